import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, describe, expect, test } from "vitest";
import { append, EMPTY, leafHash, rootOf, signCheckpoint, vkey, type Completed } from "@folkmoot/record";
import { act } from "../../../platform/act.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { servedApp } from "../../../testing/served.js";
import { foundRiverside } from "../../organisation/index.js";
import { originOf, recordEvents, sequence } from "../index.js";
import { entriesBetween } from "../store.js";

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
    const record = await served();
    expect(await record.verdict()).toBe("valid: 301 entries stand in the signed tree");
    const older = await record.checkpoint();
    await record.enter(400);
    expect(await record.verdict(older)).toBe(`valid: 701 entries stand in the signed tree, and ${older} with its 301 is the beginning of it`);
  });

  test("finds an entry that was changed in the database (H-18)", async () => {
    const { services, verdict } = await served();
    await sql`update entry set bytes = convert_to(replace(convert_from(bytes, 'utf8'), '"joined":100', '"joined":101'), 'utf8')`.execute(services.db);
    expect(await verdict()).toMatch(/^not valid: /);
  });

  test("finds a stored hash of which one bit is another", async () => {
    const { services, verdict } = await served();
    await sql`update log_node set hash = set_bit(hash, 77, 1 - get_bit(hash, 77))`.execute(services.db);
    expect(await verdict()).toMatch(/^not valid: /);
  });

  test("finds with an older checkpoint that an operator has rewritten the record and signed it anew with its own key", async () => {
    const record = await served();
    const older = await record.checkpoint();
    await record.rewrite();
    expect(await record.verdict()).toBe("valid: 301 entries stand in the signed tree");
    expect(await record.verdict(older)).toMatch(/^not valid: /);
  });
});

async function served() {
  const { services, url } = await servedApp();
  await foundRiverside(services);
  const { size } = await sequence(services, RIVERSIDE);
  const enter = async (count: number): Promise<void> => {
    const events = Array.from({ length: count }, (_, joined) => ({ t: "register", joined, left: 0 }) as const);
    await act(services.db, RIVERSIDE, (begun) => recordEvents(begun, events));
    await sequence(services, RIVERSIDE);
  };
  await enter(301 - size);

  const key = { name: originOf(url, RIVERSIDE), ...services.logKey };
  let kept = 0;
  return {
    services,
    enter,
    /** What the reader says, in its own words. */
    verdict: async (older?: string): Promise<string> => {
      const asked = [`${url}/o/${RIVERSIDE}/log`, vkey(key), ...(older === undefined ? [] : [older])];
      const { stdout } = await run(reader, asked).catch((error: unknown) => error as { readonly stdout: string });
      return stdout.trim();
    },
    /** The checkpoint of now, in a file. */
    checkpoint: async (): Promise<string> => {
      const file = join(folder, `${kept++}.checkpoint`);
      writeFileSync(file, await (await fetch(`${url}/o/${RIVERSIDE}/log/checkpoint`)).text());
      return file;
    },
    /** Changes an entry, and everything that follows from it, as only somebody with the database and the key can. */
    rewrite: async (): Promise<void> => {
      await sql`update entry set bytes = convert_to(replace(convert_from(bytes, 'utf8'), '"joined":100', '"joined":101'), 'utf8')`.execute(
        services.db,
      );
      const entries = await entriesBetween(services.db, RIVERSIDE, { start: 0, end: 301 });
      const nodes: Completed[] = [];
      const tree = append(
        EMPTY,
        entries.map((entry) => leafHash(entry)),
        (subtree) => nodes.push(subtree),
      );
      for (const { level, index, hash } of nodes) {
        await sql`update log_node set hash = ${Buffer.from(hash)} where level = ${level} and index = ${index}`.execute(services.db);
      }
      const checkpoint = signCheckpoint({ origin: key.name, size: tree.size, root: rootOf(tree) }, key);
      await sql`update log_head set checkpoint = ${checkpoint}`.execute(services.db);
    },
  };
}
