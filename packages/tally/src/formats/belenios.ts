import { err, ok, type Result } from "@folkmoot/exact";
import { type RankedPaper, rankings } from "../ballots/rankings.js";
import type { RankedElection } from "./election.js";
import type { Problem } from "./problem.js";
import { textOf } from "./text.js";

/**
 * Reads ballots as Belenios prints them for Condorcet and single transferable vote: a list of papers, each with the rank given to every candidate; equal
 * numbers are equals, and 0 or a rank above the number of candidates stands for none.
 */
export function readBelenios(bytes: Uint8Array): Result<RankedElection, Problem> {
  const given = parsed(textOf(bytes));
  const candidates = Array.isArray(given) && Array.isArray(given[0]) ? given[0].length : 0;
  if (!Array.isArray(given) || candidates === 0) return err({ line: 1, column: 1, expected: "a list of papers as [[1,2,3],…]" });
  const papers: RankedPaper[] = [];
  for (const [at, ranks] of (given as unknown[]).entries()) {
    if (
      !Array.isArray(ranks) ||
      ranks.length !== candidates ||
      !ranks.every((rank): rank is number => Number.isInteger(rank) && (rank as number) >= 0)
    ) {
      return err({ line: 1, column: 1, expected: `${candidates} whole numbers on paper ${at + 1}` });
    }
    const used = [...new Set(ranks)].filter((rank) => rank >= 1 && rank <= candidates).sort((a, b) => a - b);
    papers.push({ groups: used.map((rank) => [...ranks.keys()].filter((option) => ranks[option] === rank)), papers: 1 });
  }
  const names = Array.from({ length: candidates }, (_, option) => `${option + 1}`);
  return ok({ title: null, names, seats: null, ballots: rankings(candidates, papers), withdrawn: [], tieOrder: null });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
