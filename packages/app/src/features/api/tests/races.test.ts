import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { Program, rowsIn, tokenOf, within, type Told } from "../../../testing/program.js";
import { CALL, river, type River } from "../../../testing/river.js";
import { newKey } from "../../../testing/riverside.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
const AT_ONCE = 64;
let story: River;
let [kofi, nell]: Program[] = [];

beforeEach(async () => {
  story = await river([KOFI, NELL, IDRIS]);
  await story.moves(IDRIS, CALL);
  [kofi, nell] = await Promise.all([KOFI, NELL].map(async (name) => new Program(story.app.app, await tokenOf(story.app.services, story.idOf(name)))));
});

const at = (program: Program | undefined): Program => {
  if (program === undefined) throw new Error("nobody");
  return program;
};
const atOnce = (act: (turn: number) => Promise<Told>): Promise<Told[]> => Promise.all(Array.from({ length: AT_ONCE }, (_, turn) => act(turn)));
const different = (answers: readonly Told[]): number => new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size;

test("64 times the same act under one key is one act and one answer, whatever it is (H-33)", async () => {
  const key = newKey();
  const acts: readonly (readonly [string, unknown, string])[] = [
    ["motions/1/options", { kind: "proposal", title: "Clean water", text: "We work for it." }, "option"],
    ["motions/1/discussion", { kind: "for", body: "For the river." }, "post"],
  ];
  for (const [turn, [path, body, table]] of acts.entries()) {
    const answers = await atOnce(() => at(kofi).post(path, body, { key: `${key}${turn}` }));
    expect(answers[0]?.status, path).toBe(201);
    expect(different(answers), path).toBe(1);
    expect(await rowsIn(story.app.services, table), path).toBe(1);
  }
  const signed = await atOnce(() => at(nell).post("motions/1/options/1/signature", {}, { key }));
  expect([signed[0]?.status, different(signed)]).toEqual([200, 1]);
});

test("64 times under keys of their own: one signature, one rating, one following, and as many posts as were sent up to the hour's limit (H-33)", async () => {
  await at(kofi).post("motions/1/options", { kind: "proposal", title: "Clean water", text: "We work for it." });
  const signed = await atOnce(() => at(nell).post("motions/1/options/1/signature"));
  expect([signed[0]?.status, different(signed)]).toEqual([200, 1]);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from option_signature where member = ${story.idOf(NELL)}`.execute(
    story.app.services.db,
  );
  expect(rows[0]?.count).toBe(1);
  const post = String(within(await at(kofi).post("motions/1/discussion", { kind: "for", body: "For the river." }), "post"));
  expect(different(await atOnce(() => at(nell).post(`posts/${post}/rating`, { helps: true })))).toBe(1);
  expect(await at(nell).get(`posts/${post}`)).toMatchObject({ body: { helpful: 1 } });
  await atOnce(() => at(nell).post("motions/1/follow", { follows: true }));
  expect(await rowsIn(story.app.services, "thread_follow")).toBe(1);
  const posts = await atOnce((turn) => at(nell).post("motions/1/discussion", { kind: "comment", body: `Word ${turn}` }));
  const answered = (told: number): number => posts.filter(({ status }) => status === told).length;
  const [written, refused, busy] = [answered(201), answered(429), answered(503)];
  expect(written + refused + busy).toBe(posts.length);
  // On a machine that is too busy to answer some (503, nothing is kept of them) fewer reach the limit.
  expect(written).toBe(Math.min(60, posts.length - busy));
});

test("64 votes of one member at once are one vote: one key gets one receipt, other keys are told that it is done (H-33)", async () => {
  for (const [index, title] of ["Clean water", "Open banks"].entries()) {
    await at(kofi).post("motions/1/options", { kind: "proposal", title, text: "We work for it." });
    for (const member of story.members.filter((id) => id !== story.idOf(KOFI)).slice(0, 6))
      await new Program(story.app.app, await tokenOf(story.app.services, member)).post(`motions/1/options/${index + 1}/signature`);
  }
  for (let step = 0; step < 9 && within(await at(kofi).get("motions/1/vote"), "closes") === null; step += 1) await story.next();
  const key = newKey();
  const same = await atOnce(() => at(kofi).post("motions/1/vote", { mark: "0" }, { key }));
  expect([same[0]?.status, different(same)]).toEqual([200, 1]);
  const others = await atOnce((turn) => at(nell).post("motions/1/vote", { mark: turn % 2 === 0 ? "0" : "1" }));
  expect(others.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(others.filter(({ status }) => status === 409)).toHaveLength(AT_ONCE - 1);
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from mark where member in (${story.idOf(KOFI)}, ${story.idOf(NELL)})`.execute(story.app.services.db);
  expect(rows[0]?.count).toBe(2);
});

test("a retry is told what was told first, also when what was told is no longer kept; a key for another act is refused and does nothing (H-47)", async () => {
  const [key, body] = [newKey(), { kind: "for", body: "For the river." }];
  const first = await at(kofi).post("motions/1/discussion", body, { key });
  await sql`delete from api_answer`.execute(story.app.services.db);
  expect((await at(kofi).post("motions/1/discussion", body, { key })).body).toEqual(first.body);
  expect(await at(kofi).post("motions/1/discussion", { ...body, body: "Against." }, { key })).toMatchObject({ status: 409 });
  expect(await at(kofi).post("motions/1/follow", { follows: true }, { key })).toMatchObject({ status: 409 });
  expect(await at(nell).post("motions/1/discussion", body, { key })).toMatchObject({ status: 201 });
  expect([await rowsIn(story.app.services, "post"), await rowsIn(story.app.services, "thread_follow")]).toEqual([2, 0]);
});
