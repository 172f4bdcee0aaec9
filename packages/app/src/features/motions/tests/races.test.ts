import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, newKey, riverside, setClock, smallChange } from "../../../testing/riverside.js";
import { audited } from "../../../testing/audited.js";
import { testServices } from "../../../testing/services.js";
import { deposit, motionByNumber, settle, sign } from "../index.js";
import type { FormalOutcome, Proposal, SignOutcome } from "../index.js";

const AT_ONCE = 64;
const NEEDED = 10;

/** A question that any 10 members may put to a general meeting. */
const resolution: Proposal = {
  title: "A footbridge",
  to: { procedure: "resolution" },
  content: { kind: "motion", text: "The association asks the town for a footbridge over the river.", matters: [{ kind: "residual" }] },
  decideAt: null,
};

function times<Item>(many: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: many }, (_, index) => make(index));
}

function kinds(outcomes: readonly (SignOutcome | FormalOutcome)[]): { [kind: string]: number } {
  const counts: { [kind: string]: number } = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

async function entriesWaiting(services: Services, type: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pending_entry where convert_from(bytes, 'utf8') like ${`%"t":"folkmoot/${type}@1"%`}`.execute(services.db);
  return rows[0]?.n ?? 0;
}

/** The movers of a small association sit on its committee too: one who doesn't, so that signatures are needed. */
async function gathering(services: Services): Promise<readonly string[]> {
  await riverside(services);
  const { rows } = await sql<{ id: string }>`
    select id from member m where organisation = ${RIVERSIDE}
      and not exists (select 1 from seat s where s.organisation = m.organisation and s.member = m.id) order by name`.execute(services.db);
  const members = rows.map((row) => row.id);
  expect(await deposit(services, RIVERSIDE, { member: members[0] ?? "", key: newKey(), proposal: resolution })).toEqual({ kind: "done", number: 1 });
  return members;
}

test("a member who signs 64 times at the same moment has signed once", async () => {
  const services = await testServices();
  const [, member = ""] = await gathering(services);
  const outcomes = await Promise.all(times(AT_ONCE, () => sign(services, RIVERSIDE, { member, number: 1 })));
  expect(kinds(outcomes)).toEqual({ signed: 1, "already signed": AT_ONCE - 1 });
});

test("the signature that fills the number starts the clock once, however many are given at the same moment", async () => {
  const services = await testServices();
  const members = await gathering(services);
  const outcomes = await Promise.all(members.flatMap((member) => times(3, () => sign(services, RIVERSIDE, { member, number: 1 }))));
  expect(kinds(outcomes)["signed"]).toBeGreaterThanOrEqual(NEEDED - 1);
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  expect(motion?.facts.support).toMatchObject({ needed: NEEDED, reachedAt: expect.any(String) });
  expect(await entriesWaiting(services, "support-reached")).toBe(1);
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});

test("one deposit that is sent 64 times at the same moment is one motion, and each sending gets the same answer", async () => {
  const services = await testServices();
  const [member = ""] = await riverside(services);
  const attempt = { member, key: newKey(), proposal: await smallChange(services) };
  const outcomes = await Promise.all(times(AT_ONCE, () => deposit(services, RIVERSIDE, attempt)));
  expect(outcomes).toEqual(times(AT_ONCE, () => ({ kind: "done", number: 1 })));
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from motion`.execute(services.db);
  expect(rows[0]?.n).toBe(1);
  expect(await entriesWaiting(services, "deposited")).toBe(1);
});

test("support that was reached counts even when the process died right after the last signature and time has passed since", async () => {
  const services = await testServices();
  const members = await gathering(services);
  await sql`
    insert into signature (organisation, motion, member, handle)
    select organisation, motion, member, handle from roll_place
    where stage = 'support' and member = any(${members.slice(1, NEEDED)}::uuid[])`.execute(services.db);
  const before = await motionByNumber(services.db, RIVERSIDE, 1);
  await setClock(services, new Date((before?.next_due?.getTime() ?? 0) + 86_400_000).toISOString());
  await settle(services, RIVERSIDE);
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  expect(motion?.facts.ended).toBeNull();
  expect(Date.parse(motion?.facts.support.reachedAt ?? "")).toBeLessThan(before?.next_due?.getTime() ?? 0);
});

test("refusals are entries, up to a limit for each person", async () => {
  const services = await testServices();
  const [member = ""] = await riverside(services);
  const forbidden: Proposal = {
    ...resolution,
    to: { body: "committee" },
    content: { kind: "motion", text: "End it.", matters: [{ kind: "dissolve", what: "organisation:association" }] },
  };
  for (let index = 0; index < 22; index += 1) {
    const outcome = await deposit(services, RIVERSIDE, { member, key: newKey(), proposal: forbidden });
    expect(outcome).toMatchObject({ kind: "refused", recorded: index < 20 });
  }
  expect(await entriesWaiting(services, "refused")).toBe(20);
});
