import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { foundMovement } from "../../organisation/index.js";
import { exportLines, sequence } from "../../record/index.js";

const EVENING = "/o/movement/evening";

let app: TestApp;
let newcomer: Visitor;
const seen = new Map<string, string>();

/** The words of a page, as somebody reads them. */
function words(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");
}

async function press(step: string): Promise<void> {
  const pressed = await newcomer.post(`${EVENING}/${step}`, {}, { on: EVENING });
  expect(pressed).toMatchObject({ status: 303, location: `${EVENING}#${step}` });
  await sequence(app.services, "movement");
  const { html } = await newcomer.get(EVENING);
  seen.set(step, words(new RegExp(`<section[^>]*id="${step}".*?</section>(?=<section|</main)`, "s").exec(html)?.[0] ?? html));
}

beforeAll(async () => {
  app = await testApp();
  await foundMovement(app.services);
  newcomer = app.visitor();
  for (const step of ["19-40", "moved", "20-40", "21-30", "wednesday", "lawful"]) await press(step);
});

test("at 19:40 the e-mail does not open: each reason is given with its clause", () => {
  const page = seen.get("19-40") ?? "";
  expect(page).toContain("Only “Founding” may do that.");
  expect(page).toContain("“Committee decisions in writing” is barred from deciding to adopt a constitution");
  expect(page).toContain("The question puts 3 subjects into one yes or no");
  expect(page).toContain("0 of 14 clear days' notice");
  for (const clause of ["Clause 8.1", "Clause 4B.1", "Clause 4A.2", "Clause 4A.3"]) expect(page).toContain(clause);
});

test("both earliest lawful dates are shown: a meeting from Friday 27 January 2017, and the founding's own calendar", () => {
  const page = seen.get("19-40") ?? "";
  expect(page).toMatch(
    /Committee meetings \(clause 4A\) For which subject Ordinary business, that is, everything that the rules give to nobody else Earliest vote or meeting Friday 27 January 2017, 00:00 \(London\)/,
  );
  expect(page).toMatch(
    /Founding \(clause 8\) For which subject The adoption of a constitution; [a-z; ]+ Earliest vote or meeting \w+ \d+ March 2017/,
  );
});

test("the attempt is itself an entry of the record, which anybody can open", async () => {
  const entry = /entry (\d+) of the record/.exec(seen.get("19-40") ?? "")?.[1] ?? "";
  const { status, html } = await app.visitor().get(`/o/movement/record/entries/${entry}`);
  expect(status).toBe(200);
  expect(words(html).toLowerCase()).toContain("refused");
});

test("no entry holds a word that a person typed or a name", async () => {
  const { rows } = await sql<{ text: string }>`select convert_from(bytes, 'utf8') as text from entry where organisation = 'movement'`.execute(
    app.services.db,
  );
  const record = rows.map((row) => row.text).join("\n");
  for (const word of ["tonight", "letter", "Tobias", "Agnes", "hear from all sides"]) expect(record).not.toContain(word);
});

test("at 20:40, with 7 of 12, it can't be closed: the time is not over and five have not answered", () => {
  const page = seen.get("20-40") ?? "";
  expect(page).toContain("On Tuesday 10 January 2017, 20:40 (London) it is still open, and nothing is decided before it closes.");
  expect(page).toContain("7 of 12 have answered. 5 have not");
});

test("at 21:30 nothing can be published as in force, and the announcement verifies as unknown", async () => {
  expect(seen.get("21-30")).toContain("Only a decision that is in force can be announced as being in force.");
  expect(seen.get("21-30")).toMatch(/The attempt is entry \d+ of the record/);
  const text = "The Movement has a new constitution. It was approved tonight by the Steering Committee and is in force at once.";
  const { html } = await app.visitor().post("/o/movement/check", { text });
  expect(words(html)).toContain("No decision that is in force here was announced with this text.");
});

test("the day-zero rules, pasted, are known as what is in force", async () => {
  const { rows } = await sql<{ body: string }>`
    select t.body from text_beside t join constitution_version v on v.organisation = t.organisation and v.commitment = t.commitment`.execute(
    app.services.db,
  );
  const { html } = await app.visitor().post("/o/movement/check", { text: rows[0]?.body ?? "" });
  expect(words(html)).toContain("Known: this is the constitution in force");
});

test("on Wednesday the committee of twelve still meets under the rules that were in force", () => {
  expect(seen.get("wednesday")).toContain(
    "The Steering Committee has 12 members in office, and its meeting of Wednesday 11 January 2017, 19:00 (London) stands",
  );
  expect(seen.get("wednesday")).toContain("version 1, the day-zero rules");
});

test("on the seventh day time closes the second question: carried by 7 of 12 seats, with two dissents printed beside it", async () => {
  expect(seen.get("lawful")).toContain("Carried: 7 for, 2 against; needed more than half of the 12 seats.");
  const member = app.visitor();
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'movement' and sample like 'An activist%'`.execute(
    app.services.db,
  );
  await member.post("/inbox/sign-in", { organisation: "movement", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  const result = words((await member.get("/o/movement/motions/1/result")).html);
  expect(result).toContain("2 dissents");
  expect(result).toContain("Members should hear from all sides");
  const outside = words((await app.visitor().get("/o/movement/motions/1/result")).html);
  expect(outside).toContain("Carried: 7 for, 2 against");
  expect(outside).not.toContain("Members should hear from all sides");
});

test("the evening can be replayed from its record alone, and a changed entry is found", async () => {
  const lines = await exported();
  expect(await audit(lines)).toMatchObject({ valid: true, votes: 9 });
  const shorter = lines.filter((_, index) => index !== 8);
  expect((await audit(shorter)).valid).toBe(false);
});

test("a press on a page that is out of date changes nothing", async () => {
  const [before, steps] = [await exported(), await pressable()];
  await newcomer.post(`${EVENING}/19-40`, {}, { on: EVENING });
  await sequence(app.services, "movement");
  expect([await exported(), await pressable()]).toEqual([before, steps]);
});

async function exported(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(app.services.db, "movement", app.services.logKey.publicKey)) lines.push(line.trimEnd());
  return lines;
}

/** Where the forms of the page lead. */
async function pressable(): Promise<(string | undefined)[]> {
  return [...(await newcomer.get(EVENING)).html.matchAll(/action="([^"]+)"/g)].map(([, where]) => where);
}
