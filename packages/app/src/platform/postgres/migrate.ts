import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "@folkmoot/exact";
import pg from "pg";

export type MigrationFailure =
  | { readonly kind: "changed"; readonly file: string }
  | { readonly kind: "newer-database"; readonly number: number; readonly name: string }
  | { readonly kind: "numbering"; readonly file: string; readonly expected: number }
  | { readonly kind: "failed"; readonly file: string; readonly line: number | null; readonly message: string };

/** What the operator reads. */
export function migrationFailureInWords(failure: MigrationFailure): string {
  switch (failure.kind) {
    case "changed":
      return `The migration ${failure.file} was applied to this database and has been changed since. A migration never changes: put the file back, and write a new one.`;
    case "newer-database":
      return `This database already has migration ${failure.number} (${failure.name}), which this Folkmoot doesn't know. Start the newer Folkmoot that made it.`;
    case "numbering":
      return `The migration ${failure.file} should be number ${failure.expected}: migrations are numbered 0001, 0002, … without gaps.`;
    case "failed":
      return `The migration ${failure.file} failed${failure.line === null ? "" : ` at line ${failure.line}`}: ${failure.message}. Nothing of it was kept.`;
  }
}

/** The SQL files that come with the application. The same place seen from src/ and from dist/. */
export const ownMigrations = resolve(import.meta.dirname, "../../../migrations");

/**
 * Brings a database to the newest migration and answers with the files applied now. Each file runs once, in order, in a transaction of its own
 * that also records its hash. Several processes may call this at once: they queue, and all but the first find nothing to do.
 */
export async function migrate(url: string, folder: string = ownMigrations): Promise<Result<readonly string[], MigrationFailure>> {
  const files = await readMigrations(folder);
  if (!files.ok) return files;
  const client = new pg.Client({ connectionString: url, application_name: `folkmoot migrations ${process.pid}` });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    return await applyMissing(client, files.value);
  } finally {
    await client.end();
  }
}

/** Any number does that no other part of Folkmoot uses. */
const lock = 4_607_182_418;

interface Migration {
  readonly number: number;
  readonly file: string;
  readonly sql: string;
  readonly hash: string;
}

async function readMigrations(folder: string): Promise<Result<readonly Migration[], MigrationFailure>> {
  const migrations: Migration[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted()) {
    const expected = migrations.length + 1;
    if (!file.startsWith(`${String(expected).padStart(4, "0")}-`)) return err({ kind: "numbering", file, expected });
    const sql = await readFile(join(folder, file), "utf8");
    migrations.push({ number: expected, file, sql, hash: createHash("sha256").update(sql).digest("hex") });
  }
  return ok(migrations);
}

async function applyMissing(client: pg.Client, files: readonly Migration[]): Promise<Result<readonly string[], MigrationFailure>> {
  await client.query(`
    create table if not exists migration (
      number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default clock_timestamp()
    )`);
  const { rows } = await client.query<{ number: number; name: string; hash: string }>("select number, name, hash from migration order by number");
  for (const row of rows) {
    const file = files[row.number - 1];
    if (file === undefined) return err({ kind: "newer-database", number: row.number, name: row.name });
    if (file.hash !== row.hash) return err({ kind: "changed", file: file.file });
  }
  const applied: string[] = [];
  for (const file of files.slice(rows.length)) {
    const done = await apply(client, file);
    if (!done.ok) return done;
    applied.push(file.file);
  }
  return ok(applied);
}

async function apply(client: pg.Client, { number, file, sql, hash }: Migration): Promise<Result<null, MigrationFailure>> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into migration (number, name, hash) values ($1, $2, $3)", [number, file, hash]);
    await client.query("commit");
    return ok(null);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    await client.query("rollback");
    return err({ kind: "failed", file, line: lineOf(sql, error.position), message: error.message });
  }
}

function lineOf(sql: string, position: string | undefined): number | null {
  return position === undefined ? null : sql.slice(0, Number(position) - 1).split("\n").length;
}
