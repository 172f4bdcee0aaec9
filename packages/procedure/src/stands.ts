import type { Ruled } from "@folkmoot/constitution";
import type { Span } from "@folkmoot/exact";
import { datesOf } from "./dates.js";
import type { Time } from "./event.js";
import type { OnMotion } from "./position.js";
import { governing } from "./governing.js";

/** How long what a motion has adopted stands by the text, and until when. */
export interface Stands {
  readonly rule: Ruled<Span>;
  readonly until: Time;
}

/**
 * Until when what a call has adopted stands, by the rules under which it was decided, from the instant at which it came into force; null where the text names no
 * length of time, and of what is not in force.
 */
export function stands({ rules, organisation, motion }: OnMotion): Stands | null {
  const rule = governing(rules, motion.procedure, motion).stands;
  return rule === null || motion.inForceAt === null
    ? null
    : { rule, until: datesOf(rules, organisation.holidays).plus(motion.inForceAt, rule.value) };
}
