import { pino } from "pino";
import { installJobs } from "../platform/jobs/jobs.js";
import type { Config, Services } from "../platform/services.js";
import { testDatabase } from "./database.js";

/** 32 bytes of a key that guards nothing. */
const testKey = { seed: new Uint8Array(32).fill(7), publicKey: new Uint8Array(32), successor: "A".repeat(43) };

/** What main wires together, over a database of the test's own. Nothing is logged, no mail leaves. */
export async function testServices(config: Partial<Config> = {}): Promise<Services> {
  const { pool, db } = await testDatabase();
  await installJobs(pool);
  return {
    pool,
    db,
    log: pino({ level: "silent" }),
    logKey: testKey,
    config: {
      publicUrl: "http://localhost:3000",
      host: "127.0.0.1",
      port: 3000,
      dataDir: "/nowhere",
      smtpUrl: null,
      mailFrom: "folkmoot@example.org",
      ...config,
    },
  };
}
