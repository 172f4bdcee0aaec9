import { pairwise } from "../../ballots/pairwise.js";
import { rankings, type Rankings } from "../../ballots/rankings.js";
import { copeland as mostDuels } from "../../methods/copeland.js";
import { type Dropped, schulzeWithout } from "../../methods/debian.js";
import { ers97 } from "../../methods/ers97.js";
import { irv } from "../../methods/irv.js";
import { meekNz } from "../../methods/meek-nz.js";
import { meekPrf } from "../../methods/meek-prf.js";
import { minimax as smallestDefeat, type MinimaxDefeat } from "../../methods/minimax.js";
import { rankedPairs as strongestDuels, type RankedPairsStrength } from "../../methods/ranked-pairs.js";
import { schulze as strongestChains, type SchulzeStrength } from "../../methods/schulze.js";
import { scottishStv } from "../../methods/scottish-stv.js";
import { wigmPrf } from "../../methods/wigm-prf.js";
import type { GregoryRule } from "../../stv/inclusive-gregory.js";
import type { StvResult } from "../../stv/table.js";
import type { Mark } from "../mark.js";
import { type Counter, type Counting, filled, isAmong, ordered, placed, placesOf } from "./counting.js";

export const schulze =
  (strength: SchulzeStrength): Counter =>
  (given) =>
    ordered(strongestChains(duelsOf(given), { strength, tieOrder: given.tieOrder }), given, (table) => ({ kind: "pairs", ...table }));

export const rankedPairs =
  (strength: RankedPairsStrength): Counter =>
  (given) =>
    ordered(strongestDuels(duelsOf(given), { strength, tieOrder: given.tieOrder }), given, (table) => ({ kind: "ranked pairs", ...table }));

export const minimax =
  (defeat: MinimaxDefeat): Counter =>
  (given) =>
    ordered(smallestDefeat(duelsOf(given), { defeat, tieOrder: given.tieOrder }), given, (table) => ({ kind: "minimax", ...table }));

export const copeland: Counter = (given) => ordered(mostDuels(duelsOf(given), given), given, (table) => ({ kind: "copeland", ...table }));

/** What misses the quorum or the majority that the text asks of it is out before the chains are compared. */
export const debian: Counter = (given) => {
  const pairs = duelsOf(given);
  const may = isAmong(given);
  const dropped = [...Array(given.options).keys()]
    .filter((option) => !may(option))
    .map((option): Dropped => ({
      option,
      why: "not carried",
      preferred: pairs[option]?.[given.options] ?? 0,
      against: pairs[given.options]?.[option] ?? 0,
    }));
  return ordered(schulzeWithout(pairs, dropped, given), given, (table) => ({ kind: "debian", ...table }));
};

export const instantRunoff =
  (exclusion: "one by one" | "together"): Counter =>
  (given) =>
    placed(irv(rankingsOf(given), { exclusion, tieOrder: given.tieOrder, withdrawn: outOf(given) }), given, (table) => ({
      kind: "runoff",
      ...table,
    }));

/** Single transferable vote by one of its rule books. */
export const transferable =
  (count: (ballots: Rankings, rule: GregoryRule) => StvResult): Counter =>
  (given) =>
    placed(count(rankingsOf(given), { ...given, seats: placesOf(given), withdrawn: outOf(given) }), given, (table) => ({ kind: "stv", ...table }));

export const stv = {
  scottish: transferable(scottishStv),
  ers97: transferable(ers97),
  meek: transferable(meekPrf),
  meekNz: transferable(meekNz),
  wigm: transferable(wigmPrf),
};

const duelsOf = (given: Counting) => pairwise(rankingsOf(given));

function rankingsOf(given: Counting): Rankings {
  const papers = filled(given, isRanked).map(({ mark, papers: n }) => ({ groups: mark.groups, papers: n }));
  return rankings(given.options + (given.none ? 1 : 0), papers);
}

/** Those that the count isn't about, as candidates who withdrew. */
function outOf(given: Counting): number[] {
  const may = isAmong(given);
  return [...Array(given.options).keys()].filter((option) => !may(option));
}

function isRanked(mark: Mark): mark is Extract<Mark, { kind: "ranked" }> {
  return mark.kind === "ranked";
}
