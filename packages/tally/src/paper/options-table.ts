import type { VotesTable } from "../methods/approval.js";
import type { CopelandTable } from "../methods/copeland.js";
import type { DebianTable } from "../methods/debian.js";
import type { CompletedShares } from "../methods/equal-shares-completed.js";
import type { Funding, GreedyStep } from "../methods/greedy.js";
import type { MajorityJudgmentTable } from "../methods/majority-judgment.js";
import type { MinimaxTable } from "../methods/minimax.js";
import type { RankedPairsTable } from "../methods/ranked-pairs.js";
import type { SchulzeTable } from "../methods/schulze.js";
import type { Phragmen } from "../methods/sequential-phragmen.js";
import type { StarTable } from "../methods/star.js";
import type { StvTable } from "../stv/table.js";

/** Everything needed to follow the count by hand. Options are named by their places on the paper; “none of these”, where it stands on it, is the one after the last. */
export type OptionsTable =
  /** Ticks: plurality, block voting, approval. */
  | ({ readonly kind: "approvals" } & VotesTable)
  /** Schulze's method, all three strengths. */
  | ({ readonly kind: "pairs" } & SchulzeTable)
  | ({ readonly kind: "ranked pairs" } & RankedPairsTable)
  | ({ readonly kind: "minimax" } & MinimaxTable)
  | ({ readonly kind: "copeland" } & CopelandTable)
  /** The comparison of those that were not dropped: of a dropped one `pairs` has its duels, and no path leads to it or from it. */
  | ({ readonly kind: "debian" } & DebianTable)
  /** Instant runoff: the rounds are the stages. */
  | ({ readonly kind: "runoff" } & StvTable)
  | ({ readonly kind: "stv" } & StvTable)
  | ({ readonly kind: "judgment" } & MajorityJudgmentTable)
  /** The sums of the scores; `top` is the best that a voter could give. */
  | { readonly kind: "scores"; readonly sums: readonly number[]; readonly top: number; readonly voters: number }
  | ({ readonly kind: "star"; readonly top: number } & StarTable)
  | { readonly kind: "points"; readonly sums: readonly number[]; readonly voters: readonly number[] }
  /** What each is worth in the proportional order when it leaves it, in thousandths of a voter. */
  | { readonly kind: "harmonic"; readonly votes: readonly number[]; readonly thousandths: readonly number[] }
  | ({
      readonly kind: "greedy";
      /** Ticks or points, by option. */
      readonly votes: readonly number[];
      readonly of: "ticks" | "points";
      readonly misfit: "skip" | "stop";
    } & Funding<GreedyStep>)
  | ({
      readonly kind: "equal shares";
      readonly votes: readonly number[];
      readonly voters: number;
      readonly utility: "cost" | "cardinality";
      /** Whether shares were raised as far as the budget allows and the rest was spent greedily. */
      readonly completed: boolean;
    } & CompletedShares)
  | ({
      readonly kind: "phragmen";
      readonly votes: readonly number[];
      /** What may be spent and what of it is left; null where places are filled. */
      readonly budget: number | null;
      readonly left: number | null;
    } & Pick<Phragmen, "steps" | "waiting">);
