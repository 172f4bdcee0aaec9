import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import pg from "pg";
import { connect, launchPostgres, migrate, migrationFailureInWords, postgresFailureInWords } from "../platform/postgres/index.js";
import { installJobs } from "../platform/jobs/jobs.js";
import { templateName } from "./template.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The server of this run, database `folkmoot`. */
    postgresUrl: string;
  }
}

const programsDir = resolve(import.meta.dirname, "../../../../.cache");
const prefix = "folkmoot-test-postgres-";
const dataFolder = inMemory() ?? tmpdir();

/** One embedded PostgreSQL for the whole run, which forgets everything at its end, with a migrated template that each test copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeAbandoned();
  const dataDir = mkdtempSync(join(dataFolder, prefix));
  const server = await launchPostgres({ dataDir, programsDir, durable: false });
  if (!server.ok) throw new Error(postgresFailureInWords(server.reason));
  await makeTemplate(server.value.url);
  project.provide("postgresUrl", server.value.url);
  return async () => {
    await server.value.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(templateName)}`);
  await client.end();
  const template = new URL(url);
  template.pathname = templateName;
  const migrated = await migrate(template.href);
  if (!migrated.ok) throw new Error(migrationFailureInWords(migrated.reason));
  const { pool, close } = connect({ url: template.href, most: 1 });
  await installJobs(pool);
  await close();
}

/** Linux's folder in memory, where it has room (containers often give it 64 MB): a copy of the template takes a third of the time there. */
function inMemory(): string | null {
  const folder = "/dev/shm";
  if (!existsSync(folder)) return null;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= 4 * 2 ** 30 ? folder : null;
}

/** A run that was killed leaves its folder behind; after a day nobody misses it. */
function removeAbandoned(): void {
  for (const name of readdirSync(dataFolder).filter((item) => item.startsWith(prefix))) {
    const path = join(dataFolder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 86_400_000) rmSync(path, { recursive: true, force: true });
  }
}
