import type { StvStage, StvTable } from "../stv/table.js";
import type { Tie } from "../tie.js";
import { showsWhoLeaves } from "./moved.js";
import type { Comparison, Reason } from "./reason.js";

/** A count in stages: by single transferable vote or by instant run-off. */
export interface Staged {
  readonly table: StvTable;
  readonly ties: readonly Tie[];
}

/** Why a candidate was elected or not: at which stage, with how many votes, and what the others had then. */
export function reasonOfStages({ table, ties }: Staged, option: number): Reason {
  const { stages } = table;
  const at = stages.findIndex(({ elected }) => elected.includes(option));
  if (at >= 0) return elected({ table, ties }, option, at);
  const out = leavingAt(table, option);
  if (out === null) {
    const last = stages.findLastIndex((stage) => stage.elected.length > 0);
    const filled = stages[last]?.elected.at(-1) ?? -1;
    return {
      kind: "places filled",
      stage: last + 1,
      votes: votesAt(stages[last], option),
      last: { option: filled, n: votesAt(stages[last], filled) },
    };
  }
  if (out.act === "barred") return { kind: "barred", stage: out.at + 1, votes: votesAt(out.row, option) };
  const staying = continuing(table, out.at).filter((other) => other !== option);
  const next = staying.toSorted((a, b) => votesAt(out.row, a) - votesAt(out.row, b) || a - b)[0];
  const tie = ties.find(({ stage, question, among }) => stage === out.at + 1 && question === "exclusion" && among.includes(option));
  return {
    kind: "excluded",
    stage: out.at + 1,
    votes: votesAt(out.row, option),
    next: next === undefined ? null : { option: next, n: votesAt(out.row, next) },
    by: tie?.by ?? null,
  };
}

/**
 * The others behind those elected, who stayed in the count longer before who left it earlier, and of those who were never out whoever had more at its end. A count
 * in stages has no other order of them.
 */
export function longestFirst(table: StvTable, line: readonly number[]): number[] {
  const last = table.stages.at(-1);
  const placed = line.map((option) => {
    const fate = fateOf(table, option);
    if (fate.kind === "elected") return { option, stayed: Number.POSITIVE_INFINITY, votes: 0 };
    return fate.kind === "never" ? { option, stayed: table.stages.length, votes: votesAt(last, option) } : { option, stayed: fate.at, votes: 0 };
  });
  return placed.toSorted((a, b) => (a.stayed === b.stayed ? b.votes - a.votes : b.stayed - a.stayed)).map(({ option }) => option);
}

/** Which of two had more where their ways parted: when one of them was elected or left the count. */
export function compareStages({ table, ties }: Staged, above: number, below: number): Comparison {
  const [first, other] = [fateOf(table, above), fateOf(table, below)];
  if (first.kind === "elected" && (other.kind !== "elected" || first.at < other.at)) {
    const out = leavingAt(table, below);
    // Whoever leaves at the stage that elects the other one is told by the votes that both had before it.
    if (out === null && other.kind !== "elected") return moreAt(table, first.at, { above, below, left: false });
    if (out === null || out.at > first.at) return { kind: "elected before", stage: first.at + 1, then: other.kind, at: other.at + 1 };
  }
  const out = leavingAt(table, below);
  if (out === null) return first.at === other.at ? moreAt(table, first.at, { above, below, left: false }) : { kind: "each by itself" };
  const [more, fewer] = [votesAt(out.row, above), votesAt(out.row, below)];
  if (more > fewer) return { kind: "more at stage", stage: out.at + 1, above: more, below: fewer, left: true };
  const tie = ties.find(({ stage, among }) => stage === out.at + 1 && among.includes(above) && among.includes(below));
  return more === fewer && tie !== undefined ? { kind: "equal", by: tie.by } : { kind: "each by itself" };
}

function moreAt({ stages }: StvTable, at: number, { above, below, left }: { above: number; below: number; left: boolean }): Comparison {
  const [more, fewer] = [votesAt(stages[at], above), votesAt(stages[at], below)];
  return more > fewer ? { kind: "more at stage", stage: at + 1, above: more, below: fewer, left } : { kind: "each by itself" };
}

function elected({ table, ties }: Staged, option: number, at: number): Reason {
  const { stages, seats } = table;
  const [stage, row] = [at + 1, stages[at]];
  const [votes, quota] = [votesAt(row, option), row?.quota ?? 0];
  if (votes >= quota) return { kind: "quota", stage, votes, quota };
  const before = stages.slice(0, at).flatMap((each) => each.elected);
  const left = continuing(table, at).filter((candidate) => !before.includes(candidate));
  const [other] = left.filter((candidate) => candidate !== option);
  const tie = ties.findLast(({ among }) => among.includes(option) && other !== undefined && among.includes(other));
  if (seats === 1 && left.length === 2 && other !== undefined && votesAt(row, other) === votes && tie !== undefined)
    return { kind: "even", stage, votes, other, by: tie.by };
  return { kind: left.length <= seats - before.length ? "remaining" : "unreachable", stage, votes, quota };
}

type Fate = { readonly kind: "elected" | "left" | "never"; readonly at: number };

function fateOf(table: StvTable, option: number): Fate {
  const at = table.stages.findIndex(({ elected }) => elected.includes(option));
  if (at >= 0) return { kind: "elected", at };
  const out = leavingAt(table, option);
  return out === null ? { kind: "never", at: table.stages.length - 1 } : { kind: "left", at: out.at };
}

/** When a candidate left, and the votes that this was decided by; null for whoever stayed. */
function leavingAt(table: StvTable, option: number): { at: number; act: "exclusion" | "barred"; row: StvStage | undefined } | null {
  const { stages } = table;
  const at = stages.findIndex(({ act }) => (act.kind === "exclusion" || act.kind === "barred") && act.of.includes(option));
  const stage = stages[at];
  const act = stage?.act.kind;
  if (stage === undefined || (act !== "exclusion" && act !== "barred")) return null;
  return { at, act, row: showsWhoLeaves(table, stage) ? stage : stages[Math.max(0, at - 1)] };
}

/** Who is neither out nor elected before the stage `at` is over. */
function continuing({ stages }: StvTable, at: number): number[] {
  const gone = new Set(stages.slice(0, at + 1).flatMap(({ act }) => (act.kind === "exclusion" || act.kind === "barred" ? act.of : [])));
  const earlier = new Set(stages.slice(0, at).flatMap(({ elected }) => elected));
  return [...(stages[0]?.votes ?? []).keys()].filter((candidate) => !gone.has(candidate) && !earlier.has(candidate));
}

const votesAt = (stage: StvStage | undefined, option: number): number => stage?.votes[option] ?? 0;
