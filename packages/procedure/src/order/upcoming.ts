import { datesOf } from "../dates.js";
import type { OptionId, Time } from "../event.js";
import type { OutOfOrder } from "../facts.js";
import { governing } from "../governing.js";
import type { OnMotion } from "../position.js";
import type { Upcoming } from "../step.js";
import { appealUntil, orderOf, silentFrom } from "./final.js";

/**
 * What time alone brings to the rulings on a motion: silence on an appeal, after which what was ruled out stays, and the end of a motion whose movers did not
 * appeal. Only until a vote is over: what was not out for good by then the vote has decided.
 */
export function upcomingOrder({ rules, organisation, motion }: OnMotion): Upcoming | null {
  const stage = orderOf(governing(rules, motion.procedure, motion));
  if (stage === null || isOver(motion)) return null;
  const dates = datesOf(rules, organisation.holidays);
  let first: Upcoming | null = null;
  const bring = (next: Upcoming): void => {
    if (first === null || next.at < first.at) first = next;
  };
  for (const [option, order] of rulings(motion)) {
    if (order.decided !== null) continue;
    if (order.appealedAt !== null) bring({ what: "appeal-decided", option, at: silentFrom(stage, order.appealedAt, dates) });
    else if (option === null) bring({ what: "lapsed", stage: "order", at: appealUntil(stage, order, dates) });
  }
  return first;
}

/** A secret vote is over before its box is opened. */
function isOver({ closed, boxes = {} }: OnMotion["motion"]): boolean {
  return Object.keys(closed).length > 0 || Object.values(boxes).some(({ ended }) => ended !== null);
}

/** The last instant that the record tells of rulings on order. */
export function lastRuled(motion: OnMotion["motion"], from: Time): Time {
  let last = from;
  for (const [, { at, appealedAt, decided }] of rulings(motion)) {
    for (const time of [at, appealedAt, decided?.at ?? null]) if (time !== null && time > last) last = time;
  }
  return last;
}

function rulings({ order, options }: OnMotion["motion"]): (readonly [OptionId | null, OutOfOrder])[] {
  const ofOptions = options.flatMap(({ id, order: own }) => (own === null ? [] : [[id, own] as const]));
  return order === null ? ofOptions : [[null, order], ...ofOptions];
}
