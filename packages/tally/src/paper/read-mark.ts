import { type Mark, type MarkKind, MOST_OPTIONS, MOST_POINTS, type PaperLimits, writeMark } from "./mark.js";

/** Room for a rank of every option: four characters each. A longer text is refused before it is looked at. */
const LONGEST = MOST_OPTIONS * 12;
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
  const named = optionsOf(mark);
  const last = mark.kind === "ranked" && limits.none ? limits.options : limits.options - 1;
  if (!named.every((option) => Number.isInteger(option) && option >= 0 && option <= last) || new Set(named).size < named.length) return false;
  if (mark.kind === "approval") return limits.most === undefined || named.length <= limits.most;
  if (mark.kind === "points") return pointsWithin(mark.given, limits.points);
  return mark.kind === "ranked" || basketWithin(named, limits);
}

function parsed(kind: MarkKind, text: string): Mark | null {
  if (kind === "ranked") {
    const groups = text === "" ? [] : text.split(">").map((group) => numbers(group.split("=")));
    return groups.every((group) => group !== null) ? { kind, groups } : null;
  }
  const parts = text === "" ? [] : text.split("+");
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

function optionsOf(mark: Mark): readonly number[] {
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
