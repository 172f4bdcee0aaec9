import {
  approval,
  blocStar,
  borda,
  copeland,
  equalShares,
  equalSharesAddOne,
  equalSharesAddOneThenGreedy,
  ers97,
  type GregoryRule,
  greedy,
  irv,
  meekNz,
  meekPrf,
  minimax,
  pairwise,
  plurality,
  rankedPairs,
  type Rankings,
  rational,
  type Result,
  schulze,
  score,
  scottishStv,
  sequentialPhragmen,
  star,
  type StvResult,
  type StvRule,
  votesFor,
  wigmPrf,
  wigmPrfBatch,
} from "@folkmoot/tally";
import { CannotAsk } from "../terminal.js";
import type { Opened } from "./open.js";
import type { Settings } from "./settings.js";

export interface Asked extends Settings {
  readonly seats: number;
}

/** A result with what kind of table it has, for the report. */
export type Counted =
  | { readonly kind: "stages"; readonly result: StvResult }
  | { readonly kind: "order"; readonly result: Result<unknown> }
  | { readonly kind: "money"; readonly result: { readonly funded: readonly number[]; readonly cost: number; readonly [more: string]: unknown } };

type Count = (opened: Opened, asked: Asked) => Counted;

/** Every rule that the command knows, by name. */
export const RULES: Record<string, Count> = {
  "scottish-stv": stagesWithReserved(scottishStv),
  "wigm-prf": stagesWithReserved(wigmPrf),
  "wigm-prf-batch": stagesWithReserved(wigmPrfBatch),
  "meek-prf": stages(meekPrf),
  "meek-nz": stages(meekNz),
  ers97: stages(ers97),
  irv: stages((ballots, rule) => irv(ballots, rule)),
  "irv-batch": stages((ballots, rule) => irv(ballots, { ...rule, exclusion: "together" })),
  schulze: duels((pairs, tieOrder) => schulze(pairs, { strength: "pair", tieOrder })),
  "schulze-winning": duels((pairs, tieOrder) => schulze(pairs, { strength: "winning votes", tieOrder })),
  "schulze-margins": duels((pairs, tieOrder) => schulze(pairs, { strength: "margins", tieOrder })),
  "ranked-pairs": duels((pairs, tieOrder) => rankedPairs(pairs, { strength: "pair", tieOrder })),
  "ranked-pairs-margins": duels((pairs, tieOrder) => rankedPairs(pairs, { strength: "margins", tieOrder })),
  "minimax-winning": duels((pairs, tieOrder) => minimax(pairs, { defeat: "winning votes", tieOrder })),
  "minimax-margins": duels((pairs, tieOrder) => minimax(pairs, { defeat: "margins", tieOrder })),
  "minimax-opposition": duels((pairs, tieOrder) => minimax(pairs, { defeat: "opposition", tieOrder })),
  copeland: duels((pairs, tieOrder) => copeland(pairs, { tieOrder })),
  plurality: ranks((ballots, asked) => plurality(ballots, asked)),
  borda: ranks((ballots, asked) => borda(ballots, asked)),
  approval: (opened, asked) => ({ kind: "order", result: approval(budgetOf(opened).ballots, asked) }),
  score: (opened, asked) => ({ kind: "order", result: score(scoresOf(opened).ballots, asked) }),
  star: (opened, asked) => ({ kind: "order", result: star(scoresOf(opened).ballots, asked) }),
  "bloc-star": (opened, asked) => ({ kind: "order", result: blocStar(scoresOf(opened).ballots, asked) }),
  "greedy-by-votes": (opened, { tieOrder }) => {
    const { ballots, costs, budget } = budgetOf(opened);
    return { kind: "money", result: { ...greedy(votesFor(ballots), { costs, budget, tieOrder }) } };
  },
  "greedy-by-points": (opened, { tieOrder }) => {
    const { ballots, points, costs, budget } = budgetOf(opened);
    return { kind: "money", result: { ...greedy(points ?? votesFor(ballots), { costs, budget, tieOrder }) } };
  },
  "greedy-no-skip": (opened, { tieOrder }) => {
    const { ballots, costs, budget } = budgetOf(opened);
    return { kind: "money", result: { ...greedy(votesFor(ballots), { costs, budget, tieOrder, misfit: "stop" }) } };
  },
  "mes-cost": bareShares("cost"),
  "mes-cardinality": bareShares("cardinality"),
  "mes-cost-add1": (opened, { tieOrder }) => {
    const election = budgetOf(opened);
    return { kind: "money", result: { ...equalSharesAddOne(election.ballots, { ...election, tieOrder, utility: "cost" }) } };
  },
  "mes-cost-add1u": (opened, { tieOrder }) => {
    const election = budgetOf(opened);
    return { kind: "money", result: { ...equalSharesAddOneThenGreedy(election.ballots, { ...election, tieOrder, utility: "cost" }) } };
  },
  "seq-phragmen": (opened, { tieOrder }) => {
    const { ballots, costs, budget } = budgetOf(opened);
    const { chosen, ...rest } = sequentialPhragmen(ballots, { costs, tieOrder, until: { budget } });
    return { kind: "money", result: { funded: chosen, cost: rest.steps.reduce((sum, { cost }) => sum + cost, 0), ...rest } };
  },
};

function stagesWithReserved(count: (ballots: Rankings, rule: GregoryRule) => StvResult): Count {
  return (opened, { seats, tieOrder, reserved }) => {
    const { ballots, withdrawn } = rankedOf(opened);
    return { kind: "stages", result: count(ballots, { seats, tieOrder, withdrawn, reserved }) };
  };
}

function stages(count: (ballots: Rankings, rule: StvRule) => StvResult): Count {
  return (opened, { seats, tieOrder, reserved }) => {
    if (reserved.length > 0) throw new CannotAsk("this rule knows no reserved places", "scottish-stv and wigm-prf do");
    const { ballots, withdrawn } = rankedOf(opened);
    return { kind: "stages", result: count(ballots, { seats, tieOrder, withdrawn }) };
  };
}

function duels(count: (pairs: ReturnType<typeof pairwise>, tieOrder: readonly number[]) => Result<unknown>): Count {
  return (opened, { tieOrder }) => ({ kind: "order", result: count(pairwise(rankedOf(opened).ballots), tieOrder) });
}

function ranks(count: (ballots: Rankings, asked: Asked) => Result<unknown>): Count {
  return (opened, asked) => ({ kind: "order", result: count(rankedOf(opened).ballots, asked) });
}

function bareShares(utility: "cost" | "cardinality"): Count {
  return (opened, { tieOrder }) => {
    const { ballots, costs, budget } = budgetOf(opened);
    const voters = ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
    const run = equalShares(ballots, { costs, tieOrder, utility }, rational(budget, Math.max(1, voters)));
    return { kind: "money", result: { funded: run.purchases.map(({ option }) => option), ...run } };
  };
}

function rankedOf(opened: Opened) {
  if (opened.kind !== "ranked") throw new CannotAsk("this rule counts ranked papers, and the file has none");
  return opened.election;
}

function budgetOf(opened: Opened) {
  if (opened.kind !== "budget")
    throw new CannotAsk("this rule counts what people chose from a list, and the file holds something else (.pb is expected)");
  return opened.election;
}

function scoresOf(opened: Opened) {
  if (opened.kind !== "scores") throw new CannotAsk("this rule counts scores, and the file has none");
  return opened.election;
}
