import {
  approval,
  blocStar,
  borda,
  copeland,
  debian,
  ers97,
  type GregoryRule,
  harmonicWeight,
  irv,
  majorityJudgment,
  meekNz,
  meekPrf,
  minimax,
  pairwise,
  plurality,
  rankedPairs,
  type Rankings,
  schulze,
  score,
  scottishStv,
  star,
  type StvResult,
  type StvRule,
  wigmPrf,
  wigmPrfBatch,
} from "@folkmoot/tally";
import { CannotAsk } from "../terminal.js";
import { type Counted, elected, electedInStages } from "./counted.js";
import { BUDGETS } from "./budgets.js";
import { budgetOf, type Opened, rankedOf, scoresOf } from "./open.js";
import type { Settings } from "./settings.js";

export interface Asked extends Settings {
  readonly seats: number;
}

export type Count = (opened: Opened, asked: Asked) => Counted;

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
  schulze: chains("pair"),
  "schulze-winning": chains("winning votes"),
  "schulze-margins": chains("margins"),
  debian: (opened, { tieOrder, fallback, quorum }) => {
    const result = debian(pairsOf(opened), { default: fallback ?? opened.election.names.length - 1, quorum, tieOrder });
    return elected(result, { kind: "debian", ...result.table });
  },
  "ranked-pairs": locks("pair"),
  "ranked-pairs-margins": locks("margins"),
  "minimax-winning": defeats("winning votes"),
  "minimax-margins": defeats("margins"),
  "minimax-opposition": defeats("opposition"),
  copeland: (opened, asked) => {
    const result = copeland(pairsOf(opened), asked);
    return elected(result, { kind: "copeland", ...result.table });
  },
  plurality: (opened, asked) => {
    const result = plurality(rankedOf(opened).ballots, asked);
    return elected(result, { kind: "parts", of: "votes", parts: result.table.votes });
  },
  borda: (opened, asked) => {
    const result = borda(rankedOf(opened).ballots, asked);
    return elected(result, { kind: "parts", of: "points", parts: result.table.points });
  },
  approval: (opened, asked) => {
    const result = approval(budgetOf(opened).ballots, asked);
    return elected(result, { kind: "approvals", ...result.table });
  },
  harmonic: (opened) => {
    const { ballots } = budgetOf(opened);
    const supporters = ballots.papers.map(({ chosen, papers }) => ({ supports: chosen, weight: papers }));
    const { order, thousandths } = harmonicWeight(supporters, ballots.options);
    const votes = approval(ballots, { seats: 1, tieOrder: [] }).table.votes;
    return elected(
      { winners: order.slice(0, 1), order: order.map((option) => [option]), table: { votes, thousandths }, ties: [], warnings: [] },
      { kind: "harmonic", votes, thousandths },
    );
  },
  score: (opened, asked) => {
    const { ballots } = scoresOf(opened);
    const result = score(ballots, asked);
    const voters = ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
    return elected(result, { kind: "scores", sums: result.table.votes, top: ballots.top, voters });
  },
  star: (opened, asked) => inRounds(opened, (ballots) => star(ballots, asked)),
  "bloc-star": (opened, asked) => inRounds(opened, (ballots) => blocStar(ballots, asked)),
  "majority-judgment": (opened, asked) => {
    const result = majorityJudgment(profileOf(opened), asked);
    return elected(result, { kind: "judgment", ...result.table });
  },
  ...BUDGETS,
};

function stagesWithReserved(count: (ballots: Rankings, rule: GregoryRule) => StvResult): Count {
  return (opened, { seats, tieOrder, reserved }) => {
    const { ballots, withdrawn } = rankedOf(opened);
    return electedInStages(count(ballots, { seats, tieOrder, withdrawn, reserved }));
  };
}

function stages(count: (ballots: Rankings, rule: StvRule) => StvResult): Count {
  return (opened, { seats, tieOrder, reserved }) => {
    if (reserved.length > 0) throw new CannotAsk("this rule knows no reserved places", "scottish-stv and wigm-prf do");
    const { ballots, withdrawn } = rankedOf(opened);
    return electedInStages(count(ballots, { seats, tieOrder, withdrawn }));
  };
}

function chains(strength: Parameters<typeof schulze>[1]["strength"]): Count {
  return (opened, { tieOrder }) => {
    const result = schulze(pairsOf(opened), { ...(strength === undefined ? {} : { strength }), tieOrder });
    return elected(result, { kind: "pairs", ...result.table });
  };
}

function locks(strength: "pair" | "margins"): Count {
  return (opened, { tieOrder }) => {
    const result = rankedPairs(pairsOf(opened), { strength, tieOrder });
    return elected(result, { kind: "ranked pairs", ...result.table });
  };
}

function defeats(defeat: Parameters<typeof minimax>[1]["defeat"]): Count {
  return (opened, { tieOrder }) => {
    const result = minimax(pairsOf(opened), { defeat, tieOrder });
    return elected(result, { kind: "minimax", ...result.table });
  };
}

function inRounds(opened: Opened, count: (ballots: ReturnType<typeof scoresOf>["ballots"]) => ReturnType<typeof star>): Counted {
  const { ballots } = scoresOf(opened);
  const result = count(ballots);
  return elected(result, { kind: "star", top: ballots.top, ...result.table });
}

const pairsOf = (opened: Opened) =>
  pairwise(rankedOf(opened).ballots, opened.kind === "ranked" && opened.unranked === "no comparison" ? "no comparison" : "last");

/** On how many papers each option has each grade; a score is a grade, and what is left out has the worst. */
function profileOf(opened: Opened): number[][] {
  const { ballots } = scoresOf(opened);
  const profile = Array.from({ length: ballots.options }, () => Array<number>(ballots.top + 1).fill(0));
  for (const { scores, papers } of ballots.papers) {
    for (const [option, grades] of profile.entries()) grades[scores[option] ?? 0] = (grades[scores[option] ?? 0] ?? 0) + papers;
  }
  return profile;
}
