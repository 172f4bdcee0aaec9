import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { constitutionInForce } from "../motions/index.js";
import { found } from "../organisation/index.js";
import { discussed, replies, says, type Discussed } from "../../testing/discussed.js";
import { words } from "../../testing/reading.js";
import { RIVERSIDE, newKey } from "../../testing/riverside.js";
import { asked as surveyAsked } from "../../testing/surveyed.js";
import { piecesOf } from "./asked.js";

let moot: Discussed;
const OTHER = "hillside";

beforeAll(async () => {
  moot = await discussed();
  const founded = await found(moot.services, {
    id: OTHER,
    name: "Hillside",
    accent: "moss",
    mode: "rehearsal",
    source: (await constitutionInForce(moot.services.db, { id: RIVERSIDE, facts: { version: 1 } })).source,
    people: Array.from({ length: 14 }, (_, at) => ({
      name: `Hill Member ${at + 1}`,
      email: `m.${at + 1}@hillside.example`,
      group: null,
      joined: "2016-11-01",
      sample: at === 0 ? "A member" : null,
    })),
    seats: { committee: Array.from({ length: 12 }, (_, at) => at), chair: [0], secretary: [1], treasurer: [2] },
    at: null,
  });
  if (!founded.ok) throw new Error(founded.reason.kind);
});

async function search(name: string | null, q: string, more = ""): Promise<string> {
  const visitor = name === null ? moot.visitor() : await moot.as(name);
  const { status, html } = await visitor.get(`/o/${RIVERSIDE}/search?q=${encodeURIComponent(q)}${more}`);
  expect(status).toBe(200);
  // What was asked for stands in the field and in links again.
  return words(html.slice(html.indexOf("</form>", html.indexOf('name="q"'))));
}

test("a member finds what was said under other forms of its words, in English and in German, with the words marked", async () => {
  const nell = await moot.as("Nell Sedge");
  await says(nell, "The flooded meadows need draining before anybody builds.");
  await says(nell, "Die Überschwemmungen kommen jedes Jahr wieder.", { kind: "for" });
  expect(await search("Tamsin Weir", "meadow drain")).toContain("A comment by Nell Sedge");
  expect(await search("Tamsin Weir", "Überschwemmung")).toContain("An argument for by Nell Sedge");
  const { html } = await (await moot.as("Tamsin Weir")).get(`/o/${RIVERSIDE}/search?q=meadows`);
  expect(html).toContain("<mark>meadows</mark>");
});

test("words in a row, one or another, and without", async () => {
  const nell = await moot.as("Nell Sedge");
  await says(nell, "A heron stands by the weir.");
  const finds = async (q: string) => (await search("Tamsin Weir", q, "&kind=posts")).includes("by Nell Sedge");
  expect(await finds('"heron stands"')).toBe(true);
  expect(await finds('"stands heron"')).toBe(false);
  expect(await finds("heron or ostrich")).toBe(true);
  expect(await finds("heron -weir")).toBe(false);
});

test("motions are found by title and text, clauses by their words", async () => {
  expect(await search("Tamsin Weir", "footbridge", "&kind=motions")).toContain("Motion 1: A footbridge at the old mill");
  expect(await search("Tamsin Weir", "ask for a footbridge", "&kind=motions")).toContain("We ask for a footbridge");
  expect(await search(null, "open to discussion", "&kind=clauses")).toContain("Clause 11.3");
});

test("members find surveys by their questions once they are sent; outsiders and drafts are left out", async () => {
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${RIVERSIDE} and name = 'Nell Sedge'`.execute(
    moot.services.db,
  );
  const question = { kind: "text", words: "What about the otters at the weir?" } as const;
  const survey = await surveyAsked(moot.services, rows[0]?.id ?? "", { title: "The animals of the river", questions: [question] });
  expect(await search("Tamsin Weir", "otter")).toMatch(/Surveys.*The animals of the river.*otters at the weir/);
  const all = (await (await moot.as("Tamsin Weir")).get(`/o/${RIVERSIDE}/search?q=otter&kind=surveys`)).html;
  expect(all).toContain(`/o/${RIVERSIDE}/surveys/${survey}`);
  expect(await search(null, "otter")).toContain("Nothing was found");
  expect((await moot.visitor().get(`/o/${RIVERSIDE}/search?q=otter&kind=surveys`)).status).toBe(404);
  await sql`update survey set sent_at = null, closes_at = null, commitment = null, asked = null where id = ${survey}`.execute(moot.services.db);
  expect(await search("Nell Sedge", "otter")).toContain("Nothing was found");
  await sql`delete from survey_asked`.execute(moot.services.db);
});

test("H-36: an outsider finds the constitution and what was decided, by its title alone, and can't ask for anything else", async () => {
  for (const q of ["footbridge", "flooded", "Nell Sedge"]) expect(await search(null, q), q).toContain("Nothing was found");
  for (const kind of ["motions", "options", "posts", "arguments"]) {
    expect((await moot.visitor().get(`/o/${RIVERSIDE}/search?q=a&kind=${kind}`)).status, kind).toBe(404);
  }
  await sql`update motion set facts = jsonb_set(facts, '{closed}', '{"ballot": {}}') where organisation = ${RIVERSIDE}`.execute(moot.services.db);
  expect(await search(null, "footbridge")).toContain("Motion 1: A footbridge at the old mill");
  expect(await search(null, "ask", "&kind=decisions")).toContain("Nothing was found");
  await sql`update motion set facts = jsonb_set(facts, '{closed}', '{}') where organisation = ${RIVERSIDE}`.execute(moot.services.db);
});

test("H-37: what is hidden or withdrawn, and what it said before an edit, is found by nobody", async () => {
  const nell = await moot.as("Nell Sedge");
  const [edited, gone, hidden] = [await says(nell, "kingfisher one"), await says(nell, "kingfisher two"), await says(nell, "kingfisher three")];
  await nell.post(`${edited}/edit`, { body: "A bird." });
  await nell.post(`${gone}/withdraw`, {});
  await (await moot.as("Idris Mead")).post(`${hidden}/hide`, { key: newKey(), ground: "spam", reasons: "Again." }, { on: hidden });
  for (const name of ["Nell Sedge", "Tamsin Weir", "Idris Mead"]) expect(await search(name, "kingfisher"), name).toContain("Nothing was found");
});

test("H-37: a text that was withheld is found by none of its words", async () => {
  expect(await search("Tamsin Weir", "ask for a footbridge", "&kind=motions")).toContain("We ask");
  const { rows } = await sql<{ commitment: string; salt: Buffer; body: string }>`
    select t.commitment, t.salt, t.body from text_beside t join motion m on m.organisation = t.organisation and m.commitment = t.commitment
    where m.organisation = ${RIVERSIDE}`.execute(moot.services.db);
  const text = rows[0];
  if (text === undefined) throw new Error("the text is there");
  await sql`update text_beside set body = null, salt = null, withheld_at = now() where commitment = ${text.commitment}`.execute(moot.services.db);
  expect(await search("Tamsin Weir", "ask for", "&kind=motions")).toContain("Nothing was found");
  await sql`update text_beside set body = ${text.body}, salt = ${text.salt}, withheld_at = null where commitment = ${text.commitment}`.execute(
    moot.services.db,
  );
});

test("H-36: nothing of one organisation is found in another, not even by asking for its mark", async () => {
  await replies(await moot.as("Nell Sedge"), await says(await moot.as("Nell Sedge"), "A secret of the river."), "Keep it.");
  const { rows } = await sql<{ id: string }>`select id from member where organisation = ${OTHER} and sample is not null`.execute(moot.services.db);
  const hill = moot.visitor();
  await hill.post("/inbox/sign-in", { organisation: OTHER, person: rows[0]?.id ?? "" }, { on: "/inbox" });
  for (const q of ["secret of the river", `o/${RIVERSIDE}`, `secret o/${RIVERSIDE}`, `secret or o/${RIVERSIDE}`, `-o/${OTHER}`]) {
    const { html } = await hill.get(`/o/${OTHER}/search?q=${encodeURIComponent(q)}`);
    expect(html, q).not.toContain("A secret");
    expect(html, q).not.toContain("Nell Sedge");
  }
});

test("H-36: how many others have said a word changes nothing in how it is looked up: the index is asked for both at once", async () => {
  const { rows } = await sql<{ q: string }>`select asked_of('riverside', 'river -mill')::text as q`.execute(moot.services.db);
  expect(rows[0]?.q).toMatch(/^'o\/riverside' & /);
});

test.each([
  "",
  "   ",
  "…",
  "''",
  '"',
  "!!!",
  "&",
  ":*",
  "a:*",
  "\\",
  "(",
  "<->",
  "a <-> b",
  "'; drop table post; --",
  "\0",
  "\u202e",
  "%",
  "_",
  "'o/hillside'",
])("%j is a question like any other, and finds nothing that is not asked for", async (q) => {
  const visitor = await moot.as("Tamsin Weir");
  const { status } = await visitor.get(`/o/${RIVERSIDE}/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
});

test("signs alone find nothing; a very long question is cut off", async () => {
  for (const q of ["…", "!!!", "& |"]) expect(await search("Tamsin Weir", q), q).toContain("Nothing was found");
  expect(await search("Tamsin Weir", "x".repeat(5_000))).toContain("Nothing was found");
});

test("a key that no page of ours gives is a page that isn't there", async () => {
  const visitor = await moot.as("Tamsin Weir");
  for (const more of ["kind=posts&after=1", "kind=motions&after=x", "after=1", "kind=secrets", "kind=options&after=1", "kind=clauses&after=%27"])
    expect((await visitor.get(`/o/${RIVERSIDE}/search?q=a&${more}`)).status, more).toBe(404);
});

test("long lists come page by page, each thing once", async () => {
  const nell = await moot.as("Nell Sedge");
  for (let n = 0; n < 45; n += 1) await says(nell, `dipper number ${n}`);
  const seen: string[] = [];
  let next: string | undefined = `/o/${RIVERSIDE}/search?q=dipper&kind=posts`;
  const reader = await moot.as("Tamsin Weir");
  while (next !== undefined) {
    const { html } = await reader.get(next);
    seen.push(...[...html.matchAll(/<mark>dipper<\/mark> number (\d+)/g)].flatMap(([, n]) => n ?? []));
    next = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
  expect(seen.map(Number)).toEqual(Array.from({ length: 45 }, (_, at) => 44 - at));
});

test("a marked text is cut into pieces and keeps every letter", () => {
  expect(piecesOf("a \u0001b\u0002 c \u0001d\u0002")).toEqual([
    { words: "a ", hit: false },
    { words: "b", hit: true },
    { words: " c ", hit: false },
    { words: "d", hit: true },
  ]);
  expect(piecesOf("")).toEqual([]);
});
