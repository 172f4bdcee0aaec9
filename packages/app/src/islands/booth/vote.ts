import type { Result } from "@folkmoot/exact";
import { err, ok } from "@folkmoot/exact";
import { isBlank, linesOf, numbersOf, writeMark, type Mark, type MarkMistake } from "@folkmoot/tally";
import type { BoxState } from "../../features/boxes/contract.js";
import { markFilledIn, type Filled, type PaperKind } from "../../ui/paper/filled.js";

export type Paper = NonNullable<BoxState["paper"]>;

/** What somebody wants to say: for or against one text, or a mark on a paper of several. */
export type Vote = { readonly kind: "choice"; readonly choice: Choice } | { readonly kind: "mark"; readonly mark: Mark };

const CHOICES = ["for", "against", "abstain"] as const;
export type Choice = (typeof CHOICES)[number];

/** What stands in the fields of a paper. */
export interface Fields extends Filled {
  readonly choice: string | null;
  /** Whether something is typed that is no whole number. */
  readonly unreadable: boolean;
}

/** The vote that was filled in, or what is wrong with it. */
export function voteIn(paper: Paper, { choice, unreadable, ...filled }: Fields): Result<Vote, MarkMistake | "no choice" | "no number"> {
  const several = severalOn(paper);
  if (several === null) {
    const chosen = CHOICES.find((each) => each === choice);
    return chosen === undefined ? err("no choice") : ok({ kind: "choice", choice: chosen });
  }
  if (unreadable) return err("no number");
  const mark = markFilledIn(several, filled);
  return mark.ok ? ok({ kind: "mark", mark: mark.value }) : mark;
}

/** The numbers that are encrypted, one list for the one question: ticks of blank, for and against, or a number for each line. */
export function choicesOf(paper: Paper, vote: Vote): readonly (readonly number[])[] {
  if (vote.kind === "choice") return [[Number(vote.choice === "abstain"), Number(vote.choice === "for"), Number(vote.choice === "against")]];
  const several = severalOn(paper);
  if (several === null) throw new RangeError("a mark on a paper of one text");
  return [numbersOf(several.kind, writeMark(vote.mark), several.limits)];
}

/** What a voter may have overlooked, with how many of them. Nothing of a blank paper: that is said anyway. */
export type Overlooked = { readonly what: "noPlace" | "noGrade" | "pointsLeft"; readonly n: number };

export function overlooked(paper: Paper, vote: Vote, fields: Filled): Overlooked | null {
  const several = severalOn(paper);
  if (several === null || vote.kind === "choice" || isBlank(vote.mark)) return null;
  const { mark } = vote;
  const what = mark.kind === "ranked" ? "noPlace" : mark.kind === "grades" ? "noGrade" : mark.kind === "points" ? "pointsLeft" : null;
  if (what === null) return null;
  const given = mark.kind === "points" ? mark.given.reduce((sum, [, points]) => sum + points, 0) : fields.numbers.length;
  const n = (what === "pointsLeft" ? (several.limits.points ?? 0) : linesOf(several.limits)) - given;
  return n > 0 ? { what, n } : null;
}

/** Null of a vote for or against one text. */
function severalOn({ kind, limits }: Paper): PaperKind | null {
  return kind === null || limits === null ? null : { kind, limits };
}
