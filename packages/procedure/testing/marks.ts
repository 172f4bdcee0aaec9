import { type BallotPaper, topOf } from "../src/paper/ballot-paper.js";

/** One of the ways to fill in a paper, for each number another, as far as there are any; never blank. A basket holds two at most, whatever they cost. */
export function markOn(paper: BallotPaper, from: number): string {
  const { kind, options, none, ticks, scale } = paper;
  if (kind === "grades") return options.map((_, n) => turn(from, n) % (scale === null ? 1 : topOf(scale) + 1)).join(",");
  const isRanked = kind === "ranked";
  if (none && !isRanked && from % 7 === 6) return kind === "points" ? `${options.length}:1` : String(options.length);
  const order = shuffled(options.length + (none && isRanked ? 1 : 0), from);
  const most = kind === "budget" ? 2 : (ticks ?? order.length);
  const some = order.slice(0, 1 + (from % Math.min(most, order.length)));
  if (isRanked && (paper.strict || from % 3 > 0)) return some.join(">");
  const marked = some.toSorted((a, b) => a - b);
  if (isRanked) return marked.join("=");
  return marked.map((place) => (kind === "points" ? `${place}:${place + 1}` : place)).join("+");
}

/** The places from 0, in an order of their own for each number. */
function shuffled(length: number, from: number): number[] {
  const left = [...Array(length).keys()];
  return Array.from({ length }, (_, n) => left.splice(turn(from, n) % left.length, 1)).flat();
}

/** Another number for each place, so that neighbours don't go together. */
function turn(from: number, n: number): number {
  return Math.floor(from / 3 ** n) + n;
}
