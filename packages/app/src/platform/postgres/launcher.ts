import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { err, ok, type Result } from "@folkmoot/exact";
import pg from "pg";
import { openCluster, type Cluster } from "./cluster.js";
import { causeOf, type PostgresFailure } from "./failure.js";
import { lockFolder } from "./folder-lock.js";
import { pidIsAlive } from "./process-identity.js";
import { stopPostmaster, type Postmaster } from "./postmaster.js";
import { preparePrograms } from "./programs.js";
import { joinOrStart, whyGone } from "./server-process.js";

/** A PostgreSQL of our own that accepts connections on 127.0.0.1. */
export interface EmbeddedPostgres {
  /** What the application connects with: an owner of its database, not a superuser. */
  readonly url: string;
  readonly pid: number;
  /** It was left over from a Folkmoot that was killed. */
  readonly rejoined: boolean;
  /** Ends it cleanly and gives the data folder free. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when it ends although nobody asked for it: a full disk, a kill. Then the process should say so and end too. */
  readonly gone: Promise<PostgresFailure>;
}

export interface LaunchOptions {
  readonly dataDir: string;
  /** Where the programs are copied to; default: the data folder. */
  readonly programsDir?: string;
  /** Only a test's database may forget what it acknowledged. Default true. */
  readonly durable?: boolean;
}

/**
 * Starts the embedded PostgreSQL on a data folder, or rejoins the one still running there. What it acknowledges is on disk. One Folkmoot a
 * folder: a second one is refused with the number of the first. Works as root, also below folders closed to everybody else, and as an ordinary user.
 */
export async function launchPostgres(options: LaunchOptions): Promise<Result<EmbeddedPostgres, PostgresFailure>> {
  const dataDir = resolve(options.dataDir);
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const lock = lockFolder(dataDir);
    if (!lock.held) return err({ kind: "in-use", pid: lock.by.pid, folder: dataDir });
    const launched = await launchUnderLock({ ...options, dataDir, release: lock.release }).catch((error: unknown) => {
      lock.release();
      throw error;
    });
    if (!launched.ok) lock.release();
    return launched;
  } catch (error) {
    const cause = error instanceof Error ? causeOf(error.message, dataDir) : null;
    if (cause !== null) return err(cause);
    throw error;
  }
}

async function launchUnderLock(options: LaunchOptions & { release: () => void }): Promise<Result<EmbeddedPostgres, PostgresFailure>> {
  const programs = await preparePrograms(options.programsDir ?? options.dataDir);
  if (programs === null) return err({ kind: "no-programs", platform: `${process.platform}-${process.arch}` });
  const cluster = await openCluster(join(options.dataDir, "postgres"), programs);
  if (!cluster.ok) return cluster;
  const server = await joinOrStart({ cluster: cluster.value, programs, durable: options.durable ?? true });
  if (!server.ok) return server;
  try {
    await makeDatabase(cluster.value, server.value.port);
  } catch (error) {
    await stopPostmaster(server.value.pid);
    throw error;
  }
  return ok(embedded(cluster.value, server.value, options.release));
}

function embedded(cluster: Cluster, server: Postmaster & { rejoined: boolean }, release: () => void): EmbeddedPostgres {
  let stopping: Promise<void> | null = null;
  const gone = new Promise<PostgresFailure>((resolveGone) => {
    const watch = setInterval(() => {
      if (stopping === null && pidIsAlive(server.pid)) return;
      clearInterval(watch);
      if (stopping === null) resolveGone(whyGone(cluster));
    }, 500);
    watch.unref();
  });
  return {
    url: url(cluster, server.port, { user: "folkmoot", database: "folkmoot" }),
    pid: server.pid,
    rejoined: server.rejoined,
    gone,
    stop: () => (stopping ??= stopPostmaster(server.pid).then(release)),
  };
}

/**
 * The application's role owns its database and may make more of them; it is no superuser, because a superuser's SQL can read and write files,
 * and under root PostgreSQL may pass closed folders.
 */
async function makeDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: url(cluster, port, { user: "postgres", database: "postgres" }) });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_roles where rolname = 'folkmoot'");
    if (rowCount === 0) await client.query(`create role folkmoot login createdb password ${client.escapeLiteral(cluster.password)}`);
    const database = await client.query("select from pg_database where datname = 'folkmoot'");
    if (database.rowCount === 0) await client.query("create database folkmoot owner folkmoot");
  } finally {
    await client.end();
  }
}

function url(cluster: Cluster, port: number, { user, database }: { user: string; database: string }): string {
  return `postgres://${user}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${database}`;
}
