import { sql } from "kysely";
import { runDueJobs } from "../platform/jobs/jobs.js";
import type { Services } from "../platform/services.js";
import { jobsOf } from "../worker.js";

/** Does what a worker would do by now; throws where it would try again later. */
export async function workOff(services: Services): Promise<void> {
  await runDueJobs(services, jobsOf(services));
  const { rows } = await sql<{ error: string }>`select last_error as error from graphile_worker._private_jobs where last_error is not null`.execute(
    services.db,
  );
  const [failed] = rows;
  if (failed !== undefined) throw new Error(`a job failed: ${failed.error}`);
}
