import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { launchPostgres, migrate, migrationFailureInWords, postgresFailureInWords } from "../packages/app/src/platform/postgres/index.js";

const cache = resolve(process.cwd(), ".cache");

/**
 * The embedded PostgreSQL as `npm start` runs it, fsync on, on the disk of this repository (a temporary folder may be memory), with every
 * migration applied. Gone when `work` is done.
 */
export async function withPostgres<Outcome>(work: (url: string) => Promise<Outcome>): Promise<Outcome> {
  mkdirSync(cache, { recursive: true });
  const dataDir = mkdtempSync(join(cache, "bench-data-"));
  const server = await launchPostgres({ dataDir, programsDir: cache });
  if (!server.ok) throw new Error(postgresFailureInWords(server.reason));
  try {
    const migrated = await migrate(server.value.url);
    if (!migrated.ok) throw new Error(migrationFailureInWords(migrated.reason));
    return await work(server.value.url);
  } finally {
    await server.value.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
