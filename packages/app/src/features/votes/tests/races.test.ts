import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { connect } from "../../../platform/postgres/index.js";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, newKey, openBallot, setClock } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { motionByNumber, settle } from "../../motions/index.js";
import { cast } from "../index.js";
import type { CastOutcome } from "../index.js";

const AT_ONCE = 64;

function times<Item>(many: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: many }, (_, index) => make(index));
}

function kinds(outcomes: readonly CastOutcome[]): { [kind: string]: number } {
  const counts: { [kind: string]: number } = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

async function votesOf(services: Services, member: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from vote where organisation = ${RIVERSIDE} and member = ${member}`.execute(
    services.db,
  );
  return rows[0]?.n ?? 0;
}

/** The same database as another process of the server sees it: other connections, another queue of votes. */
async function anotherProcess(services: Services, use: (other: Services) => Promise<void>): Promise<void> {
  const connection = connect({ url: String(services.pool.options.connectionString), most: 10 });
  await use({ ...services, pool: connection.pool, db: connection.db });
  await connection.close();
}

test("a member who votes 64 times at the same moment, on two servers, is counted once", async () => {
  const services = await testServices();
  const { members } = await openBallot(services);
  const [member = ""] = members;
  await anotherProcess(services, async (other) => {
    const outcomes = await Promise.all(
      times(AT_ONCE, (index) =>
        cast(index % 2 === 0 ? services : other, RIVERSIDE, { number: 1, member, choice: index % 3 === 0 ? "for" : "against", key: newKey() }),
      ),
    );
    expect(kinds(outcomes)).toEqual({ cast: 1, already: AT_ONCE - 1 });
  });
  expect(await votesOf(services, member)).toBe(1);
});

test("one form that is sent 64 times at the same moment is one vote, and each sending gets the same receipt", async () => {
  const services = await testServices();
  const { members } = await openBallot(services);
  const [member = ""] = members;
  const vote = { number: 1, member, choice: "for" as const, key: newKey() };
  const outcomes = await Promise.all(times(AT_ONCE, () => cast(services, RIVERSIDE, vote)));
  expect(kinds(outcomes)).toEqual({ cast: AT_ONCE });
  expect(new Set(outcomes.map((outcome) => (outcome.kind === "cast" ? outcome.handle : ""))).size).toBe(1);
  expect(await votesOf(services, member)).toBe(1);
});

test("every member votes 64 times at once: each is counted exactly once", async () => {
  const services = await testServices();
  const { members } = await openBallot(services);
  const outcomes = await Promise.all(
    members.flatMap((member) => times(AT_ONCE, () => cast(services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() }))),
  );
  expect(kinds(outcomes)).toEqual({ cast: members.length, already: members.length * (AT_ONCE - 1) });
});

test("a retry after a lost answer is acknowledged and not doubled, even when the vote has closed in between", async () => {
  const services = await testServices();
  const { members, closes } = await openBallot(services);
  const [member = "", other = ""] = members;
  const vote = { number: 1, member, choice: "against" as const, key: newKey() };
  const first = await cast(services, RIVERSIDE, vote);
  expect(await cast(services, RIVERSIDE, vote)).toEqual(first);
  await setClock(services, closes);
  expect(await cast(services, RIVERSIDE, vote)).toEqual(first);
  expect(await cast(services, RIVERSIDE, { ...vote, member: other, key: newKey() })).toMatchObject({ kind: "closed" });
  expect(await votesOf(services, member)).toBe(1);
});

test("a vote 1 ms after closing is refused by the database's clock, whether or not the closing job has run", async () => {
  const services = await testServices();
  const { members, closes } = await openBallot(services);
  const [early = "", late = "", later = ""] = members;
  const vote = (member: string) => cast(services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() });
  await setClock(services, Temporal.Instant.from(closes).subtract({ seconds: 3 }).toString());
  expect(await vote(early)).toMatchObject({ kind: "cast" });
  await setClock(services, Temporal.Instant.from(closes).add({ milliseconds: 1 }).toString());
  expect(await vote(late)).toMatchObject({ kind: "closed" });
  await settle(services, RIVERSIDE);
  expect(await vote(later)).toMatchObject({ kind: "closed" });
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from vote`.execute(services.db);
  expect(rows[0]?.n).toBe(1);
});

test("while a vote closes under a rush of voters, exactly those who were told that they are counted are counted", async () => {
  const services = await testServices();
  const { members, closes } = await openBallot(services);
  await setClock(services, Temporal.Instant.from(closes).subtract({ milliseconds: 150 }).toString());
  const acknowledged: string[] = [];
  await Promise.all([
    ...members.map(async (member, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 8));
      const outcome = await cast(services, RIVERSIDE, { number: 1, member, choice: "for", key: newKey() });
      if (outcome.kind === "cast") acknowledged.push(outcome.handle);
      else expect(outcome.kind).toBe("closed");
    }),
    ...times(8, async (index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 40));
      await settle(services, RIVERSIDE);
    }),
  ]);
  await settle(services, RIVERSIDE);
  const motion = await motionByNumber(services.db, RIVERSIDE, 1);
  expect(motion?.facts.closed["ballot"]?.count).toEqual({ for: acknowledged.length, against: 0, abstain: 0 });
  expect(motion?.facts.closed["ballot"]?.at).toBe(closes);
});

test("somebody who joined after the day of the notice is not on the roll", async () => {
  const services = await testServices();
  await openBallot(services);
  const { rows } = await sql<{ id: string }>`
    insert into member (organisation, name, email, joined_on, secret, entered_at)
    select ${RIVERSIDE}, 'Late Comer', 'late@riverside.example', current_date, sha256('late'), clock_timestamp() + clock_offset from organisation returning id`.execute(
    services.db,
  );
  const outcome = await cast(services, RIVERSIDE, { number: 1, member: rows[0]?.id ?? "", choice: "for", key: newKey() });
  expect(outcome).toEqual({ kind: "not on the roll" });
});
