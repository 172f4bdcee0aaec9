import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { MiddlewareHandler } from "hono";
import type { Tx } from "../database.js";
import { logEvent } from "../log.js";
import type { Services } from "../services.js";
import type { Web } from "../web.js";
import { wasCrowded } from "./crowd.js";

const EVERY_MS = 30_000;
/** A server that was suspended and wakes up says so before it answers anybody. */
const LATE_MS = 90_000;
/** Who has not heard a heartbeat for so long counts the server as down, from a minute after the last one: longer than any two of them are apart. */
export const MISSED = "2 minutes";
/** A mail that people sign in with and that waits longer than this comes too late for whoever wants to vote now. */
const LATE_MAIL = "10 minutes";

/** When this process last said that it is there. */
const said = new WeakMap<Services["pool"], number>();

export interface Heartbeat {
  stop(): Promise<void>;
}

/**
 * Says every half minute that this process answers people. It has said so once when this comes back: what was lost before is known before anybody acts. `isOver` is
 * called when people can vote again who could not.
 */
export async function startHeartbeat(services: Services, isOver: () => Promise<void>): Promise<Heartbeat> {
  const stopped = new AbortController();
  const once = async (): Promise<void> => ((await beat(services)) ? isOver() : undefined);
  await once();
  const done = (async () => {
    while (!stopped.signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (!stopped.signal.aborted) await once().catch((error: unknown) => logEvent(services.log, "heartbeat failed", { error }));
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      said.delete(services.pool);
      await done;
    },
  };
}

/** Nobody is answered by a process that was away without the time that was lost being noted first: an act inside it would belie it. */
export function saysThatItIsBack(services: Services): MiddlewareHandler<Web> {
  return async (_c, next) => {
    const last = said.get(services.pool);
    if (last !== undefined && Date.now() - last > LATE_MS) await beat(services);
    await next();
  };
}

/**
 * One heartbeat, and what was lost since the one before: everything, if it was missed; else the time since then, if more voters were turned away than taken, or the
 * mails with which people sign in are not handed over. True: what was lost until now, or until then, is over.
 */
export async function beat(services: Services): Promise<boolean> {
  const crowded = wasCrowded(services);
  const isOver = await services.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ missed: boolean; lost: boolean }>`
      select clock_timestamp() - h.at > ${MISSED}::interval as missed,
        exists (select from lost_time where why <> 'down' and until >= h.at - interval '1 second') as lost
      from heartbeat h for update`.execute(tx);
    const [before] = rows;
    const now =
      before === undefined
        ? []
        : before.missed
          ? (["down"] as const)
          : [...(crowded ? ["busy" as const] : []), ...((await mailIsLate(tx)) ? ["mail" as const] : [])];
    for (const why of now) await note(tx, why);
    await sql`insert into heartbeat (at) values (clock_timestamp()) on conflict (only_one) do update set at = clock_timestamp()`.execute(tx);
    return before !== undefined && (before.missed || (before.lost && now.length === 0));
  });
  said.set(services.pool, Date.now());
  return isOver;
}

/** Notes the time since the last heartbeat as lost; what goes on is one spell. */
async function note(tx: Tx, why: "down" | "busy" | "mail"): Promise<void> {
  const { numAffectedRows } = await sql`
    update lost_time set until = clock_timestamp() from heartbeat h where why = ${why} and why <> 'down' and until >= h.at - interval '1 second'`.execute(
    tx,
  );
  if ((numAffectedRows ?? 0n) > 0n) return;
  await sql`
    insert into lost_time (why, since, until)
    select ${why}, case when ${why} = 'down' then at + interval '1 minute' else at end, clock_timestamp() from heartbeat`.execute(tx);
}

/** No mail is handed over while one with which somebody signs in waits; or there are so many that nobody has got to it yet. What one receiver refuses is no sign of it. */
async function mailIsLate(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ late: boolean }>`
    select exists (
      select from outbox b where b.purpose = 'sign-in' and b.sent_at is null and b.failed_at is null and not b.inbox
        and b.created_at < clock_timestamp() - ${LATE_MAIL}::interval
        and (b.attempts = 0 or b.failure = 'not reached' and not exists (
          select from outbox s where s.sent_at > clock_timestamp() - ${LATE_MAIL}::interval and not s.inbox))
    ) as late`.execute(tx);
  return rows[0]?.late ?? false;
}
