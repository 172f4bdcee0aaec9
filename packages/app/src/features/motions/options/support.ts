import { sql } from "kysely";
import { options, reachOptionSupport } from "@folkmoot/procedure";
import type { MotionFacts, OptionFacts, Situation } from "@folkmoot/procedure";
import { Temporal } from "temporal-polyfill";
import type { Sitting } from "../acts/sitting.js";
import { situationOf } from "../course/governing.js";
import { happen } from "../course/happen.js";
import { undecidedMotions } from "../store.js";
import type { Motion } from "../store.js";

interface Ripe extends Motion {
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
  const motions = await undecidedMotions(act.tx, act.organisation.id);
  const gathering = motions.flatMap((motion) => motion.facts.options.filter(isGathering).map((option) => ({ motion, option })));
  if (gathering.length === 0) return [];
  const { rows } = await sql<{ at: number; count: number }>`
    select g.at::int, s.count
    from unnest(
      ${gathering.map(({ motion }) => motion.id)}::text[], ${gathering.map(({ option }) => option.id)}::text[],
      ${gathering.map(({ option }) => option.support.needed)}::int[]
    ) with ordinality as g (motion, option, needed, at)
    cross join lateral (
      select count(*)::int as count from option_signature s
      where s.organisation = ${act.organisation.id} and s.motion = g.motion and s.option = g.option
    ) s
    where s.count >= g.needed order by g.at`.execute(act.tx);
  return rows.flatMap(({ at, count }) => {
    const found = gathering[at - 1];
    return found === undefined ? [] : [{ ...found.motion, option: found.option.id, count }];
  });
}

/** Whether signatures can still bring it on. */
function isGathering({ support, withdrawnAt, mergedInto }: OptionFacts): boolean {
  return support.reachedAt === null && withdrawnAt === null && mergedInto === null;
}
