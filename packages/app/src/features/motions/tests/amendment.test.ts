import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { foundRiverside } from "../../organisation/index.js";
import { exportLines, sequence } from "../../record/index.js";
import { deposit } from "../acts/deposit.js";
import { newKey, smallChange } from "../../../testing/riverside.js";
import { field, fieldsOf, keyOn, words } from "../../../testing/reading.js";

const BASE = "/o/riverside";
let app: TestApp;
let people: ReadonlyMap<string, Visitor>;

async function signedIn(name: string): Promise<Visitor> {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and name = ${name}`.execute(app.services.db);
  const visitor = app.visitor();
  await visitor.post("/inbox/sign-in", { organisation: "riverside", person: rows[0]?.id ?? "" }, { on: "/inbox" });
  return visitor;
}

function person(name: string): Visitor {
  const found = people.get(name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found;
}

async function toTheNextDeadline(): Promise<void> {
  expect((await person("Kofi Larch").post(`${BASE}/rehearsal`, { move: "next" })).status).toBe(303);
}

const NAMES = ["Kofi Larch", "Idris Mead", "Tamsin Weir", "Rhona Calder", "Nell Sedge"];

beforeAll(async () => {
  app = await testApp();
  await foundRiverside(app.services);
  people = new Map(await Promise.all(NAMES.map(async (name) => [name, await signedIn(name)] as const)));
});

test("a lawful change of the constitution is drafted, discussed, given notice of, voted on, and comes into force with every requirement ticked", async () => {
  const kofi = person("Kofi Larch");

  const ways = words((await kofi.get(`${BASE}/start/constitution`)).html);
  expect(ways).toContain("Changing this constitution");
  expect(ways).toContain("Earliest effect");

  const drafting = `${BASE}/drafts/new?kind=change&to=procedure:amendment`;
  const empty = await kofi.get(drafting);
  const blank = field(empty.html, "5 days&#39; notice") ?? field(empty.html, "5 days' notice") ?? "";
  expect(blank).toMatch(/^blank\./);
  const saved = await kofi.post(
    `${BASE}/drafts`,
    { ...fieldsOf(empty.html, "/drafts"), title: "Committee notice", [blank]: "3 days' notice" },
    { on: drafting },
  );
  expect(saved).toMatchObject({ status: 303, location: expect.stringMatching(/\/drafts\/[\w-]{22}$/) });
  const checked = await kofi.get(saved.location);
  const shown = words(checked.html);
  expect(shown).toContain("The checker has no objection");
  expect(shown).toMatch(/5 clear days.*→.*3 clear days/);

  const deposit = fieldsOf(checked.html, "put-forward");
  const deposited = await kofi.post(`${saved.location}/put-forward`, deposit, { on: saved.location });
  expect(deposited).toMatchObject({ status: 303, location: `${BASE}/motions/1` });
  const again = await kofi.post(`${saved.location}/put-forward`, deposit, { on: drafting });
  expect(again).toMatchObject({ status: 303, location: `${BASE}/motions/1` });
  expect(words((await kofi.get(`${BASE}/motions/1`)).html)).toContain("It is open to discussion until");

  const said = await person("Nell Sedge").post(`${BASE}/motions/1/discussion`, {
    key: "n".repeat(20),
    body: "Why **three**? <script>alert(1)</script>",
  });
  expect(said.status).toBe(303);
  const thread = (await kofi.get(`${BASE}/motions/1`)).html;
  expect(thread).toContain("<strong>three</strong>");
  expect(thread).not.toContain("<script>alert");

  const idris = person("Idris Mead");
  while (!words((await idris.get(`${BASE}/motions/1`)).html).includes("Send the notice")) await toTheNextDeadline();
  const page = await idris.get(`${BASE}/motions/1/notice`);
  expect(words(page.html)).toContain("40 people");
  expect((await idris.post(`${BASE}/motions/1/notice`, { key: keyOn(page.html) })).status).toBe(303);
  const letter = await sql<{ text: string }>`select body_text as text from outbox where motion is not null and purpose = 'notice' limit 1`.execute(
    app.services.db,
  );
  expect(letter.rows[0]?.text).toMatch(/The vote is open from [A-Z].*\(London\) to [A-Z].*\(London\); you vote under the link below\./);
  expect(letter.rows[0]?.text).toContain("5 clear days → 3 clear days");
  const { rows: mail } = await sql<{ n: number }>`select count(*)::int as n from outbox where motion is not null and purpose = 'notice'`.execute(
    app.services.db,
  );
  expect(mail[0]?.n).toBe(40);
  expect(words((await idris.get(`${BASE}/motions/1/delivery`)).html)).toContain("sent");

  while (!words((await kofi.get(`${BASE}/motions/1`)).html).includes("The vote is open until")) await toTheNextDeadline();
  for (const name of NAMES) {
    const ballot = await person(name).get(`${BASE}/motions/1/vote`);
    expect(words(ballot.html)).toContain("Your vote");
    const review = await person(name).post(`${BASE}/motions/1/vote/review`, { choice: "for" }, { on: `${BASE}/motions/1/vote` });
    const cast = await person(name).post(`${BASE}/motions/1/vote`, { choice: "for", key: keyOn(review.html) }, { on: `${BASE}/motions/1/vote` });
    expect(cast).toMatchObject({ status: 303, location: `${BASE}/motions/1/vote/receipt` });
  }
  const { html: receipt } = await kofi.get(`${BASE}/motions/1/vote/receipt`);
  expect(words(receipt)).toContain("Your vote is counted");
  await hidesRunningCounts();

  while (!words((await kofi.get(`${BASE}/motions/1`)).html).includes("In force since")) await toTheNextDeadline();
  await sequence(app.services, "riverside");
  const certificate = (await app.visitor().get(`${BASE}/motions/1/certificate`)).html;
  expect(certificate).toContain("requirement--met");
  expect(certificate).not.toMatch(/requirement--(unmet|pending)/);
  expect(certificate).toMatch(/record\/entries\/\d+/);
  expect(words((await app.visitor().get(`${BASE}/motions/1/result`)).html)).toContain("Carried: 5 for, 0 against");

  const { rows } = await sql<{ number: number; motion: string | null }>`select number, motion from constitution_version order by number`.execute(
    app.services.db,
  );
  expect(rows).toEqual([
    { number: 1, motion: null },
    { number: 2, motion: expect.any(String) },
  ]);
  expect(words((await app.visitor().get(`${BASE}/constitution`)).html)).toContain("3 days' notice");
});

test("the record of the change is valid to an auditor who has only the export", async () => {
  const lines: string[] = [];
  for await (const line of exportLines(app.services.db, "riverside", app.services.logKey.publicKey)) lines.push(line.trimEnd());
  expect(await audit(lines)).toMatchObject({ valid: true, constitution: { version: 2 }, votes: 5 });
});

test("another change is tried on that decision, which would have been lost under it by the clause that it changes, and on the calendar", async () => {
  const change = await smallChange(app.services);
  if (change.content.kind !== "change") throw new Error("a change of the text");
  const source = change.content.source
    .replace("10% of those entitled", "25% of those entitled")
    .replace("discussion for [21 days]", "discussion for [28 days]");
  const { rows } = await sql<{ id: string }>`select id from member where organisation = 'riverside' and name = 'Kofi Larch'`.execute(app.services.db);
  await deposit(app.services, "riverside", {
    member: rows[0]?.id ?? "",
    key: newKey(),
    proposal: { ...change, title: "More of us", content: { kind: "change", source } },
  });
  const kofi = person("Kofi Larch");
  const motion = await kofi.get(`${BASE}/motions/2`);
  expect(motion.html).toContain(`href="${BASE}/motions/2/tried-out"`);
  expect(words(motion.html)).toMatch(/What it would make possible.*Change what nothing protects.*more people, more time/);

  const page = await kofi.get(`${BASE}/motions/2/tried-out`);
  const told = words(page.html);
  expect(told).toContain("The one decision that there has been would have come out otherwise under this text.");
  expect(told).toContain("It was carried. Under this text it would have been lost:");
  expect(page.html).toContain("at least 25% of those entitled to vote are in favour");
  expect(told).toContain("at least 7 days later");

  const dates = words((await kofi.get(`${BASE}/motions/2/tried-out?from=2031-03-01`)).html);
  expect(dates).toMatch(/Changing this constitution.*2031.*2031/);
  expect(words((await kofi.get(`${BASE}/motions/2/tried-out?from=2031-02-30`)).html)).toContain("“2031-02-30” is no day");
  expect((await app.visitor().get(`${BASE}/motions/2/tried-out`)).status).toBe(303);
  expect((await kofi.get(`${BASE}/motions/3/tried-out`)).status).toBe(404);
});

/** Nobody learns how a vote stands before it closes (H-39): not from a page, not from the record, not from a mail. */
async function hidesRunningCounts(): Promise<void> {
  await sequence(app.services, "riverside");
  for (const path of ["/motions/1", "/motions/1/result", "/motions/1/certificate", "/motions", "/record", ""]) {
    for (const visitor of [app.visitor(), person("Tamsin Weir"), person("Idris Mead")]) {
      const text = words((await visitor.get(BASE + path)).html);
      expect(text, path).not.toMatch(/\b5 for\b|\b5 of 40\b|\b5 votes\b/);
    }
  }
  const { rows } = await sql<{ text: string }>`select convert_from(bytes, 'utf8') as text from entry`.execute(app.services.db);
  expect(rows.some((row) => row.text.includes("folkmoot/voted@1"))).toBe(false);
}

test("the votes on that decision are counted by members, by delegates of local groups and by groups, for members only", async () => {
  const kofi = person("Kofi Larch");
  expect((await kofi.get(`${BASE}/motions/1`)).html).toContain(`href="${BASE}/motions/1/ways"`);
  expect(words((await kofi.get(`${BASE}/motions/1/ways`)).html)).toContain("The members are in no two local groups of five or more");
  await sql`update member set local_group = case when name < 'M' then 'North' else 'South' end where organisation = 'riverside'`.execute(
    app.services.db,
  );
  const counted = words((await kofi.get(`${BASE}/motions/1/ways?every=5`)).html);
  expect(counted).toMatch(/The members, one vote each For 5 Against 0 Abstaining 0 Outcome carried.*North Delegates \d For \d Against 0/);
  expect(counted).toContain("Carried by at least 2/3 of those for and against");
  expect(words((await kofi.get(`${BASE}/motions/1/ways?every=0`)).html)).toContain("A whole number from 1 to 1,000,000");
  expect(words((await kofi.get(`${BASE}/motions/2/ways`)).html)).toContain("No vote on this motion is over.");
  expect((await app.visitor().get(`${BASE}/motions/1/ways`)).status).toBe(303);
});
