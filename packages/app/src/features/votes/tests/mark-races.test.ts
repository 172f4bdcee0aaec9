import { beforeEach, expect, test } from "vitest";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { audited } from "../../../testing/audited.js";
import { called, type Called } from "../../../testing/called.js";
import { river, type River } from "../../../testing/river.js";
import { newKey, RIVERSIDE, setClock } from "../../../testing/riverside.js";
import { connect } from "../../../platform/postgres/index.js";
import { settle } from "../../motions/index.js";
import { cast, type CastOutcome } from "../index.js";

const AT_ONCE = 64;
let story: River;
let call: Called;

beforeEach(async () => {
  story = await river(["Kofi Larch"]);
  call = await called(story, { of: "themes", wishes: [{ title: "The heron" }, { title: "Floods" }] });
});

const kinds = (outcomes: readonly CastOutcome[]): ReadonlyMap<string, number> =>
  outcomes.reduce((counts, { kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1), new Map<string, number>());

async function marks(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from mark`.execute(story.app.services.db);
  return rows[0]?.n ?? 0;
}

test("a member who hands in 64 papers at the same moment, on two servers, is counted once", async () => {
  const { services } = story.app;
  const connection = connect({ url: String(services.pool.options.connectionString), most: 10 });
  const other = { ...services, pool: connection.pool, db: connection.db };
  const [member = ""] = story.members;
  const outcomes = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, n) =>
      cast(n % 2 === 0 ? services : other, RIVERSIDE, { number: 1, member, mark: n % 3 === 0 ? "0:10" : "1:10", key: newKey() }),
    ),
  );
  await connection.close();
  expect(kinds(outcomes)).toEqual(
    new Map([
      ["cast", 1],
      ["already", AT_ONCE - 1],
    ]),
  );
  expect(await marks()).toBe(1);
});

test("one form that is sent 64 times is one paper with one receipt, also when it is sent again after the close", async () => {
  const { services } = story.app;
  const [member = "", late = ""] = story.members;
  const paper = { number: 1, member, mark: "0:4+1:6", key: newKey() };
  const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, () => cast(services, RIVERSIDE, paper)));
  expect(kinds(outcomes)).toEqual(new Map([["cast", AT_ONCE]]));
  expect(new Set(outcomes.map((outcome) => (outcome.kind === "cast" ? outcome.handle : ""))).size).toBe(1);
  await setClock(services, call.closes);
  expect(await cast(services, RIVERSIDE, paper)).toEqual(outcomes[0]);
  expect(await cast(services, RIVERSIDE, { ...paper, mark: "0:10" })).toEqual(outcomes[0]);
  expect(await cast(services, RIVERSIDE, { ...paper, member: late, key: newKey() })).toMatchObject({ kind: "closed" });
  expect(await marks()).toBe(1);
});

test("while a vote closes under a rush of papers, exactly those that were acknowledged are counted", async () => {
  const { services } = story.app;
  await setClock(services, Temporal.Instant.from(call.closes).subtract({ milliseconds: 150 }).toString());
  const outcomes = await Promise.all(
    story.members.map(async (member, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 8));
      return cast(services, RIVERSIDE, { number: 1, member, mark: "1:10", key: newKey() });
    }),
  );
  await settle(services, RIVERSIDE);
  const counted = kinds(outcomes).get("cast") ?? 0;
  expect(outcomes.every(({ kind }) => kind === "cast" || kind === "closed")).toBe(true);
  expect(await marks()).toBe(counted);
  await call.toTheEnd();
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
});
