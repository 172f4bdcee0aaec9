import type { Money, Ruled, SeveralMethod, VoteStage } from "@folkmoot/constitution";
import { MARKS_OF, type MarkKind, type PaperLimits } from "@folkmoot/tally";
import { DEFAULT } from "../default-rule.js";
import { voteStage } from "../electorate.js";
import type { OptionId } from "../event.js";
import type { MotionFacts, Situation } from "../facts.js";
import { procedureOf } from "../governing.js";
import { isCall } from "./what-is-voted-on.js";

/** A ballot paper with several options. A mark names an option by its place in `options`; “none of these” is the place after the last one. */
export interface BallotPaper {
  readonly stage: string;
  /** What voters write on it. */
  readonly kind: MarkKind;
  readonly method: SeveralMethod;
  /** Where the text says how it is counted, or the sentence that stands for its silence. */
  readonly rule: Ruled<SeveralMethod>;
  readonly options: readonly OptionId[];
  readonly none: boolean;
  /** How many points a voter shares out at most. */
  readonly points: number | null;
  readonly budget: Money | null;
  /** What each option costs, in the smallest unit of the currency of the budget. */
  readonly costs: readonly number[] | null;
  /** How many are adopted at most; null: every one that is carried. */
  readonly most: number | null;
}

/** The paper of a vote, as it was fixed when the vote opened; null of a vote for or against one text, and before it opens. */
export function ballotPaper(situation: Situation, stage: string): BallotPaper | null {
  const { rules, motion } = situation;
  const options = motion?.papers[stage];
  if (motion === null || options === undefined) return null;
  const vote = voteStage({ rules, motion }, stage);
  const rule = vote.several ?? DEFAULT.several;
  const method = rule.value;
  const kind = MARKS_OF[method];
  return {
    stage,
    kind,
    method,
    rule,
    options,
    none: kind === "ranked" || vote.none !== null,
    points: kind === "points" ? (vote.points ?? DEFAULT.points).value : null,
    budget: kind === "budget" ? (vote.budget?.value ?? null) : null,
    costs: kind === "budget" ? options.map((id) => costOf(motion, id)) : null,
    most: isCall(procedureOf(rules, motion.procedure)) ? mostOf(vote, kind) : 1,
  };
}

/** What a mark on this paper may be. */
export function limitsOf({ options, none, points, budget, costs }: BallotPaper): PaperLimits {
  return {
    options: options.length,
    none,
    ...(points === null ? {} : { points }),
    ...(budget === null || costs === null ? {} : { budget: budget.amount, costs }),
  };
}

/** On a ranked paper one is wanted, unless the text says more; of texts for the same place there can be only one. */
function mostOf({ most }: VoteStage, kind: MarkKind): number | null {
  return most?.value ?? (kind === "ranked" ? 1 : null);
}

function costOf({ options }: MotionFacts, id: OptionId): number {
  return options.find((option) => option.id === id)?.cost ?? 0;
}
