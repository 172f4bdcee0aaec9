import type { Clash } from "@folkmoot/constitution";
import type { Time } from "../event.js";
import type { MotionFacts } from "../facts.js";

/**
 * Whether a change prevails over another whose words it touches and that has come into force before it. Equal votes, and results of the same instant, prevail over
 * nothing: then what is in force stays.
 */
export function prevails(clash: Clash, change: MotionFacts, other: MotionFacts): boolean {
  switch (clash) {
    case "later":
      return resultAt(change) > resultAt(other);
    case "more votes":
      return votesFor(change) > votesFor(other);
    case "earlier":
    case "neither":
      return false;
  }
}

/** When the last vote on it was over; of one without a vote, its deposit. */
function resultAt({ closed, depositedAt }: MotionFacts): Time {
  return Object.values(closed).reduce((latest, { at }) => (at > latest ? at : latest), depositedAt);
}

/** The votes in favour in all the votes on it; of a paper with several texts, the papers that are for one of them. */
function votesFor({ closed }: MotionFacts): number {
  return Object.values(closed).reduce((sum, { count }) => sum + count.for, 0);
}
