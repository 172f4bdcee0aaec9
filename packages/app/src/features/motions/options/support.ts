import { sql } from "kysely";
import { options, reachOptionSupport } from "@folkmoot/procedure";
import type { MotionFacts, Situation } from "@folkmoot/procedure";
import { Temporal } from "temporal-polyfill";
import type { Sitting } from "../acts/sitting.js";
import { situationOf } from "../course/governing.js";
import { happen } from "../course/happen.js";

interface Ripe {
  readonly id: string;
  readonly facts: MotionFacts;
  readonly option: string;
  readonly count: number;
}

/** Options whose signatures now suffice: found again here even if the process died right after the last one was given. A proposal over its threshold goes on by itself. */
export async function settleOptionSupport(begun: Sitting): Promise<Sitting> {
  let act = begun;
  const facts = new Map<string, MotionFacts>();
  for (const ripe of await ripeOptions(begun)) {
    const motion = { ...ripe, facts: facts.get(ripe.id) ?? ripe.facts };
    const situation = await situationOf(act.tx, act.organisation, motion.facts);
    const reached = reachOptionSupport(situation, ripe.option, ripe.count, lastMoment(act, situation, ripe.option));
    if (reached.length === 0) continue;
    const happened = await happen(act, motion, reached);
    act = happened.act;
    facts.set(ripe.id, happened.facts);
  }
  return act;
}

/**
 * Signatures are only taken while the stage that took the option lasts, so enough of them were there before it ended, even when nobody looked until later:
 * then in its last millisecond.
 */
function lastMoment(act: Sitting, situation: Situation, option: string): Temporal.Instant {
  const put = situation.motion?.options.find(({ id }) => id === option)?.putAt;
  const until = put === undefined ? null : (options(situation, Temporal.Instant.from(put)).find((one) => one.option.id === option)?.until ?? null);
  const latest = until === null ? act.now : Temporal.Instant.from(until).subtract({ milliseconds: 1 });
  return Temporal.Instant.compare(act.now, latest) > 0 ? latest : act.now;
}

async function ripeOptions(act: Sitting): Promise<Ripe[]> {
  const { rows } = await sql<Ripe>`
    select m.id, m.facts, o.value->>'id' as option, s.count
    from motion m
    cross join lateral jsonb_array_elements(m.facts->'options') o
    cross join lateral (
      select count(*)::int as count from option_signature
      where organisation = m.organisation and motion = m.id and option = o.value->>'id'
    ) s
    where m.organisation = ${act.organisation.id} and m.next_due is not null
      and o.value->'support'->>'reachedAt' is null and o.value->>'withdrawnAt' is null and o.value->>'mergedInto' is null
      and s.count >= (o.value->'support'->>'needed')::int
    order by m.number`.execute(act.tx);
  return rows;
}
