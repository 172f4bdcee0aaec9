import { isRun, type Amount, type Procedure, type Ruled, type Starter, type Who } from "@folkmoot/constitution";
import { leastCount, portion, rootCount } from "@folkmoot/exact";
import { DEFAULT } from "./default-rule.js";
import type { Capacity } from "./event.js";
import { met, pending, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Step, StepInput } from "./step.js";

/** How many signatures a starter needs, its mover's included: a share of the members is rounded up unless the text rounds otherwise; never less than one. */
export function signaturesNeeded(amount: Amount | null, members: number): number {
  return Math.max(1, amount === null ? 1 : counted(amount, members));
}

/**
 * The ways in which somebody in this capacity may start a procedure, with the signatures each needs, the easiest first.
 * A share of anybody but the members has no number in the record yet and opens no way; nor do people narrowed by what only a person could tell.
 * "any member of the Committee" starts alone; "the Committee" starts by a decision of its own, which one member's act is not.
 */
export function startsOpenTo(
  { starts }: Pick<Procedure, "starts">,
  as: Capacity,
  members: number,
): readonly { starter: Ruled<Starter>; needed: number }[] {
  return starts
    .filter(({ value }) => isRun("procedure", "starts", value) && startsAs(value.who, as))
    .map((starter) => ({ starter, needed: signaturesNeeded(starter.value.amount, members) }))
    .toSorted((a, b) => a.needed - b.needed);
}

/** Gathering signatures: by the rules of the day of the deposit, among those who were members then, until the time of the text is over. */
export function support({ procedure, motion, turn, dates, now }: StepInput<null>): Step {
  const rule = procedure.gathered ?? DEFAULT.gathered;
  const over = dates.plus(motion.depositedAt, rule.value);
  const place = {
    stage: "support",
    kind: "support" as const,
    name: "Support",
    clause: rule.clause ?? procedure.clause,
    words: rule.words,
    from: turn.at,
  };
  const reached = motion.support.reachedAt;
  if (reached !== null) {
    return {
      place: { ...place, to: reached, fixed: true },
      phases: [{ state: "support", until: reached }],
      then: { at: reached, fixed: true },
      upcoming: null,
    };
  }
  const roll = motion.rolls["support"] === undefined ? { what: "roll" as const, stage: "support", at: motion.depositedAt } : null;
  return {
    place: { ...place, to: over, fixed: true },
    phases: [
      { state: "support", until: over },
      { state: "lapsed", until: null },
    ],
    then: now !== null && now >= over ? null : { at: now === null || now < turn.at ? turn.at : now, fixed: false },
    upcoming: roll ?? { what: "lapsed", stage: "support", at: over },
  };
}

/** Support as a requirement of the decision: pending while it is gathered. */
export function supportRequired(procedure: Procedure, motion: StepInput<null>["motion"], over: { until: string; lapsed: boolean }): Requirement[] {
  const { needed, reachedAt } = motion.support;
  const starter = startsOpenTo(procedure, motion.as, motion.members)[0]?.starter ?? { clause: procedure.clause, words: procedure.name };
  const evidence = { needed, members: motion.members, until: over.until };
  if (needed === 1) return [];
  if (reachedAt !== null) return [met("support", starter, { ...evidence, reached: reachedAt })];
  return [over.lapsed ? unmet("support", starter, evidence) : pending("support", starter, evidence)];
}

/** Those who may sign, where these people may start: each of them by themselves. */
export function signersOf(who: Who): Who {
  return { ...who, quantifier: "any", asOf: null };
}

function startsAs(who: Who, as: Capacity): boolean {
  if (as.kind === "seat") return (who.kind === "body" || who.kind === "seats") && who.memberOf && who.id === as.body;
  if (as.kind === "office") return who.kind === "office" && who.id === as.office;
  return as.kind === "member" && who.kind === "class";
}

function counted(amount: Amount, members: number): number {
  if (amount.kind === "count") return amount.n;
  if (amount.kind === "share") {
    return amount.rounding === null
      ? leastCount({ share: amount.share, of: members, strict: false })
      : portion(amount.share, members, amount.rounding);
  }
  if (amount.kind === "root") return rootCount(amount.times, members);
  const [a, b] = [counted(amount.of[0], members), counted(amount.of[1], members)];
  return amount.kind === "lower" ? Math.min(a, b) : Math.max(a, b);
}
