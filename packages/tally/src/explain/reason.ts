import type { Dropped } from "../methods/debian.js";
import type { MinimaxDefeat } from "../methods/minimax.js";
import type { Rational } from "../rational.js";
import type { Tie } from "../tie.js";

/** Another option, with the number that it is compared by. */
export interface Rival {
  readonly option: number;
  readonly n: number;
}

/** What a sum is of. "thousandths": of a vote, where a vote is shared. */
export type SumOf = "votes" | "points" | "thousandths";

/**
 * One fact of a count that says why an option stands where it does, with the numbers of the table it was read from. Options are their places on the paper;
 * votes of a count in stages are in the units of its table, and stages are numbered from 1.
 */
export type Reason =
  /** Sums: it is in; the best of those who are out. */
  | { readonly kind: "ahead"; readonly of: SumOf; readonly sum: number; readonly next: Rival }
  /** Sums: it is out; the last of those who are in. */
  | { readonly kind: "behind"; readonly of: SumOf; readonly sum: number; readonly last: Rival }
  /** Elected with what was needed at that stage. */
  | { readonly kind: "quota"; readonly stage: number; readonly votes: number; readonly quota: number }
  /** Elected below the quota: no more candidates were left than places. */
  | { readonly kind: "remaining"; readonly stage: number; readonly votes: number; readonly quota: number }
  /** Elected below the quota: so many votes are enough that no more candidates than places can have as many (ERS97). */
  | { readonly kind: "unreachable"; readonly stage: number; readonly votes: number; readonly quota: number }
  /** One of the last two, who had as many votes. */
  | { readonly kind: "even"; readonly stage: number; readonly votes: number; readonly other: number; readonly by: Tie["by"] }
  /** Left the count with the fewest votes; `next` stayed, and is null where nobody did. */
  | { readonly kind: "excluded"; readonly stage: number; readonly votes: number; readonly next: Rival | null; readonly by: Tie["by"] | null }
  /** Left the count since reserved places had no room for it. */
  | { readonly kind: "barred"; readonly stage: number; readonly votes: number }
  /** Still in the count when the last place was filled; `last` filled it. */
  | { readonly kind: "places filled"; readonly stage: number; readonly votes: number; readonly last: Rival }
  /** It beats every other one; `closest` is the duel that was won by least. */
  | { readonly kind: "beats all"; readonly closest: Duel }
  /** It comes first although it loses some duels. */
  | { readonly kind: "first despite"; readonly lost: readonly Duel[] }
  /** The grade that more than half of the papers give at least, or just half where it is the lower of the two in the middle. */
  | { readonly kind: "grade"; readonly grade: number; readonly atLeast: number; readonly papers: number }
  /** It came second to the first of the order: why that stands above it. */
  | { readonly kind: "below first"; readonly first: number; readonly comparison: Comparison }
  /** Too few papers prefer it to the default option, or not by as much as it needs. */
  | { readonly kind: "dropped"; readonly why: Dropped["why"]; readonly preferred: number; readonly against: number }
  | ({ readonly kind: "run-off won" | "run-off lost" } & RunOff)
  /** Its sum was not among the two highest. */
  | { readonly kind: "not in the run-off"; readonly sum: number; readonly last: Rival }
  | { readonly kind: "nobody chose it" }
  /** Greedily: in its turn there was enough, or not. */
  | { readonly kind: "it fitted" | "did not fit"; readonly votes: number; readonly cost: number; readonly left: number }
  /** The count had ended before its turn came. */
  | { readonly kind: "after the end"; readonly votes: number }
  /** Equal shares: what each supporter paid at most, and how many had less left and paid that. */
  | { readonly kind: "paid together"; readonly supporters: number; readonly cost: number; readonly price: Rational; readonly short: number }
  /** Equal shares: what all its supporters together lacked when its turn came. */
  | { readonly kind: "lacking"; readonly supporters: number; readonly cost: number; readonly missing: Rational }
  /** Phragmén: what each supporter carried once it was taken. */
  | { readonly kind: "load"; readonly step: number; readonly load: Rational }
  /** Phragmén: what each supporter would have had to carry when the count ended. */
  | { readonly kind: "too heavy"; readonly load: Rational };

/** How many papers have one above another, and how many the other way round. */
export interface Duel {
  readonly other: number;
  readonly more: number;
  readonly fewer: number;
}

/** The last round of STAR that an option went to. */
export interface RunOff {
  readonly round: number;
  readonly other: number;
  readonly preferred: number;
  readonly against: number;
  readonly noPreference: number;
}

/** Why one option stands above another, by the numbers of the table. */
export type Comparison =
  | { readonly kind: "more"; readonly of: SumOf; readonly above: number; readonly below: number }
  /** More papers have it above the other than below. */
  | { readonly kind: "straight"; readonly more: number; readonly fewer: number }
  /** It doesn't win the duel, but the weakest step of its strongest chain is stronger than that of the chain back; each step is papers for to papers against. */
  | { readonly kind: "by chains"; readonly more: number; readonly fewer: number; readonly forth: Step; readonly back: Step }
  /** It doesn't win the duel, but duels that are kept lead to the other one through these. */
  | { readonly kind: "by kept duels"; readonly more: number; readonly fewer: number; readonly through: readonly number[] }
  /** Its worst defeat is smaller. */
  | { readonly kind: "smaller defeat"; readonly as: MinimaxDefeat; readonly above: number; readonly below: number }
  /** Duels won less duels lost. */
  | { readonly kind: "more duels"; readonly above: WonAndLost; readonly below: WonAndLost }
  | { readonly kind: "other dropped"; readonly why: Dropped["why"]; readonly preferred: number; readonly against: number }
  | { readonly kind: "better grade"; readonly above: number; readonly below: number }
  /** The same grade; after so many papers were taken off the middle of each, the grades in the middle differ. */
  | { readonly kind: "better after taking off"; readonly grade: number; readonly off: number; readonly above: number; readonly below: number }
  /** Both were elected, it at an earlier stage; or the other one left the count after it was elected. */
  | { readonly kind: "elected before"; readonly stage: number; readonly then: "elected" | "left" | "never"; readonly at: number }
  /** At that stage it had more votes than the other one, who left the count then, was elected after it or not at all. */
  | { readonly kind: "more at stage"; readonly stage: number; readonly above: number; readonly below: number; readonly left: boolean }
  | ({ readonly kind: "run-off" } & Omit<RunOff, "other">)
  /** The votes leave them equal. */
  | { readonly kind: "equal"; readonly by: Tie["by"] }
  /** The method doesn't measure the two by each other: each has its own reasons. */
  | { readonly kind: "each by itself" };

export interface Step {
  readonly wins: number;
  readonly losses: number;
}

export interface WonAndLost {
  readonly wins: number;
  readonly losses: number;
}
