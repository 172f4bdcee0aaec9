import { sql } from "kysely";
import { expect, test } from "vitest";
import { called } from "../../../testing/called.js";
import { words } from "../../../testing/reading.js";
import { BASE, river } from "../../../testing/river.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { motionByNumber, resultOfClosed, situationOf } from "../index.js";

const KOFI = "Kofi Larch";

test("the result of a paper is counted once for all who look, anew when the facts have changed, and not before the vote has closed", async () => {
  const story = await river([KOFI]);
  const { db } = story.app.services;
  const call = await called(story, { of: "priorities", wishes: [{ title: "Rivers" }, { title: "Woods" }] });
  for (const member of story.members.slice(20, 24)) await call.cast(member, call.approving("Rivers"));
  const view = async () => {
    const motion = (await motionByNumber(db, RIVERSIDE, call.number)) ?? expect.fail();
    const { facts } = await db.selectFrom("organisation").select("facts").where("id", "=", RIVERSIDE).executeTakeFirstOrThrow();
    return { motion, situation: await situationOf(db, { id: RIVERSIDE, facts }, motion.facts) };
  };
  const open = await view();
  const stage = Object.keys(open.motion.facts.papers)[0] ?? "";
  expect(await resultOfClosed(db, RIVERSIDE, { view: open, stage })).toBeNull();
  await call.toTheEnd();
  const closed = await view();
  const [one, other] = await Promise.all([1, 2].map(() => resultOfClosed(db, RIVERSIDE, { view: closed, stage })));
  expect(one?.count).toEqual({ for: 4, against: 0, abstain: 0 });
  expect(other).toBe(one);
  expect(await resultOfClosed(db, RIVERSIDE, { view: await view(), stage })).toBe(one);
  const page = words((await story.by(KOFI).get(`${BASE}/motions/${call.number}/result`)).html);
  expect(page).toContain("Rivers");
  await sql`update motion set facts = jsonb_set(facts, '{challenges}', '[{"by": "someone", "at": "2027-01-01T00:00:00.000Z"}]') where number = ${call.number}`.execute(
    db,
  );
  const anew = await resultOfClosed(db, RIVERSIDE, { view: await view(), stage });
  expect(anew).not.toBe(one);
  expect(anew).toEqual(one);
});
