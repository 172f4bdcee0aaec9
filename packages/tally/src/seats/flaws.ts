import type { SeatRules, SeatStep } from "./apportionment.js";
import { ownSeats } from "./seats-for.js";

/** What is wrong with how seats are given, with sizes of groups that show it. */
export type SeatFlaw =
  /** Two lines speak of the same size. */
  | { readonly kind: "overlap"; readonly members: number }
  /** A size of which nothing is said. */
  | { readonly kind: "gap"; readonly members: number }
  /** A group with one member more has fewer seats. */
  | { readonly kind: "falls"; readonly members: number; readonly from: number; readonly to: number };

/** Each flaw once, at the smallest group that shows it. A formula by itself never has one: only the edges of its steps are looked at. */
export function seatFlaws(rules: SeatRules): SeatFlaw[] {
  const edges = [...new Set(rules.steps.flatMap(edgesOf))].filter((size) => size >= 1).toSorted((a, b) => a - b);
  const sizes = edges.length === 0 || edges[0] === 1 ? edges : [1, ...edges];
  const at = (members: number): number | null => ownSeats(rules, members);
  const overlap = sizes.find((members) => rules.steps.filter(({ from, to }) => members >= from && (to === null || members <= to)).length > 1);
  const gap = sizes.find((members) => at(members) === null);
  const falls = sizes.find((members) => members > 1 && (at(members) ?? 0) < (at(members - 1) ?? 0));
  return [
    ...(overlap === undefined ? [] : [{ kind: "overlap" as const, members: overlap }]),
    ...(gap === undefined ? [] : [{ kind: "gap" as const, members: gap }]),
    ...(falls === undefined || gap !== undefined ? [] : [{ kind: "falls" as const, members: falls, from: at(falls - 1) ?? 0, to: at(falls) ?? 0 }]),
  ];
}

/** The sizes at which a step begins, ends, and is over. */
function edgesOf({ from, to }: SeatStep): number[] {
  return to === null ? [from] : [from, to, to + 1];
}
