import { beforeEach, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { fieldsOf, words } from "../../../../testing/reading.js";
import { BASE, CALL, river, type River } from "../../../../testing/river.js";
import { newKey, RIVERSIDE } from "../../../../testing/riverside.js";
import { exportLines, sequence } from "../../../record/index.js";
import { decideAppeal } from "../order.js";
import { putOption } from "../put.js";

const [KOFI, NELL, IDRIS] = ["Kofi Larch", "Nell Sedge", "Idris Mead"];
const OPTION = `${BASE}/motions/1/options/1`;
let story: River;

/** Kofi has put a proposal to the Secretary's call. */
beforeEach(async () => {
  story = await river([KOFI, NELL, IDRIS]);
  await story.moves(IDRIS, CALL);
  const putting = { kind: "proposal" as const, on: null, base: null, title: "A dam", text: "We build one.", theme: null, place: null, cost: null };
  await putOption(story.app.services, RIVERSIDE, { member: story.idOf(KOFI), key: newKey(), number: 1, putting });
});

async function press(name: string, path: string, typed: { readonly [field: string]: string }): Promise<{ status: number; html: string }> {
  const visitor = story.by(name);
  return visitor.post(`${OPTION}${path}`, { ...fieldsOf((await visitor.get(`${OPTION}${path}`)).html, path), ...typed }, { on: `${OPTION}${path}` });
}

async function pageOf(name: string): Promise<string> {
  return words((await story.by(name).get(OPTION)).html);
}

test("out of order is an act with a clause and reasons that everybody reads, and its movers may appeal; silence keeps the proposal", async () => {
  const ruled = await press(IDRIS, "/out-of-order", { clause: "13.3", reasons: "The banks stay open." });
  expect(ruled.status).toBe(303);
  expect(await pageOf(NELL)).toMatch(/ruled out of order by clause 13\.3 .*The banks stay open\..*may appeal until/);
  expect((await press(NELL, "/appeal", { grounds: "It would not close them." })).status).toBe(422);
  expect((await press(KOFI, "/appeal", { grounds: "It would not close them." })).status).toBe(303);
  expect(await pageOf(NELL)).toMatch(/An appeal was brought/);
  for (let step = 0; step < 3 && !(await pageOf(NELL)).includes("Nobody decided"); step += 1) await story.next();
  expect(await pageOf(NELL)).toContain("Nobody decided the appeal in time, so it is in order");
  await sequence(story.app.services, RIVERSIDE);
  const lines: string[] = [];
  for await (const line of exportLines(story.app.services.db, RIVERSIDE, story.app.services.logKey.publicKey)) lines.push(line.trimEnd());
  expect(await audit(lines)).toMatchObject({ valid: true });
});

test("two of the three on the Panel who say the same decide the appeal", async () => {
  await press(IDRIS, "/out-of-order", { clause: "13.3", reasons: "The banks stay open." });
  await press(KOFI, "/appeal", { grounds: "It would not close them." });
  const { rows } = await story.app.services.pool.query<{ member: string }>(
    `select member from seat where organisation = 'riverside' and body = 'panel'`,
  );
  for (const [index, { member }] of rows.slice(0, 2).entries()) {
    expect(await pageOf(NELL)).not.toContain("The appeal failed");
    const voice = { member, key: newKey(), number: 1, option: 1, ruling: "out-of-order" as const, reasons: `Reasons ${index}` };
    expect(await decideAppeal(story.app.services, RIVERSIDE, voice)).toMatchObject({ kind: "done" });
  }
  expect(await pageOf(NELL)).toContain("The appeal failed: it stays out of order");
});

test("nobody but the office that the text names rules anything out, and only by a clause that the text has (H-21)", async () => {
  expect((await press(NELL, "/out-of-order", { clause: "13.3", reasons: "I don't like it." })).status).toBe(422);
  expect((await press(IDRIS, "/out-of-order", { clause: "99.9", reasons: "I don't like it." })).status).toBe(422);
  expect(await pageOf(NELL)).not.toContain("ruled out of order");
});

test("a ruling comes by mail to those who move what was ruled out, with the end of the time for an appeal; the appeal to those who hear it", async () => {
  const { db } = story.app.services;
  const letters = async (member: string) =>
    await db
      .selectFrom("outbox")
      .select(["subject", "body_text"])
      .where("purpose", "=", "challenge")
      .where("member", "=", member)
      .orderBy("id")
      .execute();
  await press(IDRIS, "/out-of-order", { clause: "13.3", reasons: "The banks stay open." });
  const [ruled] = await letters(story.idOf(KOFI));
  expect(ruled?.subject).toBe("Ruled out of order: “A dam”, put to motion 1");
  expect(ruled?.body_text).toMatch(/motions\/1\/options\/1[^]*If nobody appeals until/);
  expect(await letters(story.idOf(NELL))).toEqual([]);
  await press(KOFI, "/appeal", { grounds: "It would not close them." });
  const { rows } = await story.app.services.pool.query<{ member: string }>(
    `select member from seat where organisation = 'riverside' and body = 'panel'`,
  );
  for (const { member } of rows) expect((await letters(member)).map(({ subject }) => subject)).toEqual(["Appeal: “A dam”, put to motion 1"]);
  expect((await letters(story.idOf(IDRIS))).map(({ subject }) => subject)).toContain("Appeal: “A dam”, put to motion 1");
});
