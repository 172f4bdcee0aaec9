import { BLANK, isBlank, type Mark, type MarkKind, type PaperLimits, writeMark } from "./mark.js";
import { isWithin, readMark } from "./read-mark.js";

/** The largest number that a line of an encrypted paper can hold. */
export const LARGEST_NUMBER = 255;

/**
 * A mark as an encrypted paper holds it: a number from 0 to 255 for each line, "none of these" the last one where the paper has it. Every mark is exactly one
 * list of numbers, so that no voter can sign a paper by the way in which it is written:
 *
 * - ranked: 1 for the best, then 2, and so on without gaps; equals have the same; 0, not ranked (the numbers of Belenios);
 * - approval and budget: 1 for what is chosen, 0 for the rest; points: the points given;
 * - grades: the grade and one more, so that the worst grade is 1;
 * - blank: 0 everywhere.
 *
 * Throws for a text that is no mark of this paper, and where `fitsNumbers` says no.
 */
export function numbersOf(kind: MarkKind, text: string, limits: PaperLimits): readonly number[] {
  const mark = readMark(kind, text, limits);
  if (mark === null) throw new RangeError(`not a mark of this paper: ${text}`);
  if (!fitsNumbers(kind, limits)) throw new RangeError("this paper does not fit into numbers up to 255");
  const numbers = Array.from({ length: linesOf(limits) }, () => 0);
  for (const [line, number] of entriesOf(mark)) numbers[line] = number;
  return numbers;
}

/** The mark that these numbers are; null where they are none of this paper: spoilt. They may come from anybody. */
export function markOfNumbers(kind: MarkKind, numbers: readonly number[], limits: PaperLimits): string | null {
  if (numbers.length !== linesOf(limits) || !numbers.every(isSmall)) return null;
  if (numbers.every((number) => number === 0)) return BLANK;
  const mark = markOf(kind, numbers);
  return mark !== null && !isBlank(mark) && isWithin(mark, limits) ? writeMark(mark) : null;
}

/** Whether every mark that a paper allows can be written in numbers up to 255. */
export function fitsNumbers(kind: MarkKind, { points, top, ...limits }: PaperLimits): boolean {
  if (kind === "points") return points !== undefined && points <= LARGEST_NUMBER;
  if (kind === "grades") return top === undefined || top < LARGEST_NUMBER;
  return kind !== "ranked" || linesOf(limits) <= LARGEST_NUMBER;
}

/** How many lines a paper has. */
export function linesOf({ options, none }: PaperLimits): number {
  return none ? options + 1 : options;
}

function entriesOf(mark: Mark): (readonly [line: number, number: number])[] {
  switch (mark.kind) {
    case "approval":
    case "budget":
      return mark.chosen.map((line) => [line, 1]);
    case "ranked":
      return mark.groups.flatMap((group, index) => group.map((line) => [line, index + 1] as const));
    case "points":
      return [...mark.given];
    case "grades":
      return mark.grades.map((grade, line) => [line, grade + 1]);
  }
}

/** What the numbers say, within the limits of the paper or not; null where no mark is written like this. Not all of them are 0. */
function markOf(kind: MarkKind, numbers: readonly number[]): Mark | null {
  const marked = [...numbers.entries()].filter(([, number]) => number > 0);
  switch (kind) {
    case "approval":
    case "budget":
      return marked.every(([, number]) => number === 1) ? { kind, chosen: marked.map(([line]) => line) } : null;
    case "ranked":
      return ranking(marked);
    case "points":
      return { kind, given: marked };
    case "grades":
      return marked.length === numbers.length ? { kind, grades: numbers.map((number) => number - 1) } : null;
  }
}

/** Places 1, 2, 3 … of which none is left out. */
function ranking(marked: readonly (readonly [line: number, number: number])[]): Mark | null {
  const groups: number[][] = [];
  for (const [line, place] of marked.toSorted(([, a], [, b]) => a - b)) {
    if (place > groups.length + 1) return null;
    if (place === groups.length + 1) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return { kind: "ranked", groups };
}

function isSmall(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= LARGEST_NUMBER;
}
