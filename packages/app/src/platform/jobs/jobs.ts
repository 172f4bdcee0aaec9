import { Logger, run, runMigrations, runOnce, type Runner, type RunnerOptions, type Task } from "graphile-worker";
import { sql } from "kysely";
import type pg from "pg";
import type { Db, Tx } from "../database.js";
import { logEvent } from "../log.js";
import type { Services } from "../services.js";

/** A job may run late, twice or, after a crash, again: whatever it does must not mind. It throws to be tried again later. */
export type Job = (payload: unknown) => Promise<void>;
export type Jobs = { readonly [name: string]: Job };

const atOnce = 3;
const mostAttempts = 12;

/** Puts the queue's own tables into the database; nothing happens if they are there. */
export async function installJobs(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, logger: silent });
}

/** Asks for a job in the caller's transaction: it exists exactly if what asked for it was stored. */
export async function addJob(db: Db | Tx, name: string, payload: object): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, max_attempts => ${mostAttempts})`.execute(db);
}

/** The same, for an instant of the real clock. Asked again with the same key it moves the one that waits. */
export async function addJobAt(db: Db | Tx, name: string, { at, key }: { readonly at: Date; readonly key: string }): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, '{}'::json, run_at => ${at}, job_key => ${key}, max_attempts => ${mostAttempts})`.execute(db);
}

/**
 * Works through jobs until it is stopped, and through those of `everyMinute` each minute. Any number of processes may do so beside each other: the queue asks for
 * each minute's job once, and not again while the last one waits.
 */
export async function startJobs(services: Services, jobs: Jobs, everyMinute: readonly string[] = []): Promise<Runner> {
  const crontab = everyMinute.map((name) => `* * * * * ${name} ?jobKey=${name}&max=1`).join("\n");
  return run({ ...options(services, jobs), crontab, concurrency: atOnce, pollInterval: 2_000, noHandleSignals: true });
}

/** Works through the jobs that are due now and comes back. */
export async function runDueJobs(services: Services, jobs: Jobs): Promise<void> {
  await runOnce(options(services, jobs));
}

function options(services: Services, jobs: Jobs): RunnerOptions {
  const taskList = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, task(services, name, job)]));
  return { pgPool: services.pool, taskList, logger: silent };
}

function task(services: Services, name: string, job: Job): Task {
  return async (payload, { job: { attempts } }) => {
    try {
      await job(payload);
    } catch (error) {
      logEvent(services.log, "job failed", { job: name, attempt: attempts, error });
      throw error;
    }
  };
}

/** Its own log lines quote payloads; ours are written above. */
const silent = new Logger(() => () => undefined);
