import { amount, starter } from "../phrase/amount.js";
import { anchor } from "../phrase/anchor.js";
import { keyHolders, registrar, sampled, shuffles, spares } from "../phrase/box.js";
import { how, otherwise, procedureName, secrecy } from "../phrase/choice.js";
import type { Parser } from "../phrase/combinators.js";
import { deadline } from "../phrase/deadline.js";
import { duration, every, reminders, window } from "../phrase/duration.js";
import { matter } from "../phrase/matter.js";
import { delivery, need, range, rights, seatNumber, workingDays } from "../phrase/membership.js";
import { money } from "../phrase/money.js";
import { apportionment, bonusSeats, seatStep } from "../phrase/seats.js";
import { holders, people, recipients } from "../phrase/people.js";
import { weight } from "../phrase/weight.js";
import { representation } from "../phrase/representation.js";
import { reserved } from "../phrase/reserved.js";
import { atMost, CONTRADICTIONS, contradictions, points, scale, SEVERAL, several, WAYS } from "../phrase/several.js";
import { carried, quorum } from "../phrase/test.js";

/** Each type of value: how its words are read, and examples that are offered where words can't be read. Examples are about members and days, which most texts have. */
export const types = {
  amount: type(amount, ["10 members", "10% of the members", "the lower of 5% of the members and 100 members"]),
  apportionment: type(apportionment, [
    "2 for every 100 members or part of 100",
    "1 for the first 749 members and 1 for every further 250 members or part of 250, at most 6",
    "30 shared in proportion to members by Sainte-Laguë's method",
  ]),
  anchor: type(anchor, ["the day the last signature needed was given", "the day notice was given"]),
  atMost: type(atMost, ["at most three", "at most one"]),
  bonusSeats: type(bonusSeats, ["1 more for at least 100 women"]),
  carried: type(carried, ["more than half of the votes cast are in favour", "at least two thirds of the votes cast are in favour"]),
  contradictions: type(contradictions, CONTRADICTIONS),
  deadline: type(deadline, ["14 days of the result", "14 days of the request", "3 days before the vote opens"]),
  delivery: type(delivery, ["An e-mail counts as given 48 hours after it was sent"]),
  duration: type(duration, ["14 days", "14 clear days", "2 weeks", "3 months"]),
  every: type(every, ["every 12 months"]),
  holders: type(holders, ["the members"]),
  how: type(how, ["at a meeting", "in writing"]),
  key: type(keyHolders, ["any two of the Tellers", "the platform"]),
  matter: type(matter, ["change this constitution", "exclude a member", "create or dissolve a body", "any matter"]),
  money: type(money, ["£5,000", "€12,500", "50,000 CHF"]),
  need: type(need, ["is at least 14 years old", "without more"]),
  otherwise: type(otherwise, ["it counts as agreed", "it counts as refused", "it is sent without them", "any member may do it"]),
  people: type(people, ["the members", "any member", "all who were members on the day notice was given"]),
  points: type(points, ["10 points"]),
  procedure: type(procedureName, ["changing this constitution"]),
  quorum: type(quorum, ["the higher of 5% of the members and 10 members", "more than half of the seats"]),
  range: type(range, ["twelve", "at least 3 and at most 12"]),
  registrar: type(registrar, ["the platform", "the Secretary"]),
  recipients: type(recipients, ["every member", "the member concerned"]),
  reminders: type(reminders, ["60, 30 and 7 days before it ends"]),
  representation: type(representation, [
    "appoint another member as proxy",
    "give their vote to another member",
    "give their vote to another member, for one vote or for all of its kind, who may give it on",
  ]),
  reserved: type(reserved, ["at least two places are kept for women", "at most one place for people from one village"]),
  rights: type(rights, ["may attend, speak, propose, sign, vote and stand for office"]),
  scale: type(scale, ["0 to 10", "excellent, very good, good, acceptable, poor, to reject"]),
  seatStep: type(seatStep, ["5 for up to 250,000 members", "10 for 250,001 members or more"]),
  seatNumber: type(seatNumber, ["nine", "4 for each division"]),
  secrecy: type(secrecy, ["in secret", "by name", "openly"]),
  sampled: type(sampled, ["20", "20 of those on the roll"]),
  several: type(several, SEVERAL, Object.values(WAYS)),
  shuffles: type(shuffles, ["two", "two of them"]),
  spares: type(spares, ["at most 5 spare credentials", "no spare credentials"]),
  starter: type(starter, ["any member", "any 10 members", "10% of the members", "the lower of 5% of the members and 100 members"]),
  weight: type(weight, [
    "each of the Committee has 2 votes",
    "the Chair has two votes",
    "each of the Committee has one vote for each member of their local group, at most 10",
  ]),
  window: type(window, ["7 days", "7 days of the ruling"]),
  workingDays: type(workingDays, ["Monday to Friday", "Monday to Saturday", "Sunday to Thursday"]),
} as const;

export type TypeName = keyof typeof types;

/** A type of value. */
export interface ValueType {
  readonly parser: Parser<unknown>;
  readonly examples: readonly string[];
  /** All wordings, where there are so many that only some are examples. */
  readonly all: readonly string[];
}

function type(parser: Parser<unknown>, examples: readonly string[], all: readonly string[] = []): ValueType {
  return { parser, examples, all };
}
