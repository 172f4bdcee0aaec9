import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { logEvent } from "../log.js";
import type { Services } from "../services.js";

const everyMs = 1_000;
const mostAtOnce = 50;

export interface Timer {
  stop(): Promise<void>;
}

/**
 * Looks once a second which organisations have a motion whose deadline is over by their own clock, and lets `settle` bring it up to date.
 * Deadlines decide, not this timer: late, twice or never changes no outcome (design: architecture, life of a decision, 6).
 */
export function startTimer(services: Services, settle: (organisation: string) => Promise<void>): Timer {
  const stopped = new AbortController();
  const { signal } = stopped;
  const done = (async () => {
    while (!signal.aborted) {
      await beat(services, settle);
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await done;
    },
  };
}

/** One organisation's trouble is not another's. */
async function beat(services: Services, settle: (organisation: string) => Promise<void>): Promise<void> {
  let organisation: string | null = null;
  try {
    for (organisation of await organisationsDue(services)) {
      await settle(organisation).catch((error: unknown) => logEvent(services.log, "settling failed", { organisation, error }));
    }
  } catch (error) {
    logEvent(services.log, "settling failed", { organisation, error });
  }
}

async function organisationsDue({ db }: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o
    where exists (select from motion m where m.organisation = o.id and m.next_due <= clock_timestamp() + o.clock_offset)
    limit ${mostAtOnce}`.execute(db);
  return rows.map(({ id }) => id);
}
