import { err, ok, type Result } from "@folkmoot/exact";
import type { RankedElection } from "./election.js";
import type { Problem } from "./problem.js";
import { RankingsBuilder } from "./rankings-builder.js";
import { Scanner } from "./scanner.js";

/** More candidates than this are refused: the longest real paper has about 150. */
export const MOST_CANDIDATES = 2_000;
const [OPEN, CLOSE, EQUALS, MINUS, POINT, BRACKET, BRACKET_END] = [40, 41, 61, 45, 46, 91, 93];

/**
 * Reads a BLT file (Hill, Wichmann and Woodall; OpenSTV, OpaVote, eSTV, droop): candidates and seats; withdrawn candidates as -3; papers as "weight 2 1 4 0",
 * with "=" between equals, "-" for a rank that was skipped and an "(id)" in front; a 0; the names and the title, quoted, with doubled quotes inside, or one
 * on a line. "[tie 3 1 2]" lays down an order, "[withdrawn 3]" says who withdrew and "[nick a b c]" names candidates on the papers; other words in brackets and comments after "#" are passed over.
 * A bad file is refused with the place; nothing of it is counted.
 */
export function readBlt(bytes: Uint8Array): Result<RankedElection, Problem> {
  const scanner = new Scanner(bytes);
  scanner.skip();
  const candidates = scanner.number();
  if (candidates < 1 || candidates > MOST_CANDIDATES) return err(scanner.problem("the number of candidates"));
  scanner.skip();
  const seats = scanner.number();
  if (seats < 1 || seats > candidates) return err(scanner.problem("the number of seats, at most the number of candidates"));
  const head = readHead(scanner, candidates);
  if (!head.ok) return head;
  const papers = readPapers(scanner, new RankingsBuilder(bytes.length), { candidates, nicknames: head.value.nicknames });
  if (!papers.ok) return papers;
  const names = readNames(scanner, candidates);
  if (!names.ok) return names;
  const { withdrawn, tieOrder } = head.value;
  return ok({ ...names.value, seats, ballots: papers.value.rankings(candidates), withdrawn, tieOrder });
}

interface Head {
  readonly withdrawn: number[];
  readonly tieOrder: readonly number[] | null;
  readonly nicknames: ReadonlyMap<string, number>;
}

function readHead(scanner: Scanner, candidates: number): Result<Head, Problem> {
  const withdrawn: number[] = [];
  let tieOrder: number[] | null = null;
  let nicknames = new Map<string, number>();
  for (;;) {
    scanner.skip();
    const from = scanner.at;
    if (scanner.peek() === MINUS) {
      scanner.at++;
      const candidate = scanner.number();
      if (candidate < 1 || candidate > candidates) return err(scanner.problem("the number of a candidate who withdrew", from));
      withdrawn.push(candidate - 1);
    } else if (scanner.peek() === BRACKET) {
      scanner.at++;
      const [word, ...rest] = (scanner.upTo(BRACKET_END) ?? "").trim().split(/\s+/);
      if (word === "nick") nicknames = new Map(rest.map((name, candidate) => [name, candidate]));
      if (word !== "tie" && word !== "withdrawn") continue;
      const named = rest.map((name) => nicknames.get(name) ?? Number(name) - 1);
      const known = named.every((candidate) => Number.isInteger(candidate) && candidate >= 0 && candidate < candidates);
      if (word === "withdrawn") {
        if (!known) return err(scanner.problem("candidates who withdrew", from));
        withdrawn.push(...named);
        continue;
      }
      if (!known || new Set(named).size !== candidates) return err(scanner.problem("every candidate once in the order for ties", from));
      tieOrder = named;
    } else return ok({ withdrawn, tieOrder, nicknames });
  }
}

function readPapers(
  scanner: Scanner,
  papers: RankingsBuilder,
  known: { candidates: number; nicknames: ReadonlyMap<string, number> },
): Result<RankingsBuilder, Problem> {
  for (;;) {
    scanner.skip();
    if (scanner.peek() === OPEN && scanner.upTo(CLOSE) === null) return err(scanner.problem('")" after the name of a paper'));
    scanner.skip();
    const from = scanner.at;
    const weight = scanner.number();
    if (weight === -1 || !isWhole(scanner)) return err(scanner.problem("a whole number of papers, or 0 after the last one", from));
    if (weight === 0) return ok(papers);
    const problem = readPreferences(scanner, papers, known);
    if (problem !== null) return err(problem);
    papers.end(weight);
  }
}

/** Some programs write "3.0" for three papers; a part of a paper can't be counted. */
function isWhole(scanner: Scanner): boolean {
  if (scanner.peek() !== POINT) return true;
  scanner.at++;
  return scanner.number() === 0;
}

function readPreferences(
  scanner: Scanner,
  papers: RankingsBuilder,
  { candidates, nicknames }: { candidates: number; nicknames: ReadonlyMap<string, number> },
): Problem | null {
  let equal = false;
  for (;;) {
    scanner.skip();
    const from = scanner.at;
    if (scanner.peek() === MINUS) {
      scanner.at++;
      continue;
    }
    let candidate = nicknames.size > 0 ? nicknamed(scanner, nicknames) : scanner.number();
    if (candidate === 0) return equal ? scanner.problem("a candidate after =", from) : null;
    if (candidate < 1 || candidate > candidates)
      return scanner.problem(`the number of a candidate, 1 to ${candidates}, or 0 at the end of the paper`, from);
    candidate--;
    if (papers.has(candidate)) return scanner.problem("every candidate at most once on a paper", from);
    if (equal) papers.addEqual(candidate);
    else papers.add(candidate);
    equal = scanner.peek() === EQUALS;
    if (equal) scanner.at++;
  }
}

/** A candidate by nickname or number, from 1; 0 at the end of the paper; -1 for neither. */
function nicknamed(scanner: Scanner, nicknames: ReadonlyMap<string, number>): number {
  const from = scanner.at;
  const [word = ""] = scanner.word().split("=");
  scanner.at = from;
  scanner.pass(word);
  const candidate = nicknames.get(word);
  if (candidate !== undefined) return candidate + 1;
  return /^[0-9]{1,6}$/.test(word) ? Number(word) : -1;
}

/** Names and title stand one on a line, or, all quoted, anywhere. A quoted line is one name, also when quotes stand in the middle of it: "Ann LEE" "Labour". */
function readNames(scanner: Scanner, candidates: number): Result<{ names: string[]; title: string | null }, Problem> {
  const from = scanner.at;
  const lines = scanner
    .rest()
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^# ALTERNATIVE NAME [0-9]+: */, ""))
    .filter((line) => line !== "" && !line.startsWith("#"));
  const texts =
    lines.length >= candidates ? lines.map(unquoted) : [...lines.join(" ").matchAll(/"((?:[^"]|"")*)"/g)].map(([, inside = ""]) => inside);
  if (texts.length < candidates) return err(scanner.problem(`the names of ${candidates} candidates, after the 0 that ends the papers`, from));
  return ok({ names: texts.slice(0, candidates), title: texts[candidates] ?? null });
}

function unquoted(line: string): string {
  return line.length > 1 && line.startsWith('"') && line.endsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
}
