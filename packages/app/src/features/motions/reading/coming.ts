import type { Temporal } from "temporal-polyfill";
import { standing } from "@folkmoot/procedure";
import type { MotionState, OrganisationFacts } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import { situationOf } from "../course/governing.js";
import { undecidedMotions } from "../store.js";

/** What time alone brings next to a motion: the state that begins, and when. */
export interface Coming {
  readonly motion: string;
  readonly number: number;
  readonly title: string;
  readonly brings: MotionState;
  readonly at: string;
}

/** The next moment of every motion that is not over; one for each, in the order of their numbers. */
export async function comingOf(db: Db | Tx, organisation: { id: string; facts: OrganisationFacts }, now: Temporal.Instant): Promise<Coming[]> {
  const motions = await undecidedMotions(db, organisation.id);
  const coming = await Promise.all(
    motions.map(async ({ id, number, title, facts }) => {
      const { next } = standing(await situationOf(db, organisation, facts), now);
      return next === null ? [] : [{ motion: id, number, title, brings: next.what, at: next.at }];
    }),
  );
  return coming.flat();
}
