import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { installJobs } from "../platform/jobs/jobs.js";
import { loadLogKey } from "../platform/log-key.js";
import type { Config, Services } from "../platform/services.js";
import { testDatabase, whenTestEnds } from "./database.js";

/** What main wires together, over a database and a folder of the test's own. Nothing is logged, no mail leaves. */
export async function testServices(config: Partial<Config> = {}): Promise<Services> {
  const { pool, db } = await testDatabase();
  await installJobs(pool);
  const dataDir = folderOfItsOwn();
  return {
    pool,
    db,
    log: pino({ level: "silent" }),
    logKey: await loadLogKey(dataDir),
    config: {
      publicUrl: "http://localhost:3000",
      host: "127.0.0.1",
      port: 3000,
      dataDir,
      smtpUrl: null,
      mailFrom: "folkmoot@example.org",
      ...config,
    },
  };
}

function folderOfItsOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-test-data-"));
  whenTestEnds(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
