import type { Body, Rules, VoteStage, Who } from "@folkmoot/constitution";
import { earlier, type Dates } from "./dates.js";
import type { Time } from "./event.js";
import { met, pending } from "./required.js";
import type { MotionFacts } from "./facts.js";
import type { Requirement } from "./requirement.js";
import type { Notified } from "./step.js";
import { votesOnRoll } from "./weighing.js";

/**
 * The instant as of which the roll of a vote is drawn up. "On the day notice was given": at the end of that day, so that the whole day counts.
 * A body votes with those who sit in it when the vote opens, and so does everybody whose day the text does not fix.
 */
export function rollFixedAt(stage: VoteStage, opens: Time, given: { notice: Notified | null; reachedAt: Time | null; dates: Dates }): Time {
  const { notice, reachedAt, dates } = given;
  switch (stage.roll.value.asOf ?? (stage.roll.value.kind === "class" && notice !== null ? "notice given" : "vote opens")) {
    case "notice given":
      return notice === null ? opens : earlier(opens, dates.dayOver(notice.given));
    case "notice sent":
      return notice === null ? opens : earlier(opens, dates.dayOver(notice.sentAt));
    case "last signature":
    case "request":
      return reachedAt ?? opens;
    default:
      return opens;
  }
}

/** The roll as a requirement of the decision. */
export function rollRequired(stage: VoteStage, motion: MotionFacts): Requirement {
  const fixed = motion.rolls[stage.id];
  if (fixed === undefined) return pending("roll", stage.roll, {});
  const votes = fixed.weights === undefined ? {} : { votes: votesOnRoll(fixed) };
  return met("roll", stage.roll, { size: fixed.size, ...votes, at: fixed.at });
}

/** All seats of a body, vacant ones included; null where the text gives no number. */
export function seatsOf(rules: Rules, id: string): number | null {
  const body = rules.bodies.find((candidate) => candidate.id === id);
  if (body === undefined) return null;
  return body.size?.value.most ?? body.size?.value.least ?? sumOfSeats(body);
}

/** Whether the roll is the body with that id. */
export function isBody(who: Who, id: string): boolean {
  return who.kind === "body" && who.id === id;
}

function sumOfSeats(body: Body): number | null {
  let sum = 0;
  for (const seats of body.seats) {
    if (seats.number === null) return null;
    sum += seats.number.value;
  }
  return body.seats.length === 0 ? null : sum;
}
