/** What a paper asks for. */
export type MarkKind = "approval" | "ranked" | "points" | "budget";

/**
 * What one voter wrote on a paper of several options. An option is its place on the paper, from 0; where the paper has "none of these", that is the number
 * after the last option. It has a rank like any option; on every other paper it is chosen alone (with one point), against all of them. Nothing chosen at all is
 * a blank paper: the voter abstains.
 */
export type Mark =
  | { readonly kind: "approval" | "budget"; readonly chosen: readonly number[] }
  | { readonly kind: "ranked"; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: "points"; readonly given: readonly (readonly [option: number, points: number])[] };

/** What a paper allows. */
export interface PaperLimits {
  /** How many options stand on it, "none of these" not counted. */
  readonly options: number;
  /** Whether "none of these" stands on it. */
  readonly none: boolean;
  /** The most options that one voter may choose on an approval paper; everything where it is absent. */
  readonly most?: number | undefined;
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

/**
 * The one way to write a mark, as it stands in the record:
 * approval and budget "0+2" (lowest first), ranked "2>0=1" (best first, equals lowest first), points "0:3+2:7" (lowest option first), blank "-".
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
  }
}

/** A paper on which nothing was chosen, as it stands in the record. */
export const BLANK = "-";

/** Whether nothing was chosen: the voter takes part and abstains. */
export function isBlank(mark: Mark): boolean {
  if (mark.kind === "ranked") return mark.groups.length === 0;
  return mark.kind === "points" ? mark.given.length === 0 : mark.chosen.length === 0;
}

const ascending = (options: readonly number[]): number[] => options.toSorted((a, b) => a - b);
