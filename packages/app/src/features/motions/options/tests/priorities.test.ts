import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { words } from "../../../../testing/reading.js";
import { newKey, RIVERSIDE } from "../../../../testing/riverside.js";
import { exportLines, sequence } from "../../../record/index.js";
import { consent, offerComposite } from "../composites.js";
import { putOption, type Putting } from "../put.js";
import { signOption } from "../sign.js";
import { adoptOption, withdrawOption } from "../taking-back.js";
import { BASE, CALL, river, type River } from "../../../../testing/river.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
let story: River;

beforeEach(async () => {
  story = await river([KOFI, NELL, IDRIS]);
  await story.moves(IDRIS, CALL);
});

const proposal = (title: string): Putting => ({
  kind: "proposal",
  on: null,
  base: null,
  title,
  text: `We work for ${title}.`,
  theme: "river",
  place: null,
  cost: null,
});

const attempt = (name: string, more: object = {}) => ({ member: story.idOf(name), key: newKey(), number: 1, ...more });

async function put(name: string, title: string): Promise<void> {
  expect(await putOption(story.app.services, RIVERSIDE, { ...attempt(name), putting: proposal(title) })).toMatchObject({ kind: "done" });
}

/** So many members who have not put it sign an option. */
async function signed(option: number, by: number): Promise<void> {
  const others = story.members.filter((member) => ![KOFI, NELL].some((name) => story.idOf(name) === member));
  for (const member of others.slice(0, by)) {
    expect(await signOption(story.app.services, RIVERSIDE, { member, number: 1, option })).toMatchObject({ kind: "signed" });
  }
}

async function pageOf(name: string, path = ""): Promise<string> {
  return words((await story.by(name).get(`${BASE}/motions/1${path}`)).html);
}

async function verdict(): Promise<unknown> {
  await sequence(story.app.services, RIVERSIDE);
  const lines: string[] = [];
  for await (const line of exportLines(story.app.services.db, RIVERSIDE, story.app.services.logKey.publicKey)) lines.push(line.trimEnd());
  return audit(lines);
}

test("a proposal is put, signed by five, and goes onto the ballot paper by itself", async () => {
  await put(KOFI, "clean water");
  expect(await pageOf(NELL)).toMatch(/Proposal 1 .*clean water .*1 of 5 signatures/);
  await signed(1, 4);
  expect(await pageOf(NELL, "/options/1")).toMatch(/Goes onto the ballot paper/);
  expect(await verdict()).toMatchObject({ valid: true });
});

test("64 presses of one member at the same moment are one signature (H-33)", async () => {
  await put(KOFI, "clean water");
  const member = story.idOf(NELL);
  const outcomes = await Promise.all(Array.from({ length: 64 }, () => signOption(story.app.services, RIVERSIDE, { member, number: 1, option: 1 })));
  expect(outcomes.filter(({ kind }) => kind === "signed")).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === "already signed")).toHaveLength(63);
  expect(await pageOf(NELL)).toContain("2 of 5 signatures");
});

test("the same form sent twice is one proposal", async () => {
  const twice = { ...attempt(KOFI), putting: proposal("clean water") };
  await Promise.all([putOption(story.app.services, RIVERSIDE, twice), putOption(story.app.services, RIVERSIDE, twice)]);
  expect(await pageOf(NELL)).not.toContain("Proposal 2");
});

test("what its mover takes back stays visible and can be taken on by somebody else, with its signatures", async () => {
  await put(KOFI, "clean water");
  await signed(1, 2);
  expect(await withdrawOption(story.app.services, RIVERSIDE, { ...attempt(KOFI), option: 1 })).toMatchObject({ kind: "done" });
  expect(await pageOf(NELL)).toMatch(/Withdrawn by its movers .*clean water/);
  expect(await adoptOption(story.app.services, RIVERSIDE, { ...attempt(NELL), option: 1 })).toMatchObject({ kind: "done" });
  expect(await pageOf(NELL, "/options/1")).toMatch(/Gathers support .* 3 of 5 signatures .*Put by Nell Sedge/);
  expect(await verdict()).toMatchObject({ valid: true });
});

test("two proposals become one when both movers agree to the same text, and who signed one of them has signed it", async () => {
  await put(KOFI, "clean water");
  await put(NELL, "open banks");
  await signed(1, 4);
  const key = newKey();
  const offered = { member: story.idOf(KOFI), key, number: 1, parts: [1, 2], title: "The river for everybody", body: "Both.", cost: null };
  expect(await offerComposite(story.app.services, RIVERSIDE, offered)).toEqual({ kind: "offered" });
  expect(words((await story.by(NELL).get(`${BASE}/home`)).html)).toContain("shall become part of “The river for everybody”. Read it and answer");
  expect(await pageOf(NELL, `/composites/${key}`)).toContain("Nell Sedge has not answered");
  expect(await pageOf(KOFI)).not.toContain("Proposal 3");
  expect(await consent(story.app.services, RIVERSIDE, { ...attempt(NELL), composite: key, agrees: true })).toMatchObject({ kind: "done" });
  expect(await pageOf(NELL, "/options/3")).toMatch(/Goes onto the ballot paper .*6 of 5 signatures .*Put by Kofi Larch and Nell Sedge/);
  expect(await pageOf(NELL, "/options/1")).toMatch(/Became part of another/);
  expect(await verdict()).toMatchObject({ valid: true });
});

test("one mover who does not agree ends the offer, and everything stays as it was", async () => {
  await put(KOFI, "clean water");
  await put(NELL, "open banks");
  const key = newKey();
  await offerComposite(story.app.services, RIVERSIDE, {
    member: story.idOf(KOFI),
    key,
    number: 1,
    parts: [1, 2],
    title: "Both",
    body: "Both.",
    cost: null,
  });
  await consent(story.app.services, RIVERSIDE, { ...attempt(NELL), composite: key, agrees: false });
  expect(await pageOf(KOFI, `/composites/${key}`)).toContain("This offer has ended");
  expect(await pageOf(KOFI, "/options/1")).toContain("Gathers support");
});

test("somebody who moves none of them can't answer for those who do (H-26)", async () => {
  await put(KOFI, "clean water");
  await put(NELL, "open banks");
  const key = newKey();
  await offerComposite(story.app.services, RIVERSIDE, {
    member: story.idOf(KOFI),
    key,
    number: 1,
    parts: [1, 2],
    title: "Both",
    body: "Both.",
    cost: null,
  });
  expect(await consent(story.app.services, RIVERSIDE, { ...attempt(IDRIS), composite: key, agrees: true })).toEqual({ kind: "no such composite" });
  expect(await withdrawOption(story.app.services, RIVERSIDE, { ...attempt(IDRIS), option: 1 })).toMatchObject({ kind: "refused" });
  expect(await pageOf(KOFI, "/options/1")).toContain("Gathers support");
});

test("signatures that were enough before the time was over count, even when nobody looked until after it", async () => {
  await put(KOFI, "clean water");
  const { db } = story.app.services;
  const { rows } = await sql<{ motion: string; option: string; stage: string }>`
    select o.motion, o.id as option, (select stage from roll_place r where r.motion = o.motion limit 1) as stage from option o`.execute(db);
  const [place] = rows;
  // As if the process had died right after the fourth signature and before it looked.
  await sql`insert into option_signature (organisation, motion, option, member, handle)
    select organisation, motion, ${place?.option}, member, handle from roll_place
    where organisation = ${RIVERSIDE} and motion = ${place?.motion} and stage = ${place?.stage} limit 10 on conflict do nothing`.execute(db);
  await sql`update organisation set clock_offset = clock_offset + interval '60 days' where id = ${RIVERSIDE}`.execute(db);
  expect(await pageOf(NELL, "/options/1")).toMatch(/Goes onto the ballot paper|On the ballot paper/);
  expect(await verdict()).toMatchObject({ valid: true });
});

test("nobody fills a motion with offers: at most five of one person wait for an answer, and the same form again is the same offer", async () => {
  await put(KOFI, "otters");
  await put(NELL, "beavers");
  const offers = (key: string) =>
    offerComposite(story.app.services, RIVERSIDE, { ...attempt(IDRIS, { key }), key, parts: [1, 2], title: "Both", body: "Both.", cost: null });
  const keys = Array.from({ length: 6 }, () => newKey());
  const outcomes = [];
  for (const key of [...keys, keys[0] ?? ""]) outcomes.push((await offers(key)).kind);
  expect(outcomes).toEqual([...Array.from({ length: 5 }, () => "offered"), "too many offers", "offered"]);
});
