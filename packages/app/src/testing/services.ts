import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { installJobs } from "../platform/jobs/jobs.js";
import { loadLogKey } from "../platform/log-key.js";
import type { Config, Services } from "../platform/services.js";
import { testDatabase } from "./database.js";

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

const folders: string[] = [];
process.once("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folderOfItsOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-test-data-"));
  folders.push(folder);
  return folder;
}
