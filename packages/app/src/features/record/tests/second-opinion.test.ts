import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { servedRecord, type ServedRecord } from "../../../testing/served-record.js";

const run = promisify(execFile);
const source = resolve(import.meta.dirname, "../../../../../../docs/how-to/verify-without-folkmoot/main.go");
// Debian's package golang-golang-x-mod-dev puts the libraries here.
const withLibraries = { ...process.env, GO111MODULE: "off", GOPATH: process.env["GOPATH"] ?? "/usr/share/gocode" };
const folder = mkdtempSync(join(tmpdir(), "folkmoot-go-"));
const reader = join(folder, "reader");
const missing = build();
if (missing !== null) process.stderr.write(`The tests with Go's own reader are skipped: ${missing}\n`);

/** Why there is no reader; null: there is one. */
function build(): string | null {
  try {
    execFileSync("go", ["build", "-o", reader, source], { env: { ...withLibraries, GOCACHE: join(folder, "cache") }, stdio: "pipe" });
    return null;
  } catch (error) {
    return error instanceof Error
      ? (error.message.split("\n").find((line) => line.includes("golang.org")) ?? error.message.split("\n")[0] ?? "")
      : "";
  }
}

afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(missing !== null)("a reader that others have written (Go's sumdb)", () => {
  test("finds every entry in the signed tree, and an older checkpoint to be the beginning of it", async () => {
    const record = await servedRecord();
    expect(await verdict(record)).toBe("valid: 301 entries stand in the signed tree");
    const older = await kept(record);
    await record.enter(400);
    expect(await verdict(record, older)).toBe(`valid: 701 entries stand in the signed tree, and ${older} with its 301 is the beginning of it`);
  });

  test("finds an entry that was changed in the database (H-18)", async () => {
    const record = await servedRecord();
    await record.change();
    expect(await verdict(record)).toMatch(/^not valid: /);
  });

  test("finds a stored hash of which one bit is another", async () => {
    const record = await servedRecord();
    await sql`update log_node set hash = set_bit(hash, 77, 1 - get_bit(hash, 77))`.execute(record.services.db);
    expect(await verdict(record)).toMatch(/^not valid: /);
  });

  test("finds with an older checkpoint that an operator has rewritten the record and signed it anew with its own key", async () => {
    const record = await servedRecord();
    const older = await kept(record);
    await record.rewrite();
    expect(await verdict(record)).toBe("valid: 301 entries stand in the signed tree");
    expect(await verdict(record, older)).toMatch(/^not valid: /);
  });
});

/** What the reader says, in its own words. */
async function verdict({ url, vkey }: ServedRecord, older?: string): Promise<string> {
  const { stdout } = await run(reader, [url, vkey, ...(older === undefined ? [] : [older])]).catch(
    (error: unknown) => error as { readonly stdout: string },
  );
  return stdout.trim();
}

/** The checkpoint of now, in a file. */
async function kept(record: ServedRecord): Promise<string> {
  const file = join(folder, "older.checkpoint");
  writeFileSync(file, await record.checkpoint());
  return file;
}
