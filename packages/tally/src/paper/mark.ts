/** What a paper asks for. */
export type MarkKind = "approval" | "ranked" | "points" | "budget" | "grades";

/**
 * What one voter wrote on a paper of several options. An option is its place on the paper, from 0; where the paper has "none of these", that is the number
 * after the last option. It has a rank like any option; on every other paper it is chosen alone (with one point), against all of them. Nothing chosen at all is
 * a blank paper: the voter abstains. A paper with grades gives one to every option (0 is the worst) or to none: what its voter left out was written down as the worst.
 */
export type Mark =
  | { readonly kind: "approval" | "budget"; readonly chosen: readonly number[] }
  | { readonly kind: "ranked"; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: "points"; readonly given: readonly (readonly [option: number, points: number])[] }
  | { readonly kind: "grades"; readonly grades: readonly number[] };

/** What a paper allows. */
export interface PaperLimits {
  /** How many options stand on it, "none of these" not counted. */
  readonly options: number;
  /** Whether "none of these" stands on it. */
  readonly none: boolean;
  /** The most options that one voter may choose on an approval paper; everything where it is absent. */
  readonly most?: number | undefined;
  /** Ranked: whether no two may be equal, since the method can't count it. */
  readonly strict?: boolean | undefined;
  /** The best grade; the worst is 0. */
  readonly top?: number | undefined;
  /** What a voter may share out at most on a points paper. */
  readonly points?: number | undefined;
  /** What all options of one basket may cost together, and what each costs. Without costs a basket may be of any size. */
  readonly budget?: number | undefined;
  readonly costs?: readonly number[] | undefined;
}

/** As many as can be put to one motion. Longer papers are refused: a limit has to stand somewhere. */
export const MOST_OPTIONS = 1_000;
/** The most points that one voter may have to share out. */
export const MOST_POINTS = 1_000_000;
/** The best grade that a scale may have: a hundred steps above the worst. */
export const TOP_GRADE = 100;

/**
 * The one way to write a mark, as it stands in the record:
 * approval and budget "0+2" (lowest first), ranked "2>0=1" (best first, equals lowest first), points "0:3+2:7" (lowest option first), grades
 * "4,0,5" (one for each option), blank "-".
 */
export function writeMark(mark: Mark): string {
  if (isBlank(mark)) return BLANK;
  switch (mark.kind) {
    case "approval":
    case "budget":
      return ascending(mark.chosen).join("+");
    case "ranked":
      return mark.groups.map((group) => ascending(group).join("=")).join(">");
    case "points":
      return mark.given
        .toSorted(([a], [b]) => a - b)
        .map(([option, points]) => `${option}:${points}`)
        .join("+");
    case "grades":
      return mark.grades.join(",");
  }
}

/** A paper on which nothing was chosen, as it stands in the record. */
export const BLANK = "-";

/** Whether nothing was chosen: the voter takes part and abstains. */
export function isBlank(mark: Mark): boolean {
  switch (mark.kind) {
    case "approval":
    case "budget":
      return mark.chosen.length === 0;
    case "ranked":
      return mark.groups.length === 0;
    case "points":
      return mark.given.length === 0;
    case "grades":
      return mark.grades.length === 0;
  }
}

const ascending = (options: readonly number[]): number[] => options.toSorted((a, b) => a - b);
