import { err, ok, type Result } from "@folkmoot/exact";
import type { Problem } from "./problem.js";
import type { ScoredElection } from "./scores-csv.js";
import { textOf } from "./text.js";

export interface StarvoteElection extends ScoredElection {
  /** star, bloc, allocated, sss, rrv. */
  readonly method: string;
  readonly seats: number;
  readonly tieOrder: readonly number[] | null;
  /** Another file that holds the ballots, if this one only has options. */
  readonly path: string | null;
}

/**
 * Reads a file of the program starvote: [options] with "method = star", "seats = 3", "tiebreaker = [ … ]"; [ballots] as blocks of "Ann = 5" with "2 ballots:"
 * in front of what stands for several. A blank line ends a ballot; "#" begins a comment.
 */
export function readStarvote(bytes: Uint8Array): Result<StarvoteElection, Problem> {
  const options = new Map<string, string>();
  const order: string[] = [];
  const papers: { scores: Map<string, number>; papers: number }[] = [];
  let [section, listing, count] = ["", false, 1];
  let current: Map<string, number> | null = null;
  for (const [at, line] of textOf(bytes).split(/\r?\n/).entries()) {
    if (line.trimStart().startsWith("#")) continue;
    const text = line.replace(/\s#.*$/, "").trim();
    if (listing) {
      if (text === "]") listing = false;
      else if (text !== "") order.push(text);
      continue;
    }
    if (text === "") {
      current = null;
      continue;
    }
    if (/^\[(?:options|ballots)\]$/.test(text)) {
      section = text.slice(1, -1);
      continue;
    }
    const many = /^([0-9]{1,9})\s+ballots?:$/.exec(text);
    if (section === "ballots" && many !== null) {
      [count, current] = [Number(many[1]), null];
      continue;
    }
    const set = /^(.+?)\s*=\s*(.*)$/.exec(text);
    if (set === null) return err({ line: at + 1, column: 1, expected: "name = value" });
    const [, name = "", value = ""] = set;
    if (section === "options") {
      options.set(name, value);
      listing = value === "[";
      continue;
    }
    if (!/^[0-9]{1,4}$/.test(value)) return err({ line: at + 1, column: line.indexOf(value) + 1, expected: "a score" });
    if (current === null) papers.push({ scores: (current = new Map()), papers: count });
    current.set(name, Number(value));
  }
  const names = [...new Set(papers.flatMap(({ scores }) => [...scores.keys()]))];
  const ballots = papers.map(({ scores, papers: n }) => ({ scores: names.map((name) => scores.get(name) ?? 0), papers: n }));
  const tieOrder = order.map((name) => names.indexOf(name)).filter((option) => option >= 0);
  return ok({
    method: options.get("method") ?? "star",
    seats: Number(options.get("seats") ?? 1),
    tieOrder: tieOrder.length > 0 ? tieOrder : null,
    path: options.get("starvote_path") ?? options.get("csv_path") ?? null,
    names,
    ballots: { options: names.length, top: Number(options.get("maximum score") ?? 5), papers: ballots },
  });
}
