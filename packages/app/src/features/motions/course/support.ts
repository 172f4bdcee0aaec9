import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { reachSupport } from "@folkmoot/procedure";
import { instant } from "../../../platform/act.js";
import { situationOf } from "./governing.js";
import { happen } from "./happen.js";
import type { Sitting } from "../acts/sitting.js";
import { SUPPORT } from "../stages.js";
import { undecidedMotions } from "../store.js";
import type { Motion } from "../store.js";

interface Ripe extends Motion {
  readonly count: number;
}

/** Motions that gather support and whose signatures now suffice: found again here even if the process died right after the last one was given. */
export async function settleSupport(begun: Sitting): Promise<Sitting> {
  let act = begun;
  for (const motion of await ripe(begun)) {
    const reached = reachSupport(await situationOf(act.tx, act.organisation, motion.facts), motion.count, lastMoment(act, motion));
    act = (await happen(act, motion, reached)).act;
  }
  return act;
}

/** Who moves a motion that needs support has signed it. */
export async function signAsMover(act: Sitting, motion: { id: string; mover: string }): Promise<void> {
  await sql`
    insert into signature (organisation, motion, member, handle)
    select organisation, motion, member, handle from roll_place
    where organisation = ${act.organisation.id} and motion = ${motion.id} and stage = ${SUPPORT} and member = ${motion.mover}
    on conflict do nothing`.execute(act.tx);
}

/** Signatures are only taken before the gathering ends, so enough of them were there before it did, even when nobody looked until later. */
function lastMoment(act: Sitting, motion: Ripe): Temporal.Instant {
  const latest = motion.next_due === null ? act.now : instant(motion.next_due).subtract({ milliseconds: 1 });
  return Temporal.Instant.compare(act.now, latest) > 0 ? latest : act.now;
}

async function ripe(act: Sitting): Promise<Ripe[]> {
  const { rows } = await sql<{ id: string; count: number }>`
    select m.id, s.count
    from motion m cross join lateral (
      select count(*)::int as count from signature where organisation = m.organisation and motion = m.id
    ) s
    where m.organisation = ${act.organisation.id} and m.next_due is not null and s.count >= m.gathers`.execute(act.tx);
  if (rows.length === 0) return [];
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return (await undecidedMotions(act.tx, act.organisation.id)).flatMap((motion) => {
    const count = counts.get(motion.id);
    return count === undefined ? [] : [{ ...motion, count }];
  });
}
