import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testApp } from "../../../testing/app.js";
import type { TestApp } from "../../../testing/app.js";
import type { Visitor } from "../../../testing/browser-like.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey, riverside, smallChange } from "../../../testing/riverside.js";
import { deposit } from "../../motions/index.js";
import { foundMovement } from "../../organisation/index.js";

const BASE = `/o/${RIVERSIDE}`;
let app: TestApp;
let member: Visitor;

async function signedIn(organisation: string, where: ReturnType<typeof sql>): Promise<Visitor> {
  const { rows } = await sql<{
    id: string;
  }>`select id from member where organisation = ${organisation} and sample is not null and ${where} limit 1`.execute(app.services.db);
  const visitor = app.visitor();
  await visitor.post("/inbox/sign-in", { organisation, person: rows[0]?.id ?? "" }, { on: "/inbox" });
  return visitor;
}

beforeAll(async () => {
  app = await testApp();
  await riverside(app.services);
  member = await signedIn(RIVERSIDE, sql`name = 'Nell Sedge'`);
});

test("somebody with an idea sees every wish, and of each how many lawful ways there are and when the first vote could be", async () => {
  const said = words((await member.get(`${BASE}/start`)).html);
  expect(said).toContain("Change a rule of the constitution");
  expect(said).toMatch(/Have something decided .*? lawful ways, the first vote not before \w+day \d/);
  expect(said).toContain("Call a general meeting");
  expect(said).toContain("Ask the members what they think");
});

test("a way says who may start it, how many signatures, notice, majority and its dates, each with its clause, before anything is written", async () => {
  const said = words((await member.get(`${BASE}/start/constitution`)).html);
  expect(said).toContain("Changing this constitution");
  expect(said).toMatch(/Who may start it .*Clause 11\.2/);
  expect(said).toContain("You can start it alone.");
  expect(words((await member.get(`${BASE}/start/ordinary`)).html)).toMatch(/Petitions You can start it\. It then needs 2 signatures, yours included/);
  expect(said).toMatch(/Majority at least two thirds of the votes cast are in favour \( ?Clause 11\.\d/);
  expect(said).toMatch(/Notice .*14 days' notice/);
  expect(said).toMatch(/Earliest vote \w+day \d+ \w+ \d{4}/);
});

test("what is not possible under the text is there, with the clause that closes it", async () => {
  const link = /href="([^"]+)">\s*Exclude a member/.exec((await member.get(`${BASE}/start`)).html)?.[1] ?? "";
  const exclude = words((await member.get(link)).html);
  expect(exclude).toContain("Not this way");
  expect(exclude).toMatch(/Committee decisions in writing.*Clause \d/);
  expect(words((await member.get(`${BASE}/start/amend`)).html)).toMatch(
    /“Changing this constitution” and “Ending the association” \( ?Clause 11.*These have no time for amendments.*Petitions \( ?Clause 10/,
  );
});

test("what somebody types finds the wish, the clauses and the motions that speak of it, and what is open to every subject", async () => {
  const committee = words((await member.get(`${BASE}/start?q=committee`)).html);
  expect(committee).toContain("What fits “committee”");
  expect(committee).toMatch(/The constitution speaks of it Clause \d/);
  const rent = words((await member.get(`${BASE}/start?q=rent`)).html);
  expect(rent).toContain("Put a campaign priority forward");
  expect(rent).toContain("Have something decided");
  const nothing = words((await member.get(`${BASE}/start?q=zeppelin`)).html);
  expect(nothing).toContain("Nothing in the list is called “zeppelin”");
  expect(nothing).toContain("Have something decided");
});

test("a motion about it that is there already is found, and can be reached from the wish to change somebody else's proposal", async () => {
  const { rows } = await sql<{ id: string }>`select member as id from seat where organisation = ${RIVERSIDE} and body = 'committee' limit 1`.execute(
    app.services.db,
  );
  expect(
    await deposit(app.services, RIVERSIDE, { member: rows[0]?.id ?? "", key: newKey(), proposal: await smallChange(app.services) }),
  ).toMatchObject({ kind: "done" });
  expect(words((await member.get(`${BASE}/start?q=notice`)).html)).toContain("Motion 1: Committee notice");
  expect(words((await member.get(`${BASE}/start/amend`)).html)).toContain("Motion 1: Committee notice");
});

test("H-38: what is typed into the search stays text", async () => {
  const { html } = await member.get(`${BASE}/start?q=${encodeURIComponent('<img src=x onerror=alert(1)>"><script>alert(1)</script>')}`);
  expect(html).not.toContain("<script>alert");
  expect(html).not.toContain("<img");
});

test("without a constitution the way in is to found one, in the movement as on its first evening", async () => {
  await foundMovement(app.services);
  const visitor = await signedIn("movement", sql`true`);
  const said = words((await visitor.get("/o/movement/start")).html);
  expect(said).toContain("Give us a constitution");
  expect(words((await visitor.get("/o/movement/start/constitution")).html)).toContain("Founding");
});

test("an outsider is asked to sign in, a wish that isn't there is a page that isn't there", async () => {
  expect(await app.visitor().get(`${BASE}/start`)).toMatchObject({ status: 303, location: expect.stringContaining("/sign-in") });
  expect((await member.get(`${BASE}/start/world-peace`)).status).toBe(404);
  expect((await member.get("/o/movement/start")).status).toBe(303);
});

test("the pages speak German to whoever reads German", async () => {
  const { html } = await member.get(`${BASE}/start`, { "accept-language": "de" });
  expect(html).toContain("Was willst du erreichen?");
});

const PLAIN = `Rules of the Chess Club

1. Purpose
1.1 The Club plays chess. <script>alert(1)</script> It lasts [1 hour](rule:period).

2. Amendments
2.1 Any 10 members may propose a change.
2.2 Members are given at least [14] clear days' notice.
2.3 It is carried by a two-thirds majority.
`;

test("a text that stands in a file is read into articles and clauses, what could be live is confirmed or left as prose, and it becomes a draft", async () => {
  const page = `${BASE}/drafts/plain`;
  expect((await member.get(`${BASE}/drafts`)).html).toContain(`href="${page}"`);
  const send = (step: string, ...take: readonly string[]) => member.post(page, { key: newKey(), text: PLAIN, step, take }, { on: page });
  const read = await send("read");
  expect(words(read.html)).toMatch(/2 articles and 4 clauses\. 4 places could be live/);
  expect(words(read.html)).toContain("“at least [14] clear days” becomes “at least 14 clear days”: Notice period");
  expect(read.html).not.toContain("<script>alert");
  expect(read.html).toMatch(/value="2\.2\.period"[^>]*checked/);

  const some = await send("look", "2", "2.2.period");
  expect(some.html).not.toMatch(/value="2\.3\.carried"[^>]*checked/);
  expect(words(some.html)).toContain("[at least 14 clear days](rule:period)' notice");
  expect(words(some.html)).toContain("It is carried by a two-thirds majority.");

  const draft = await send("draft", "2", "2.2.period");
  expect(draft.status).toBe(303);
  const { rows } = await sql<{ title: string; body: string }>`select title, body from draft order by saved_at desc limit 1`.execute(app.services.db);
  expect(rows[0]).toMatchObject({ title: "Rules of the Chess Club", body: expect.stringContaining("## 2. [Amendments](procedure:amendment)") });
  expect(words((await member.get(draft.location)).html)).toContain("Rules of the Chess Club");
});

test("a text that is too long, empty, or has characters that turn words round, is not taken in, and stands in its field (H-57)", async () => {
  const page = `${BASE}/drafts/plain`;
  const send = (text: string) => member.post(page, { key: newKey(), text, step: "draft" }, { on: page });
  expect(await send("")).toMatchObject({ status: 422 });
  expect(words((await send("Rules\n\n1. Majority\n1.1 carried \u202eby the Committee")).html)).toContain(
    "characters that can't be seen or that turn words round",
  );
  expect(words((await send("a".repeat(150_001))).html)).toContain("at most 150,000 characters");
  expect((await member.post(page, { key: newKey(), text: PLAIN, step: "look", take: "2; drop" }, { on: page })).status).toBe(422);
  expect((await app.visitor().get(page)).status).toBe(303);
});
