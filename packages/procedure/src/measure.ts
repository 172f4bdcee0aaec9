import type { Amount, Base, Counts, Ruled, Rules, Test, Who } from "@folkmoot/constitution";
import { leastCount, portion, reaches, rootCount } from "@folkmoot/exact";
import type { Count } from "./event.js";
import { seatsOf } from "./roll.js";
import type { Weighed } from "./weighing.js";

/** What a vote is measured by when it is over. */
export interface Counted {
  readonly count: Count;
  /** Size of the frozen roll: of a body, those who sat in it when the vote opened. */
  readonly entitled: number;
  /** How many "the members" are: those on the roll where the members vote, else those in the register when the motion was deposited. */
  readonly members: number;
  /** All seats of the body that votes, vacant ones included; null where the roll is not a body or the text gives no number. */
  readonly seats: number | null;
  /** Where some have several votes; null: everybody has one. */
  readonly weighed: Weighed | null;
}

/** One test of a rule with the numbers that decided it: `value` of `base`, of which `needed` are enough. */
export interface Measured {
  readonly passed: boolean;
  readonly value: number;
  readonly base: number;
  readonly needed: number;
}

/**
 * Applies one test of a quorum or majority to a count. Seats that are vacant are part of "the seats" and so count as not in favour;
 * present is whoever answered, also with "abstain". 0 of 0 never reaches anything.
 */
export function measure(rules: Rules, test: Test, counted: Counted): Measured {
  if (test.kind === "none") return { passed: true, value: 0, base: 0, needed: 0 };
  const value = valueOf(test.counts, counted);
  if (test.kind === "amount") {
    const needed = Math.max(1, amountNeeded(rules, test.amount, counted));
    return { passed: value >= needed, value, base: counted.entitled, needed };
  }
  // A majority of those on the roll is one of all their votes; who takes part is counted by heads.
  const votes = test.counts === "in favour" ? counted.weighed?.votes : undefined;
  const base = baseOf(rules, test.of, votes === undefined ? counted : { ...counted, entitled: votes, members: votes });
  const share = { share: test.share, of: base, strict: test.strict };
  return { passed: reaches(value, share), value, base, needed: leastCount(share) };
}

/** Whether it depends on how many take part rather than on how many agree: then a vote against can help a motion to pass. */
export function countsTurnout(test: Ruled<Test>): boolean {
  return test.value.kind !== "none" && test.value.counts !== "in favour";
}

function valueOf(counts: Counts, { count, weighed }: Counted): number {
  return counts === "in favour" ? count.for : (weighed?.voters ?? count.for + count.against + count.abstain);
}

function baseOf(rules: Rules, base: Base, { count, entitled, members, seats }: Counted): number {
  switch (base.kind) {
    case "cast":
      return count.for + count.against;
    case "answered":
    case "present":
      return count.for + count.against + count.abstain;
    case "entitled":
    case "in office":
      return entitled;
    case "seats":
      return Math.max(entitled, seats ?? entitled);
    case "who":
      return peopleOf(rules, base.who, { entitled, members });
  }
}

function peopleOf(rules: Rules, who: Who, { entitled, members }: { entitled: number; members: number }): number {
  if (who.kind === "class") return members;
  if (who.kind === "body") return Math.max(entitled, seatsOf(rules, who.id) ?? entitled);
  return entitled;
}

function amountNeeded(rules: Rules, amount: Amount, counted: Counted): number {
  if (amount.kind === "count") return amount.n;
  if (amount.kind === "share") {
    const of = peopleOf(rules, amount.of, counted);
    return amount.rounding === null ? leastCount({ share: amount.share, of, strict: false }) : portion(amount.share, of, amount.rounding);
  }
  if (amount.kind === "root") return rootCount(amount.times, peopleOf(rules, amount.of, counted));
  const [a, b] = [amountNeeded(rules, amount.of[0], counted), amountNeeded(rules, amount.of[1], counted)];
  return amount.kind === "lower" ? Math.min(a, b) : Math.max(a, b);
}
