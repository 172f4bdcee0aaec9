import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { clock } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, newKey, riverside, setClock, smallChange } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { cast } from "../../votes/index.js";
import { deposit, motionByNumber, settle } from "../index.js";

/** Far enough ahead for everybody to be a member, and not near the end of any hour. */
const BEGINNING = "2031-03-04T10:05:00.000Z";

/** In days from the deposit: in the middle of the ballot, which opens in the tenth week, and when everything has long been in force. */
const VOTERS_COME = 69;
const EVERYTHING_PAST = 120;

type Job = (services: Services) => Promise<void>;

const never: Job = async () => {};
const inTime: Job = (services) => settle(services, RIVERSIDE);
const twice: Job = async (services) => {
  await Promise.all([settle(services, RIVERSIDE), settle(services, RIVERSIDE)]);
};

/** A change goes from deposit into force while the worker behaves in one way or another; what is in the record at the end, to the hour. */
async function lifeUnder(job: Job): Promise<unknown> {
  const services = await testServices();
  const members = await riverside(services);
  await setClock(services, BEGINNING);
  await deposit(services, RIVERSIDE, { member: members[0] ?? "", key: newKey(), proposal: await smallChange(services) });
  const start = await clock(services.db, RIVERSIDE);
  for (let day = 3; day <= EVERYTHING_PAST; day += 3) {
    await setClock(services, start.add({ hours: 24 * day }).toString());
    await job(services);
    // Voters come on one day in the middle of the ballot, at the same moment of each life.
    if (day === VOTERS_COME) {
      const voters = members.slice(0, 30);
      const outcomes = await Promise.all(
        voters.map((member, index) => cast(services, RIVERSIDE, { number: 1, member, choice: index < 25 ? "for" : "against", key: newKey() })),
      );
      expect(outcomes.map(({ kind }) => kind)).toEqual(voters.map(() => "cast"));
    }
  }
  await settle(services, RIVERSIDE);
  return shape(services);
}

async function shape(services: Services): Promise<unknown> {
  const facts = (await motionByNumber(services.db, RIVERSIDE, 1))?.facts;
  const { rows } = await sql<{ number: number; at: Date }>`select number, in_force_at as at from constitution_version order by number`.execute(
    services.db,
  );
  const { rows: entries } = await sql<{ t: string }>`
    select convert_from(bytes, 'utf8')::jsonb->>'t' as t from pending_entry where convert_from(bytes, 'utf8') not like '%"folkmoot/clock@1"%' order by id`.execute(
    services.db,
  );
  const { depositedAt, notices, rolls, closed, ended, inForceAt } = facts ?? {};
  const told = JSON.stringify({ depositedAt, notices, rolls, closed, ended, inForceAt, versions: rows.slice(1) });
  return { told: told.replaceAll(/(T\d\d):\d\d:\d\d\.\d{3}Z/g, "$1"), entries: entries.map((entry) => entry.t) };
}

test("a worker that runs in time, twice at once, or never changes no outcome", async () => {
  const [punctual, doubled, absent] = [await lifeUnder(inTime), await lifeUnder(twice), await lifeUnder(never)];
  expect(doubled).toEqual(punctual);
  expect(absent).toEqual(punctual);
  expect(JSON.stringify(punctual)).toContain("folkmoot/in-force@1");
});

test("what became due while nobody looked is entered with its own instants, in their order", async () => {
  const services = await testServices();
  const members = await riverside(services);
  await deposit(services, RIVERSIDE, { member: members[0] ?? "", key: newKey(), proposal: await smallChange(services) });
  const now = await clock(services.db, RIVERSIDE);
  await setClock(services, now.add({ hours: 24 * 365 }).toString());
  await settle(services, RIVERSIDE);
  const { rows } = await sql<{ at: string | null }>`select convert_from(bytes, 'utf8')::jsonb->>'at' as at from pending_entry order by id`.execute(
    services.db,
  );
  const times = rows.map((row) => row.at).filter((at) => at !== null);
  expect(times).toEqual(times.toSorted());
  expect(Temporal.Instant.compare(Temporal.Instant.from(times.at(-1) ?? ""), now.add({ hours: 24 * 200 }))).toBeLessThan(0);
});
