import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { audited } from "../../../testing/audited.js";
import { called, type Called, type CallOf, type Wish } from "../../../testing/called.js";
import { words } from "../../../testing/reading.js";
import { BASE, river, type River } from "../../../testing/river.js";
import { RIVERSIDE } from "../../../testing/riverside.js";

const KOFI = "Kofi Larch";
const MOTION = `${BASE}/motions/1`;
let story: River;

beforeEach(async () => {
  story = await river([KOFI]);
});

const ballot = (of: CallOf, wishes: readonly Wish[]): Promise<Called> => called(story, { of, wishes });

async function read(path: string): Promise<string> {
  return words((await story.by(KOFI).get(`${MOTION}${path}`)).html);
}

/** What a hidden field of a page holds; a mark has ">" in it, as every page may write it. */
const valueOf = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll("&gt;", ">") ?? "";

/** Fills the paper in as a person does: the paper, its review, handing it in. */
async function fillsIn(fields: Record<string, string>): Promise<{ readonly review: string; readonly receipt: string }> {
  const kofi = story.by(KOFI);
  const review = await kofi.post(`${MOTION}/vote/paper`, fields, { on: `${MOTION}/vote` });
  const cast = { key: valueOf(review.html, "key"), mark: valueOf(review.html, "mark") };
  const handedIn = await kofi.post(`${MOTION}/vote/paper/cast`, cast, { on: MOTION });
  expect(handedIn.location).toBe(`${MOTION}/vote/receipt`);
  return { review: words(review.html), receipt: await read("/vote/receipt") };
}

async function others(call: Called, marks: readonly string[]): Promise<void> {
  for (const [index, mark] of marks.entries()) await call.cast(story.members.filter((id) => id !== story.idOf(KOFI))[index] ?? "", mark);
}

/** The files that the page of the result offers. */
async function offered(): Promise<string[]> {
  const { html } = await story.by(KOFI).get(`${MOTION}/result`);
  return [...html.matchAll(/href="[^"]*\/result\/ballot\/([^"]+)" download/g)].flatMap(([, name]) => name ?? []);
}

async function expectAudited(): Promise<void> {
  expect(await audited(story.app.services, RIVERSIDE)).toMatchObject({ valid: true });
}

test("points are shared out, more than there are is refused at the field with everything kept, and the sums give the result", async () => {
  const call = await ballot("themes", [{ title: "The heron" }, { title: "Floods" }, { title: "Old mills" }]);
  const [heron, floods, mills] = [call.at("The heron"), call.at("Floods"), call.at("Old mills")];
  expect(await read("/vote")).toMatch(/Share out your points.*You have 10 points/);
  const tooMany = await story
    .by(KOFI)
    .post(`${MOTION}/vote/paper`, { [`points-${floods}`]: "7", [`points-${mills}`]: "4" }, { on: `${MOTION}/vote` });
  expect(tooMany.status).toBe(422);
  expect(tooMany.html).toContain(`href="#field-points-${Math.min(floods, mills)}"`);
  expect(tooMany.html).toMatch(new RegExp(`value="7"[^>]*id="field-points-${floods}"`));
  const noNumber = await story.by(KOFI).post(`${MOTION}/vote/paper`, { [`points-${mills}`]: "1.5" }, { on: `${MOTION}/vote` });
  expect(noNumber.html).toContain(`href="#field-points-${mills}"`);
  const { review, receipt } = await fillsIn({ [`points-${floods}`]: "7", [`points-${mills}`]: "3" });
  expect(review).toMatch(/7 points: Floods.*10 of 10 points/);
  expect(receipt).toMatch(/Your vote is counted.*7 points: Floods/);
  await others(call, [...Array<string>(5).fill(`${heron}:10`), ...Array<string>(4).fill(`${floods}:5`), "-"]);
  await call.toTheEnd();
  expect(await read("/result")).toMatch(
    /2 were adopted: The heron Floods.*The heron Adopted 50 of the 80 points that were given, by 5 members.*Floods Adopted 27 of the 80/,
  );
  const certificate = words((await story.app.visitor().get(`${MOTION}/certificate`)).html);
  expect(certificate).toMatch(/Adopted: 2\. Of 11 papers 10 asked for at least one/);
  expect(certificate).toMatch(
    /“The heron”\. Adopted in place 1\. .*5 in favour; needed at least 5% of the 40 .*The fingerprint of its text: \S{40,}/,
  );
  const { rows: letters } = await sql<{ subject: string; text: string }>`
    select distinct subject, body_text as text from outbox where organisation = ${RIVERSIDE} and purpose = 'result'`.execute(story.app.services.db);
  expect(letters.map(({ subject }) => subject)).toEqual(["The result of the vote on motion 1"]);
  expect(letters[0]?.text).toMatch(/has closed: 2 are adopted\. 11 of 40 handed in a paper\.\s+1\. The heron\n2\. Floods/);
  await expectAudited();
  const record = words((await story.app.visitor().get(`${BASE}/record`)).html);
  expect(record).toContain("Motion 1: adopted: 2; 11 papers, of 40 entitled.");
});

test("a ranked paper says why one stands above the other, and what comes after “none of these” is not adopted", async () => {
  const call = await ballot("gathering", [{ title: "The weir" }, { title: "The meadow" }, { title: "The car park" }]);
  const [weir, meadow, car, none] = [call.at("The weir"), call.at("The meadow"), call.at("The car park"), 3];
  const { review } = await fillsIn({ [`place-${meadow}`]: "1", [`place-${weir}`]: "2", [`place-${none}`]: "3" });
  expect(review).toMatch(/1\. The meadow 2\. The weir 3\. None of these/);
  await others(call, [...Array<string>(6).fill(`${meadow}>${weir}>${none}>${car}`), ...Array<string>(4).fill(`${weir}>${meadow}>${none}`)]);
  await call.toTheEnd();
  const result = await read("/result");
  expect(result).toMatch(
    /Adopted: The meadow.*The weir Not adopted Above “none of these” on 11 of 11 papers.*7 put “The meadow” above “The weir”, 4 the other way round\./,
  );
  expect(result).toMatch(/The car park Not adopted/);
  expect(result).toMatch(/Each against each How many put the one in the row above the one in the column\./);
  expect(await offered()).toEqual(["report.pdf", "report.csv", "papers.csv", "papers.blt"]);
  const report = await story.by(KOFI).get(`${MOTION}/result/ballot/report.csv`);
  expect(report.headers.get("content-disposition")).toBe('attachment; filename="riverside-1-ballot-report.csv"');
  expect(report.html).toMatch(/Adopted:\r\n1\. The meadow\r\n.*11 of 40/s);
  expect(report.html).toMatch(/\r\nThe meadow,Adopted,11,0,0\r\nThe weir,Not adopted,11,0,0\r\n/);
  const papers = (await story.app.visitor().get(`${MOTION}/result/ballot/papers.blt`)).html;
  expect(papers.split("\n")).toContain(`4 ${weir + 1} ${meadow + 1} ${none + 1} 0`);
  expect(papers.split("\n").slice(-3)).toEqual(['"None of these"', expect.stringMatching(/^".+"$/), ""]);
  for (const file of ["stages.json", "papers.pb", "report.exe"])
    expect((await story.by(KOFI).get(`${MOTION}/result/ballot/${file}`)).status).toBe(404);
  expect((await story.by(KOFI).get(`${MOTION}/result/notice/report.csv`)).status).toBe(404);
  await expectAudited();
});

test("an election by transferable vote: places are given once each, and the page tells the count stage by stage and why one was elected and another not", async () => {
  const call = await ballot("leaders", [
    { title: "Ada Fenn" },
    { title: "Ben Sallow" },
    { title: "Cleo Marsh" },
    { title: "Dan Alder" },
    { title: "Eve Rill" },
  ]);
  const [ada, ben, cleo, dan, eve] = ["Ada Fenn", "Ben Sallow", "Cleo Marsh", "Dan Alder", "Eve Rill"].map((name) => call.at(name));
  expect(await read("/vote")).toMatch(/Each place is given once.*3 places are filled/);
  const twice = await story.by(KOFI).post(`${MOTION}/vote/paper`, { [`place-${ada}`]: "1", [`place-${ben}`]: "1" }, { on: `${MOTION}/vote` });
  expect(twice.status).toBe(422);
  expect(words(twice.html)).toContain("Each place can be given once");
  const { review } = await fillsIn({ [`place-${ada}`]: "1", [`place-${dan}`]: "2" });
  expect(review).toMatch(/1\. Ada Fenn 2\. Dan Alder/);
  await others(call, [
    ...Array<string>(15).fill(`${ada}>${dan}`),
    ...Array<string>(11).fill(`${ben}>${cleo}`),
    ...Array<string>(5).fill(`${cleo}`),
    ...Array<string>(4).fill(`${dan}>${cleo}`),
    ...Array<string>(2).fill(`${eve}>${cleo}`),
  ]);
  await call.toTheEnd();
  const result = await read("/result");
  expect(result).toMatch(/3 were elected: Ada Fenn Ben Sallow Dan Alder/);
  expect(result).toMatch(/Ada Fenn Elected First choice on 16 of 38 papers At stage 1 “Ada Fenn” had 16; 10 were needed\./);
  expect(result).toContain("Stage 2 “Ada Fenn” needs 6 less than it has: that goes on. To “Dan Alder” 6. Elected: “Dan Alder”.");
  const { rows: letters } = await sql<{ text: string }>`
    select distinct body_text as text from outbox where organisation = ${RIVERSIDE} and purpose = 'result'`.execute(story.app.services.db);
  expect(letters[0]?.text).toContain("has closed: 3 are elected.");
  expect(words((await story.app.visitor().get(`${MOTION}/certificate`)).html)).toContain("Elected: 3. Of 38 papers");
  const compared = await read(`/result?result-1-one=${cleo}&result-1-other=${dan}`);
  expect(compared).toContain("“Dan Alder” stands above “Cleo Marsh”. At stage 2 “Dan Alder” had 10, “Cleo Marsh” 5.");
  await expectAudited();
});

test("each is given a grade, one left out gets the lowest, and the page says the grade of a majority", async () => {
  const call = await ballot("talks", [{ title: "Otters" }, { title: "Old mills" }, { title: "Tax law" }]);
  const [otters, mills, tax] = [call.at("Otters"), call.at("Old mills"), call.at("Tax law")];
  const { html } = await story.by(KOFI).get(`${MOTION}/vote`);
  expect(words(html)).toMatch(/The best grade is “gladly”, the lowest “not at all”\./);
  const { review, receipt } = await fillsIn({ [`grade-${otters}`]: "3", [`grade-${mills}`]: "2", [`grade-${tax}`]: "" });
  for (const page of [review, receipt])
    for (const said of ["Otters: gladly", "Old mills: perhaps", "Tax law: not at all"]) expect(page).toContain(said);
  const graded = (o: number, m: number, t: number): string =>
    [
      ...new Map([
        [otters, o],
        [mills, m],
        [tax, t],
      ]),
    ]
      .toSorted(([a], [b]) => a - b)
      .map(([, grade]) => grade)
      .join(",");
  await others(call, [...Array<string>(6).fill(graded(3, 3, 0)), ...Array<string>(3).fill(graded(2, 1, 0)), graded(1, 0, 2), "-"]);
  await call.toTheEnd();
  const result = await read("/result");
  expect(result).toMatch(/2 were adopted: Otters Old mills/);
  expect(result).toContain("“Otters” has the grade “gladly”: 7 of 11 gave at least that.");
  expect(result).toContain("With 1 of the papers that stand in the middle taken off each, “Otters” has “gladly” there and “Old mills” “perhaps”.");
  await expectAudited();
});

test("where most want none of these, nothing is adopted", async () => {
  const call = await ballot("gathering", [{ title: "The weir" }, { title: "The meadow" }]);
  const [weir, meadow, none] = [call.at("The weir"), call.at("The meadow"), 2];
  await others(call, [...Array<string>(7).fill(`${none}`), ...Array<string>(3).fill(`${meadow}>${weir}>${none}`)]);
  await call.toTheEnd();
  expect(await read("/result")).toContain("Nothing was adopted.");
  expect(words((await story.app.visitor().get(`${BASE}/programme`)).html)).toContain("Nothing has been adopted yet");
  await expectAudited();
});

test("a basket above the budget is refused with what was ticked, and equal shares pay for what supporters can afford together", async () => {
  const call = await ballot("budget", [
    { title: "A boat", cost: 300_000 },
    { title: "Benches", cost: 250_000 },
    { title: "A map", cost: 50_000 },
  ]);
  const [boat, benches, map] = [call.at("A boat"), call.at("Benches"), call.at("A map")];
  const kofi = story.by(KOFI);
  expect(await read("/vote")).toMatch(/A boat 3,000 GBP.*The budget: 5,000 GBP/);
  const { html } = await kofi.get(`${MOTION}/vote`);
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const above = await kofi.postRaw(`${MOTION}/vote/paper`, `csrf=${csrf}&chosen=${boat}&chosen=${benches}`, {
    "content-type": "application/x-www-form-urlencoded",
    origin: "http://localhost:3000",
    "sec-fetch-site": "same-origin",
  });
  expect(above.status).toBe(422);
  expect(words(above.html)).toContain("That costs more than the budget.");
  expect(above.html.match(/ checked/g)).toHaveLength(2);
  const { review } = await fillsIn({ chosen: String(benches) });
  expect(review).toContain("Together 2,500 GBP of 5,000 GBP.");
  await others(call, [...Array<string>(5).fill(`${benches}`), ...Array<string>(6).fill(`${map}`), ...Array<string>(2).fill(`${boat}`)]);
  await call.toTheEnd();
  const result = await read("/result");
  expect(result).toMatch(
    /2 were adopted:.*A boat Not adopted Ticked on 2 of 14 papers · costs 3,000 GBP In its turn the 2 members who wanted it lacked .* GBP between them/,
  );
  expect(result).toMatch(/What each supporter paid/);
  expect(await offered()).toEqual(["report.pdf", "report.csv", "papers.csv", "papers.pb"]);
  const { html: file } = await story.by(KOFI).get(`${MOTION}/result/ballot/papers.pb`);
  expect(file).toMatch(/^META\nkey;value\n.*\nnum_votes;14\nbudget;5000\ncurrency;GBP\n/s);
  expect(file.split("\n")).toContain(`${benches + 1};2500;Benches`);
  const pdf = await story.by(KOFI).get(`${MOTION}/result/ballot/report.pdf`);
  expect([pdf.status, pdf.headers.get("content-type"), pdf.html.slice(0, 8)]).toEqual([200, "application/pdf", "%PDF-1.7"]);
  await expectAudited();
});
