import { z } from "zod";
import { limitsOf, type BallotPaper } from "@folkmoot/procedure";
import { mistakeIn, type Mark, type MarkKind, type MarkMistake } from "@folkmoot/tally";
import { err, ok, type Result } from "@folkmoot/exact";
import { ticked } from "../../../platform/http/form.js";

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
  const mark = read(paper, filled);
  const mistake = mistakeIn(mark, limitsOf(paper));
  return mistake === null ? ok(mark) : err({ mistake, field: fieldToMend(paper, filled) });
}

/** Of ticks the first box; of numbers the first that somebody has written. */
function fieldToMend(paper: BallotPaper, filled: { readonly [field: string]: unknown }): string {
  if (paper.kind === "approval" || paper.kind === "budget") return "chosen";
  return fieldOf(paper, numbersIn(paper, filled)[0]?.[0] ?? 0);
}

function read(paper: BallotPaper, filled: { readonly [field: string]: unknown }): Mark {
  switch (paper.kind) {
    case "approval":
    case "budget":
      return { kind: paper.kind, chosen: [...new Set(chosenIn(filled))] };
    case "ranked":
      return { kind: "ranked", groups: groupsBy(numbersIn(paper, filled)) };
    case "points":
      return { kind: "points", given: numbersIn(paper, filled).filter(([, given]) => given > 0) };
    case "grades": {
      const given = new Map(numbersIn(paper, filled));
      return { kind: "grades", grades: given.size === 0 ? [] : onPaper(paper).map((index) => given.get(index) ?? 0) };
    }
  }
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

/** Those with the same place together, the lowest place first: 1, 1, 3 is two equal ones and one behind them. */
function groupsBy(places: readonly (readonly [option: number, place: number])[]): number[][] {
  const distinct = [...new Set(places.map(([, place]) => place))].toSorted((a, b) => a - b);
  return distinct.map((each) => places.filter(([, place]) => place === each).map(([option]) => option));
}
