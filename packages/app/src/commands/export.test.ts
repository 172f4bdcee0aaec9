import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readLine } from "@folkmoot/record";
import { run } from "../cli.js";
import { recordEvents, sequence } from "../features/record/index.js";
import { act } from "../platform/act.js";
import { loadLogKey } from "../platform/log-key.js";
import type { Services } from "../platform/services.js";
import { testDatabase } from "../testing/index.js";

const ORGANISATION = "riverside";
let dataDir: string;

async function folkmoot(...args: string[]): Promise<{ code: number; err: string }> {
  const err: string[] = [];
  const code = await run(args, { out: () => undefined, err: (line) => err.push(line) });
  return { code, err: err.join("\n") };
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "folkmoot-export-"));
  const { db, pool, url } = await testDatabase();
  const logKey = await loadLogKey(dataDir);
  const config = { publicUrl: "http://localhost:3000", host: "127.0.0.1", port: 3000, dataDir, smtpUrl: null, mailFrom: "folkmoot@example.org" };
  const services: Services = { db, pool, log: pino({ level: "silent" }), logKey, config };
  const facts = JSON.stringify({ mode: "rehearsal", version: 0, members: 0, seated: {}, meetings: [] });
  await db.insertInto("organisation").values({ id: ORGANISATION, name: "Riverside", mode: "rehearsal", facts }).execute();
  const origin = "localhost:3000/o/riverside";
  await act(db, ORGANISATION, (begun) =>
    recordEvents(begun, [{ t: "founded", mode: "rehearsal", origin, successor: logKey.successor, at: "2017-01-10T19:40:00.000Z" }]),
  );
  await sequence(services, ORGANISATION);
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("DATA_DIR", dataDir);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true });
});

describe("folkmoot export", () => {
  test("writes the record to a new file, and never over another", async () => {
    const file = join(dataDir, "riverside.folkmoot");
    expect(await folkmoot("export", "--out", file, ORGANISATION)).toEqual({ code: 0, err: `wrote ${file}` });
    const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => readLine(line)?.kind)).toEqual(["header", "entry", "leaves", "checkpoint"]);
    expect(await folkmoot("export", "--out", file, ORGANISATION)).toMatchObject({ code: 2, err: expect.stringContaining("exists already") });
  });

  test("says so when there is no such organisation, or another key", async () => {
    expect(await folkmoot("export", "--out", join(dataDir, "nobody"), "nobody")).toMatchObject({
      code: 2,
      err: expect.stringContaining("the record of nobody is not signed yet"),
    });
    await expect(readFile(join(dataDir, "nobody"))).rejects.toThrow(/ENOENT/);
    await rm(join(dataDir, "log-key"));
    expect(await folkmoot("export", ORGANISATION)).toMatchObject({ code: 2, err: expect.stringContaining("not signed by the key of this server") });
  });
});
