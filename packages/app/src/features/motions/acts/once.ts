import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";

/** Who acts, and the key that their form carries: the same key again is a retry, not a second act. */
export interface Attempt {
  readonly member: string;
  readonly key: string;
}

/** Per person: what else is asked in that hour is answered, but leaves no entry (an append-only record is not a megaphone). */
export const REFUSALS_RECORDED_PER_HOUR = 20;
/** Per person: formal acts that are taken at all in an hour. */
export const FORMAL_ACTS_PER_HOUR = 200;

/**
 * Does `work` once for a member and a key, and answers every retry with the same answer. Call it under the organisation's own lock;
 * the primary key of `act` would refuse a second even without one.
 */
export async function once<Outcome extends { readonly kind: string }>(act: Act, attempt: Attempt, work: () => Promise<Outcome>): Promise<Outcome> {
  const before = await act.tx
    .selectFrom("act")
    .select("outcome")
    .where("organisation", "=", act.organisation.id)
    .where("member", "=", attempt.member)
    .where("key", "=", attempt.key)
    .executeTakeFirst();
  // We wrote it ourselves, from an Outcome, under this key.
  if (before !== undefined) return before.outcome as Outcome;
  const outcome = await work();
  // Nothing was done: the same form may be sent again when the hour is over.
  if (outcome.kind === "too many acts") return outcome;
  await act.tx
    .insertInto("act")
    .values({ organisation: act.organisation.id, member: attempt.member, key: attempt.key, outcome: JSON.stringify(outcome) })
    .execute();
  return outcome;
}

/** How many acts of a kind a member did in the last hour of real time, whatever a rehearsal's clock says. */
export async function actsInLastHour(act: Act, member: string): Promise<{ readonly all: number; readonly refused: number }> {
  const { rows } = await sql<{ all: number; refused: number }>`
    select count(*)::int as "all", count(*) filter (where outcome->>'kind' = 'refused')::int as refused
    from act where organisation = ${act.organisation.id} and member = ${member} and at > clock_timestamp() - interval '1 hour'`.execute(act.tx);
  return rows[0] ?? { all: 0, refused: 0 };
}
