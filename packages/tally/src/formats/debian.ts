import { err, ok, type Result } from "@folkmoot/exact";
import { type RankedPaper, rankings } from "../ballots/rankings.js";
import type { RankedElection } from "./election.js";
import type { Problem } from "./problem.js";
import { textOf } from "./text.js";

/**
 * Reads a tally sheet of the Debian project: "Option 1: Ann" or "Option 1---->: Ann" for each option, then a line "V: 21-3 hash" for each voter, with the rank given to each option
 * in one digit or letter, "-" where none is given. Equal ranks are equals.
 */
export function readDebian(bytes: Uint8Array): Result<RankedElection, Problem> {
  const names: string[] = [];
  const counted = new Map<string, RankedPaper>();
  for (const [at, text] of textOf(bytes).split(/\r?\n/).entries()) {
    const option = /^[\s|/]*Option\s+([0-9A-Za-z]+)\s*(?:-*>)?\s*:\s*(.+?)\s*$/.exec(text);
    if (option !== null) names.push(option[2] ?? "");
    const vote = /^\s*V:\s*([-0-9A-Za-z]+)(?:\s|$)/.exec(text)?.[1];
    if (vote === undefined) continue;
    if (vote.length !== names.length)
      return err({ line: at + 1, column: text.indexOf(vote) + 1, expected: `a rank or - for each of ${names.length} options` });
    const groups = groupsOf(vote);
    counted.set(vote, { groups, papers: (counted.get(vote)?.papers ?? 0) + 1 });
  }
  if (names.length === 0) return err({ line: 1, column: 1, expected: "a list of options as Option 1: Ann" });
  return ok({ title: null, names, seats: null, ballots: rankings(names.length, [...counted.values()]), withdrawn: [], tieOrder: null });
}

function groupsOf(vote: string): number[][] {
  const byRank = new Map<number, number[]>();
  for (const [option, digit] of [...vote].entries()) {
    if (digit === "-") continue;
    const rank = Number.parseInt(digit, 36);
    byRank.set(rank, [...(byRank.get(rank) ?? []), option]);
  }
  return [...byRank].sort(([a], [b]) => a - b).map(([, group]) => group);
}
