import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { logEvent } from "../log.js";
import type { Services } from "../services.js";

const everyMs = 1_000;
const mostAtOnce = 50;
/** An organisation that could not be settled is left alone for this long, so that the log stays readable. */
const restMs = 30_000;

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
  const resting = new Map<string, number>();
  const done = (async () => {
    while (!signal.aborted) {
      await beat(services, { settle, resting });
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

interface Beat {
  readonly settle: (organisation: string) => Promise<void>;
  readonly resting: Map<string, number>;
}

/** One organisation's trouble is not another's. */
async function beat(services: Services, { settle, resting }: Beat): Promise<void> {
  try {
    for (const organisation of await organisationsDue(services)) {
      if ((resting.get(organisation) ?? 0) > performance.now()) continue;
      resting.delete(organisation);
      await settle(organisation).catch((error: unknown) => {
        resting.set(organisation, performance.now() + restMs);
        logEvent(services.log, "settling failed", { organisation, error });
      });
    }
  } catch (error) {
    logEvent(services.log, "settling failed", { organisation: null, error });
  }
}

async function organisationsDue({ db }: Services): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o
    where exists (select from motion m where m.organisation = o.id and m.next_due <= clock_timestamp() + o.clock_offset)
    limit ${mostAtOnce}`.execute(db);
  return rows.map(({ id }) => id);
}
