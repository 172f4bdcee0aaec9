import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Spell } from "@folkmoot/procedure";
import type { Db, Tx } from "../database.js";
import { MISSED } from "./heartbeat.js";

/** Longer than any vote is open. */
const LOOKED_BACK = "400 days";
const MOST_SPELLS = 10_000;

/** `over`: what is over; `so far`: also what still goes on, up to now. */
export type Until = "over" | "so far";

/**
 * When nobody could vote, by the clock of an organisation, in order and apart. In a rehearsal only what happened since its clock was last moved: before that its time
 * was another.
 */
export async function lostTime(db: Db | Tx, organisation: string, until: Until): Promise<Spell[]> {
  const { rows } = await sql<{ since: Date; until: Date; why: Spell[2] }>`
    with lost as (
      select why, since, until, until < (select at - interval '1 second' from heartbeat) or why = 'down' as is_over from lost_time where until > clock_timestamp() - ${LOOKED_BACK}::interval
      union all
      select 'down', at + interval '1 minute', clock_timestamp(), false from heartbeat where clock_timestamp() - at > ${MISSED}::interval
    )
    select greatest(l.since, o.clock_moved_at) + o.clock_offset as since, l.until + o.clock_offset as until, l.why
    from lost l, organisation o
    where o.id = ${organisation} and (o.clock_moved_at is null or l.until > o.clock_moved_at) and (l.is_over or ${until} = 'so far')
    order by 1, 2 limit ${MOST_SPELLS}`.execute(db);
  return apart(rows.map(({ since, until: end, why }): Spell => [written(since), written(end), why]));
}

/** Two reasons at the same time are one loss: each minute is counted once. */
function apart(spells: readonly Spell[]): Spell[] {
  const found: Spell[] = [];
  for (const [since, until, why] of spells) {
    const before = found.at(-1)?.[1] ?? "";
    const from = since < before ? before : since;
    if (from < until) found.push([from, until, why]);
  }
  return found;
}

function written(date: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString({ smallestUnit: "millisecond" });
}
