import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { standing } from "@folkmoot/procedure";
import { clock } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, newKey, openBallot, setClock } from "../../../testing/riverside.js";
import { audited } from "../../../testing/audited.js";
import { testServices } from "../../../testing/services.js";
import { cast } from "../../votes/index.js";
import { challenge, motionByNumber, rule, settle, situationOf } from "../index.js";

/** Motion 1 carried and open to challenge, and the three who rule on it. */
async function declared(services: Services): Promise<{ members: readonly string[]; panel: readonly string[] }> {
  const { members, closes } = await openBallot(services);
  await Promise.all(members.map((member) => cast(services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() })));
  await setClock(services, Temporal.Instant.from(closes).add({ hours: 1 }).toString());
  await settle(services, RIVERSIDE);
  const { rows } = await sql<{
    member: string;
  }>`select member from seat where organisation = ${RIVERSIDE} and body = 'panel' order by member`.execute(services.db);
  return { members, panel: rows.map((row) => row.member) };
}

async function state(services: Services): Promise<string> {
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  const { facts } = await services.db.selectFrom("organisation").select("facts").where("id", "=", RIVERSIDE).executeTakeFirstOrThrow();
  if (motion === undefined) throw new Error("there is a motion");
  return standing(await situationOf(services.db, { id: RIVERSIDE, facts }, motion.facts), await clock(services.db, RIVERSIDE)).state;
}

async function challenged(services: Services): Promise<{ members: readonly string[]; panel: readonly string[] }> {
  const people = await declared(services);
  const member = people.members[5] ?? "";
  expect(await challenge(services, RIVERSIDE, { member, key: newKey(), number: 1, grounds: "The notice named another day." })).toMatchObject({
    kind: "done",
  });
  expect(await state(services)).toBe("challenged");
  return people;
}

const voice = (services: Services, member: string, ruling: "stands" | "annulled") =>
  rule(services, RIVERSIDE, { member, key: newKey(), number: 1, voice: { ruling, reasons: "Because of clause 9.2." } });

test("a challenge holds a decision up; two of three on the Panel settle it, and one alone does not", async () => {
  const services = await testServices();
  const { panel } = await challenged(services);
  expect(await voice(services, panel[0] ?? "", "annulled")).toMatchObject({ kind: "done" });
  expect(await state(services)).toBe("challenged");
  expect(await voice(services, panel[0] ?? "", "annulled")).toMatchObject({ kind: "done" });
  expect(await state(services)).toBe("challenged");
  expect(await voice(services, panel[1] ?? "", "annulled")).toMatchObject({ kind: "done" });
  expect(await state(services)).toBe("annulled");
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("a decision that the Panel lets stand comes into force", async () => {
  const services = await testServices();
  const { panel } = await challenged(services);
  for (const member of panel) await voice(services, member, "stands");
  const now = await clock(services.db, RIVERSIDE);
  await setClock(services, now.add({ hours: 24 * 60 }).toString());
  await settle(services, RIVERSIDE);
  expect(await state(services)).toBe("in force");
});

test("when the Panel says nothing in its time, the text says what that means", async () => {
  const services = await testServices();
  await challenged(services);
  const now = await clock(services.db, RIVERSIDE);
  await setClock(services, now.add({ hours: 24 * 60 }).toString());
  await settle(services, RIVERSIDE);
  expect(await state(services)).toBe("annulled");
});

test("somebody who does not sit on the Panel can't rule, and the attempt is an entry", async () => {
  const services = await testServices();
  const { members, panel } = await challenged(services);
  const outsider = members.find((member) => !panel.includes(member)) ?? "";
  expect(await voice(services, outsider, "stands")).toMatchObject({ kind: "refused", recorded: true });
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});

async function lettersTo(services: Services, member: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from outbox where organisation = ${RIVERSIDE} and member = ${member}::uuid and purpose = 'challenge' order by id`.execute(
    services.db,
  );
  return rows.map(({ subject }) => subject);
}

test("those who have a part in a challenge get a formal mail of it: who moves the motion and who rules, then who challenged; of an annulled decision everybody who got its result", async () => {
  const services = await testServices();
  const { members, panel } = await challenged(services);
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  const outsider = members.find((member) => ![motion?.mover, members[5], ...panel].includes(member)) ?? "";
  for (const member of [motion?.mover ?? "", ...panel])
    expect(await lettersTo(services, member)).toEqual([expect.stringMatching(/^Challenged: motion 1, /)]);
  expect(await lettersTo(services, outsider)).toEqual([]);
  const { rows } = await sql<{ body_text: string }>`select body_text from outbox where purpose = 'challenge' limit 1`.execute(services.db);
  expect(rows[0]?.body_text).toMatch(
    /takes no effect while the challenge is undecided[^]*\/o\/riverside\/motions\/1[^]*Those who rule on it have until/,
  );
  expect(rows[0]?.body_text).not.toContain("The notice named another day");
  for (const member of panel.slice(0, 2)) await voice(services, member, "annulled");
  expect(await lettersTo(services, members[5] ?? "")).toContainEqual(expect.stringMatching(/^Annulled: motion 1, /));
  expect(await lettersTo(services, outsider)).toEqual([expect.stringMatching(/^Annulled: motion 1, /)]);
});

test("a challenge that fails is told to those who had a part in it, and nobody else", async () => {
  const services = await testServices();
  const { members, panel } = await challenged(services);
  for (const member of panel.slice(0, 2)) await voice(services, member, "stands");
  expect(await lettersTo(services, members[5] ?? "")).toContainEqual(expect.stringMatching(/^The challenge failed: motion 1, /));
  const { rows } = await sql<{ people: number }>`
    select count(distinct member)::int as people from outbox where purpose = 'challenge'`.execute(services.db);
  expect(rows[0]?.people).toBeLessThanOrEqual(5);
});
