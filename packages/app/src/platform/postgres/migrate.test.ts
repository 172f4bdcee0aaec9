import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../testing/index.js";
import { migrate, migrationFailureInWords } from "./index.js";

let folder: string;
let database: TestDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "folkmoot-migrations-"));
  database = await testDatabase();
  await database.pool.query("drop schema public cascade; create schema public");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, sql: string): void {
  writeFileSync(join(folder, file), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  return rows.map((row) => row.name);
}

async function words(): Promise<string> {
  const done = await migrate(database.url, folder);
  return done.ok ? `applied ${done.value.join(", ")}` : migrationFailureInWords(done.reason);
}

test("each file runs once, in order", async () => {
  write("0001-first.sql", "create table one (n integer)");
  write("0002-second.sql", "insert into one values (1); create table two (n integer)");
  expect(await words()).toBe("applied 0001-first.sql, 0002-second.sql");
  expect(await words()).toBe("applied ");
  write("0003-third.sql", "insert into one values (2)");
  expect(await words()).toBe("applied 0003-third.sql");
  expect((await database.pool.query("select n from one order by n")).rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test("sixteen processes at once apply each file once", async () => {
  write("0001-first.sql", "create table one (n integer); insert into one values (1)");
  const all = await Promise.all(Array.from({ length: 16 }, () => words()));
  expect(all.filter((one) => one === "applied 0001-first.sql")).toHaveLength(1);
  expect((await database.pool.query("select n from one")).rows).toEqual([{ n: 1 }]);
});

test("a file that fails leaves nothing behind and says where", async () => {
  write("0001-first.sql", "create table one (n integer)");
  write("0002-second.sql", "create table two (n integer);\ninsert into one\nselect nothing");
  expect(await words()).toBe('The migration 0002-second.sql failed at line 3: column "nothing" does not exist. Nothing of it was kept.');
  expect(await tables()).toEqual(["migration", "one"]);
});

test("a file changed after it was applied is refused, and so is a database that knows more than we do", async () => {
  write("0001-first.sql", "create table one (n integer)");
  write("0002-second.sql", "create table two (n integer)");
  await words();
  write("0001-first.sql", "create table one (n bigint)");
  expect(await words()).toContain("0001-first.sql was applied to this database and has been changed since");
  write("0001-first.sql", "create table one (n integer)");
  rmSync(join(folder, "0002-second.sql"));
  expect(await words()).toContain("already has migration 2 (0002-second.sql), which this Folkmoot doesn't know");
});

test("a gap or a doubled number is refused before anything runs", async () => {
  write("0001-first.sql", "create table one (n integer)");
  write("0003-third.sql", "create table three (n integer)");
  expect(await words()).toBe("The migration 0003-third.sql should be number 2: migrations are numbered 0001, 0002, … without gaps.");
  expect(await tables()).toEqual([]);
});

test("the migrations that come with Folkmoot apply to an empty database", async () => {
  expect(await migrate(database.url)).toMatchObject({ ok: true });
  expect(await tables()).toContain("motion");
});
