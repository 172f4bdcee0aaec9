import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "./index.js";

let shared: TestDatabase;
beforeAll(async () => {
  shared = await testDatabase();
});

test("each test has a database of its own with every migration applied", async () => {
  const mine = await testDatabase();
  await mine.db.insertInto("organisation").values({ id: "movement", name: "The Movement", mode: "rehearsal", facts: "{}" }).execute();
  expect(await mine.db.selectFrom("organisation").select("id").execute()).toEqual([{ id: "movement" }]);
  expect(await shared.db.selectFrom("organisation").select("id").execute()).toEqual([]);
});

test("many fresh databases can be asked for at once", async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => testDatabase()));
  expect(new Set(all.map(({ url }) => url)).size).toBe(6);
  for (const { db } of all) expect(await db.selectFrom("motion").select("id").execute()).toEqual([]);
});

test("days and intervals come back as they are written", async () => {
  const { rows } = await sql<{ day: string; span: string }>`select date '2017-01-27' as day, interval '14 days' as span`.execute(shared.db);
  expect(rows).toEqual([{ day: "2017-01-27", span: "14 days" }]);
});
