import { err, ok, type Result } from "@folkmoot/exact";
import { type RankedPaper, rankings } from "../ballots/rankings.js";
import type { RankedElection } from "./election.js";
import type { Problem } from "./problem.js";
import { textOf } from "./text.js";

/** What a file in the Condorcet Election Format says about how its papers are to be read. */
export interface CefElection extends RankedElection {
  /** Whether what a paper doesn't rank stands below everything that it ranks; else it is compared with nothing. */
  readonly implicitRanking: boolean;
  readonly methods: readonly string[];
}

/** A line may stand for so many papers, and weigh so much: the product still adds up exactly. */
const MOST_PAPERS_OF_A_LINE = 50_000_000;

/**
 * Reads the Condorcet Election Format: "#/Candidates: A ; B", "#/Number of Seats: 2", "#/Implicit Ranking: true", "#/Weight Allowed: true", then one line for
 * equal papers: "tags || A > B = C ^2 * 30", "/EMPTY_RANKING/ * 3". Without a list of candidates they are those that papers name. "#" begins a comment.
 * Source: github.com/CondorcetVote/CondorcetElectionFormat.
 */
export function readCef(bytes: Uint8Array): Result<CefElection, Problem> {
  const lines = textOf(bytes).split(/\r?\n/);
  const settings = new Map<string, string>();
  const papers: (Vote & { line: number; text: string })[] = [];
  for (const [at, text] of lines.entries()) {
    const setting = /^\s*#\/\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(text);
    if (setting !== null) {
      settings.set((setting[1] ?? "").toLowerCase(), setting[2] ?? "");
      continue;
    }
    for (const vote of (text.split("#")[0] ?? "").split(";")) {
      if (vote.trim() === "") continue;
      const read = readVote(vote);
      if (read === null) return err({ line: at + 1, column: text.indexOf(vote.trim()) + 1, expected: "a paper as A > B = C ^weight * how many" });
      papers.push({ ...read, line: at + 1, text });
    }
  }
  const listed = settings.get("candidates");
  const names = listed === undefined ? [...new Set(papers.flatMap(({ groups }) => groups.flat()))] : listed.split(";").map((name) => name.trim());
  const weighted = settings.get("weight allowed") === "true";
  const ranked: RankedPaper[] = [];
  for (const { groups, papers: n, weight, line, text } of papers) {
    const numbers = groups.map((group) => group.map((name) => names.indexOf(name)));
    const missing = groups.flat().find((name) => !names.includes(name));
    if (missing !== undefined) return err({ line, column: text.indexOf(missing) + 1, expected: `one of the candidates, not "${missing}"` });
    if (new Set(numbers.flat()).size < numbers.flat().length) return err({ line, column: 1, expected: "every candidate at most once on a paper" });
    ranked.push({ groups: numbers, papers: weighted ? n * weight : n });
  }
  const seats = settings.get("number of seats");
  return ok({
    title: null,
    names,
    seats: seats === undefined ? null : Number(seats),
    ballots: rankings(names.length, ranked),
    withdrawn: [],
    tieOrder: null,
    implicitRanking: settings.get("implicit ranking") !== "false",
    methods: (settings.get("voting methods") ?? "")
      .split(";")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  });
}

interface Vote {
  readonly groups: readonly (readonly string[])[];
  readonly papers: number;
  readonly weight: number;
}

function readVote(text: string): Vote | null {
  const untagged = text.includes("||") ? text.slice(text.indexOf("||") + 2) : text;
  const parts = /^\s*(.*?)\s*(?:\^\s*([0-9]+))?\s*(?:\*\s*([0-9]+))?\s*$/.exec(untagged);
  if (parts === null) return null;
  const [, ranking = "", weight = "1", papers = "1"] = parts;
  if (Number(papers) > MOST_PAPERS_OF_A_LINE || Number(weight) > MOST_PAPERS_OF_A_LINE) return null;
  const counted = { papers: Number(papers), weight: Number(weight) };
  if (ranking === "/EMPTY_RANKING/") return { groups: [], ...counted };
  const groups = ranking.split(">").map((group) => group.split("=").map((name) => name.trim()));
  return groups.flat().includes("") ? null : { groups, ...counted };
}
