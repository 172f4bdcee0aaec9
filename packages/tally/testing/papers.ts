import { type RankedPaper, type Rankings, rankings } from "../src/ballots/rankings.js";

/** "7 A>B=C" is seven papers that put A first and B and C equal after it. Candidates are A, B, C, …; a number alone is blank papers. */
export function ranked(candidates: number, ...lines: string[]): Rankings {
  return rankings(candidates, lines.map(paper));
}

function paper(line: string): RankedPaper {
  const [count = "", order = ""] = line.split(" ");
  const groups = order === "" ? [] : order.split(">").map((group) => group.split("=").map((name) => name.charCodeAt(0) - 65));
  return { groups, papers: Number(count) };
}

/** A, B, C, … for numbers. */
export function letters(candidates: readonly number[]): string {
  return candidates.map((candidate) => String.fromCharCode(65 + candidate)).join("");
}

/** "E A CB": groups of an order, best first. */
export function said(order: readonly (readonly number[])[] | null): string {
  return (order ?? []).map(letters).join(" ");
}
