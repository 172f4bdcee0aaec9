import { beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { DISCUSSION, discussed, replies, says, type Discussed } from "../../../testing/discussed.js";
import { words } from "../../../testing/reading.js";
import { RIVERSIDE, newKey, smallChange } from "../../../testing/riverside.js";
import { deposit } from "../../motions/index.js";
import { happenedTo, saidInFollowed } from "../index.js";

let moot: Discussed;
beforeAll(async () => {
  moot = await discussed();
});

async function happenedToMember(name: string): Promise<readonly string[]> {
  const span = { after: new Date(0), until: new Date(8e15), most: 100 };
  return (await happenedTo(moot.services.db, RIVERSIDE, { members: [await moot.idOf(name)], ...span })).map(({ what, text }) => `${what}: ${text}`);
}

test("what a member says is read by every member, under the motion too, and by no outsider", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "The mill path floods **every** winter.");
  const other = await moot.as("Idris Mead");
  for (const path of [DISCUSSION, post, `/o/${RIVERSIDE}/motions/1`]) {
    expect((await other.get(path)).html, path).toContain("The mill path floods <strong>every</strong> winter.");
    const outside = await moot.visitor().get(path);
    expect(outside.html, path).not.toContain("mill path");
  }
});

test("a double click says it once, and the answer to both leads to the same post", async () => {
  const nell = await moot.as("Nell Sedge");
  const key = newKey();
  const twice = await Promise.all([says(nell, "Once is enough.", { key }), says(nell, "Once is enough.", { key })]);
  expect(twice[0]).toBe(twice[1]);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from post where body = 'Once is enough.'`.execute(moot.services.db);
  expect(rows[0]?.n).toBe(1);
});

test("an empty post comes back with what is wrong, and what was typed with it where it was too long", async () => {
  const nell = await moot.as("Nell Sedge");
  const empty = await nell.post(DISCUSSION, { key: newKey(), kind: "for", body: " " });
  expect([empty.status, words(empty.html)]).toEqual([422, expect.stringContaining("Write something first.")]);
  const long = await nell.post(DISCUSSION, { key: newKey(), kind: "comment", body: `Too long: ${"x".repeat(10_001)}` });
  expect([long.status, long.html.includes("Too long: xxx")]).toEqual([422, true]);
});

test("a question waits for the movers; only their reply answers it, and answered questions stand on top", async () => {
  const [asker, mover, third] = [await moot.as("Nell Sedge"), await moot.as("Kofi Larch"), await moot.as("Idris Mead")];
  const first = await says(asker, "What does it cost?", { kind: "question" });
  await says(asker, "Who builds it?", { kind: "question" });
  expect(await happenedToMember("Kofi Larch")).toEqual(["asked: What does it cost?", "asked: Who builds it?"]);
  expect(words((await mover.get(`/o/${RIVERSIDE}/home`)).html)).toContain("2 questions about motion 1");
  await replies(third, first, "Too much, if you ask me.");
  expect(words((await third.get(`${DISCUSSION}/questions`)).html)).not.toContain("Question, answered");
  await replies(mover, first, "Nothing: we build it ourselves.");
  const list = words((await third.get(`${DISCUSSION}/questions`)).html);
  expect(list).toContain("Question, answered");
  expect(list.indexOf("What does it cost?")).toBeLessThan(list.indexOf("Who builds it?"));
  expect(words((await mover.get(`/o/${RIVERSIDE}/home`)).html)).toContain("1 question about motion 1");
  expect(await happenedToMember("Nell Sedge")).toEqual(["replied: Too much, if you ask me.", "answered: Nothing: we build it ourselves."]);
});

test("a member is addressed by an unambiguous name, once; a name that fits nobody is said to the author", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "@Idris Mead knows the path. @Nobody Known does not. @idris!");
  expect(await happenedToMember("Idris Mead")).toEqual(["mentioned: @Idris Mead knows the path. @Nobody Known does not. @idris!"]);
  const page = words((await nell.get(`${post}?sent=yes`)).html);
  expect(page).toContain("Addressed to Idris Mead.");
  expect(page).toContain("Not clear who is meant by @nobody:");
  await nell.post(`${post}/edit`, { body: "@Idris Mead, I mean you." });
  expect(await happenedToMember("Idris Mead")).toHaveLength(1);
});

test("an edit keeps what was said before, as a redline for every reader", async () => {
  const nell = await moot.as("Nell Sedge");
  const post = await says(nell, "The bridge is 12 metres long.");
  await nell.post(`${post}/edit`, { body: "The bridge is 14 metres long." });
  const history = (await (await moot.as("Idris Mead")).get(`${post}/history`)).html;
  expect(history).toMatch(/<del[^>]*>.*12.*<\/del>/);
  expect(history).toMatch(/<ins[^>]*>.*14.*<\/ins>/);
});

test("what its author withdraws is gone with all earlier words; the mark and the replies stay", async () => {
  const [nell, idris] = [await moot.as("Nell Sedge"), await moot.as("Idris Mead")];
  const post = await says(nell, "Something I regret.");
  await nell.post(`${post}/edit`, { body: "Something I still regret." });
  await replies(idris, post, "We all do.");
  await nell.post(`${post}/withdraw`, {});
  const page = words((await idris.get(post)).html);
  expect(page).toContain("Withdrawn by its author.");
  expect(page).toContain("We all do.");
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from post where body like '%regret%')::int + (select count(*) from post_version where body like '%regret%')::int as n`.execute(
    moot.services.db,
  );
  expect(rows[0]?.n).toBe(0);
});

test("nobody edits, withdraws or adds files to what somebody else wrote", async () => {
  const [nell, idris] = [await moot.as("Nell Sedge"), await moot.as("Idris Mead")];
  const post = await says(nell, "Mine.");
  for (const part of ["edit", "withdraw", "files"]) expect((await idris.get(`${post}/${part}`)).status, part).toBe(404);
  expect((await idris.post(`${post}/edit`, { body: "Yours." }, { on: post })).status).toBe(404);
  expect((await idris.post(`${post}/withdraw`, {}, { on: post })).status).toBe(404);
});

test("movers follow their motion and can stop; whoever follows it hears of everything under it", async () => {
  const [mover, idris, nell] = [await moot.as("Kofi Larch"), await moot.as("Idris Mead"), await moot.as("Nell Sedge")];
  const heard = async (name: string) =>
    (await saidInFollowed(moot.services.db, RIVERSIDE, { member: await moot.idOf(name), after: new Date(0), until: new Date(8e15), most: 100 })).map(
      ({ text }) => text,
    );
  await idris.post(`${DISCUSSION}/follow`, { follows: "yes" }, { on: DISCUSSION });
  await says(nell, "Heard by those who follow.");
  expect(await heard("Kofi Larch")).toContain("Heard by those who follow.");
  expect(await heard("Idris Mead")).toContain("Heard by those who follow.");
  expect(await heard("Nell Sedge")).toEqual([]);
  await mover.post(`${DISCUSSION}/follow`, { follows: "no" }, { on: DISCUSSION });
  expect(await heard("Kofi Larch")).toEqual([]);
});

test("a clause in force has a discussion of its own; one that isn't in the text has none", async () => {
  const nell = await moot.as("Nell Sedge");
  const at = `/o/${RIVERSIDE}/constitution/clauses/11.3/discussion`;
  expect(words((await nell.get(at)).html)).toContain("open to discussion for 21 days");
  await says(nell, "Three weeks are right.", { at });
  expect(words((await nell.get(at)).html)).toContain("Three weeks are right.");
  expect((await nell.get(DISCUSSION)).html).not.toContain("Three weeks are right.");
  for (const clause of ["99.1", "0x11", "11.3%27", "..", "11.3.9"]) {
    expect((await nell.get(`/o/${RIVERSIDE}/constitution/clauses/${clause}/discussion`)).status, clause).toBe(404);
  }
});

test("a change of the constitution is discussed clause by clause, each with the words that it would have", async () => {
  const member = await moot.idOf("Kofi Larch");
  expect(await deposit(moot.services, RIVERSIDE, { member, key: newKey(), proposal: await smallChange(moot.services) })).toMatchObject({
    kind: "done",
  });
  const nell = await moot.as("Nell Sedge");
  const { html } = await nell.get(`/o/${RIVERSIDE}/motions/2`);
  const at = /href="([^"]+\/motions\/2\/clauses\/[^"]+\/discussion)"/.exec(html)?.[1] ?? "";
  expect(words((await nell.get(at)).html)).toContain("3 days' notice");
  await says(nell, "Three days are too few.", { at, kind: "against" });
  expect(words((await nell.get(at)).html)).toContain("Three days are too few.");
  expect((await nell.get(`/o/${RIVERSIDE}/motions/2/discussion`)).html).not.toContain("Three days are too few.");
  expect((await nell.get(at.replace("/motions/2/", "/motions/1/"))).status).toBe(404);
});
