import { z } from "zod";
import { limitsOf, type BallotPaper } from "@folkmoot/procedure";
import type { Mark, MarkKind, MarkMistake } from "@folkmoot/tally";
import { err, ok, type Result } from "@folkmoot/exact";
import { ticked } from "../../../platform/http/form.js";
import { markFilledIn } from "../../../ui/index.js";

const place = z.string().regex(/^(?:0|[1-9][0-9]{0,3})$/);
const points = z.string().regex(/^[0-9]{0,7}$/);

/** The fields of a ballot paper: a tick each, a place each, or a number each. “None of these” is the one after the last option. */
export function paperForm(paper: BallotPaper): z.ZodObject {
  if (paper.kind === "approval" || paper.kind === "budget")
    return z.object({ chosen: ticked(paper.ticks === 1 ? z.union([z.literal(""), place]) : place) });
  const field = paper.kind === "points" ? points : z.union([z.literal(""), place]);
  return z.object(Object.fromEntries(onPaper(paper).map((index) => [fieldOf(paper, index), field.optional()])));
}

/** The options of a paper by their places, “none of these” last where it is one of them. */
export function onPaper({ options, none }: BallotPaper): number[] {
  return Array.from({ length: options.length + (none ? 1 : 0) }, (_, index) => index);
}

export function fieldOf({ kind }: BallotPaper, index: number): string {
  return `${FIELD[kind]}-${index}`;
}

const FIELD: Record<MarkKind, string> = { approval: "chosen", budget: "chosen", ranked: "place", points: "points", grades: "grade" };

/** What somebody filled in, as a mark; or what is wrong with it, and at which field. */
export function markOf(
  paper: BallotPaper,
  filled: { readonly [field: string]: unknown },
): Result<Mark, { readonly mistake: MarkMistake; readonly field: string }> {
  const mark = markFilledIn({ kind: paper.kind, limits: limitsOf(paper) }, { chosen: chosenIn(filled), numbers: numbersIn(paper, filled) });
  return mark.ok ? ok(mark.value) : err({ mistake: mark.reason, field: fieldToMend(paper, filled) });
}

/** Of ticks the first box; of numbers the first that somebody has written. */
function fieldToMend(paper: BallotPaper, filled: { readonly [field: string]: unknown }): string {
  if (paper.kind === "approval" || paper.kind === "budget") return "chosen";
  return fieldOf(paper, numbersIn(paper, filled)[0]?.[0] ?? 0);
}

function chosenIn(filled: { readonly [field: string]: unknown }): number[] {
  const chosen = filled["chosen"];
  return Array.isArray(chosen) ? chosen.filter((each) => each !== "").map(Number) : [];
}

/** Every option that has a number, with it. */
function numbersIn(paper: BallotPaper, filled: { readonly [field: string]: unknown }): (readonly [option: number, n: number])[] {
  return onPaper(paper).flatMap((index) => {
    const typed = filled[fieldOf(paper, index)];
    return typeof typed === "string" && typed !== "" ? [[index, Number(typed)] as const] : [];
  });
}
