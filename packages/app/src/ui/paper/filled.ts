import { err, ok, type Result } from "@folkmoot/exact";
import { linesOf, mistakeIn, type Mark, type MarkKind, type MarkMistake, type PaperLimits } from "@folkmoot/tally";

/** What somebody did to a paper: which lines are ticked, and which have which number beside them (a place, points or a grade). */
export interface Filled {
  readonly chosen: readonly number[];
  readonly numbers: readonly (readonly [line: number, number: number])[];
}

export interface PaperKind {
  readonly kind: MarkKind;
  readonly limits: PaperLimits;
}

/** What was filled in, as a mark; or what is wrong with it. */
export function markFilledIn({ kind, limits }: PaperKind, filled: Filled): Result<Mark, MarkMistake> {
  const mark = read(kind, limits, filled);
  const mistake = mistakeIn(mark, limits);
  return mistake === null ? ok(mark) : err(mistake);
}

function read(kind: MarkKind, limits: PaperLimits, { chosen, numbers }: Filled): Mark {
  switch (kind) {
    case "approval":
    case "budget":
      return { kind, chosen: [...new Set(chosen)] };
    case "ranked":
      return { kind, groups: groupsBy(numbers) };
    case "points":
      return { kind, given: numbers.filter(([, given]) => given > 0) };
    case "grades": {
      const given = new Map(numbers);
      return { kind, grades: given.size === 0 ? [] : Array.from({ length: linesOf(limits) }, (_, line) => given.get(line) ?? 0) };
    }
  }
}

/** Those with the same place together, the lowest place first: 1, 1, 3 is two equal ones and one behind them. */
export function groupsBy(places: readonly (readonly [line: number, place: number])[]): number[][] {
  const distinct = [...new Set(places.map(([, place]) => place))].toSorted((a, b) => a - b);
  return distinct.map((each) => places.filter(([, place]) => place === each).map(([line]) => line));
}
