import { BLANK, type Mark, type MarkKind, MOST_OPTIONS, MOST_POINTS, type PaperLimits, TOP_GRADE, writeMark } from "./mark.js";

/** Room for a rank of every option, and as much as the record takes. A longer text is refused before it is looked at. */
const LONGEST = 4_000;
const NUMBER = /^(?:0|[1-9][0-9]{0,8})$/;

/**
 * Reads a mark as `writeMark` writes it; null for anything else. The text may come from anybody: an option that is not on the paper, one named twice, a
 * number written in another way, points above the voter's own or a basket above the budget are all refused, so that one meaning has one text.
 */
export function readMark(kind: MarkKind, text: string, limits: PaperLimits): Mark | null {
  if (text.length > LONGEST || limits.options > MOST_OPTIONS) return null;
  const mark = parsed(kind, text);
  if (mark === null || writeMark(mark) !== text) return null;
  return isWithin(mark, limits) ? mark : null;
}

/** Whether a mark keeps to the limits of the paper; what a form asks before it writes one. */
export function isWithin(mark: Mark, limits: PaperLimits): boolean {
  return mistakeIn(mark, limits) === null;
}

/** What keeps a mark from being one of this paper. */
export type MarkMistake =
  | "not on the paper"
  | "named twice"
  | "none and others" // “none of these” is chosen alone, except where everything is ranked
  | "too many chosen"
  | "equal ranks" // the method can't count them
  | "not every grade" // each option has one
  | "not a grade" // of this scale
  | "too many points"
  | "above the budget"
  | "too long";

/** The first thing that is wrong with a mark, so that a form can say it; null: nothing. */
export function mistakeIn(mark: Mark, limits: PaperLimits): MarkMistake | null {
  if (mark.kind === "grades") return mistakeInGrades(mark.grades, limits);
  const named = optionsOf(mark);
  const last = limits.none ? limits.options : limits.options - 1;
  if (!named.every((option) => Number.isInteger(option) && option >= 0 && option <= last)) return "not on the paper";
  if (new Set(named).size < named.length) return "named twice";
  if (mark.kind !== "ranked" && named.includes(limits.options)) return isNoneAlone(mark) ? null : "none and others";
  if (mark.kind === "approval" && limits.most !== undefined && named.length > limits.most) return "too many chosen";
  if (mark.kind === "ranked" && limits.strict === true && mark.groups.some(({ length }) => length > 1)) return "equal ranks";
  if (mark.kind === "points" && !pointsWithin(mark.given, limits.points)) return "too many points";
  if (mark.kind === "budget" && !basketWithin(named, limits)) return "above the budget";
  return writeMark(mark).length > LONGEST ? "too long" : null;
}

function mistakeInGrades(grades: readonly number[], { options, top = TOP_GRADE }: PaperLimits): MarkMistake | null {
  if (grades.length > options) return "not on the paper";
  if (grades.length > 0 && grades.length < options) return "not every grade";
  if (!grades.every((grade) => Number.isInteger(grade) && grade >= 0 && grade <= top)) return "not a grade";
  return grades.join(",").length > LONGEST ? "too long" : null;
}

function isNoneAlone(mark: Exclude<Mark, { kind: "ranked" | "grades" }>): boolean {
  return mark.kind === "points" ? mark.given.length === 1 && mark.given[0]?.[1] === 1 : mark.chosen.length === 1;
}

function parsed(kind: MarkKind, text: string): Mark | null {
  if (text === "") return null;
  if (kind === "ranked") {
    const groups = text === BLANK ? [] : text.split(">").map((group) => numbers(group.split("=")));
    return groups.every((group) => group !== null) ? { kind, groups } : null;
  }
  if (kind === "grades") {
    const grades = text === BLANK ? [] : numbers(text.split(","));
    return grades === null ? null : { kind, grades };
  }
  const parts = text === BLANK ? [] : text.split("+");
  if (kind === "points") {
    const given = parts.map((part) => numbers(part.split(":")));
    return given.every((pair): pair is [number, number] => pair?.length === 2) ? { kind, given } : null;
  }
  const chosen = numbers(parts);
  return chosen === null ? null : { kind, chosen };
}

function numbers(texts: readonly string[]): number[] | null {
  return texts.every((text) => NUMBER.test(text)) ? texts.map(Number) : null;
}

function optionsOf(mark: Exclude<Mark, { kind: "grades" }>): readonly number[] {
  if (mark.kind === "ranked") return mark.groups.flat();
  return mark.kind === "points" ? mark.given.map(([option]) => option) : mark.chosen;
}

function pointsWithin(given: readonly (readonly [number, number])[], points = MOST_POINTS): boolean {
  const whole = given.every(([, n]) => Number.isInteger(n) && n >= 1);
  return whole && given.reduce((sum, [, n]) => sum + n, 0) <= Math.min(points, MOST_POINTS);
}

function basketWithin(chosen: readonly number[], { budget, costs }: PaperLimits): boolean {
  if (budget === undefined || costs === undefined) return true;
  return chosen.reduce((sum, option) => sum + (costs[option] ?? 0), 0) <= budget;
}
