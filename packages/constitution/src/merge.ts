import { err, ok, type Result } from "@folkmoot/exact";
import { isNumberedInOrder, numbered, unnumbered } from "./merge/numbering.js";
import { regions, type Region } from "./merge/regions.js";
import { mergeWords } from "./merge/words.js";

/** A run of lines of the text that two changes of one text make together. */
export type MergePart =
  /** Neither changes it. */
  | { readonly kind: "same"; readonly text: string }
  /** One of them changes it, or both in the same way. */
  | { readonly kind: "mine" | "theirs" | "both"; readonly base: string; readonly text: string }
  /** Both change a clause, at different words: `text` is what it comes to, for somebody to look at. */
  | { readonly kind: "combined"; readonly base: string; readonly mine: string; readonly theirs: string; readonly text: string }
  /** Both change the same words: somebody has to choose. */
  | { readonly kind: "clash"; readonly base: string; readonly mine: string; readonly theirs: string };

export interface Merge {
  readonly parts: readonly MergePart[];
  /** Whether the numbers of the clauses are counted anew. */
  readonly counted: boolean;
}

/** What was decided for a clash or a combination, by its place among the parts. */
export interface Settled {
  readonly part: number;
  readonly text: string;
}

/** Clauses taken out and put in on one side. Beyond it everything between the ends is one change. */
const MOST_CLAUSES = 1_000;

/**
 * Two changes of one text put together, clause by clause. What only one of them touches is taken; where both change a clause at different words the combination
 * is worked out and marked; where they change the same words nothing is chosen: nothing is merged silently. A clause is a line of the source; its number is
 * counted anew, so that a clause that is put in does not clash with everything after it. A three-way merge after Khanna, Kunal and Pierce, "A formal
 * investigation of diff3" (2007), except that changes of neighbouring clauses don't clash.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Merge {
  const counted = [base, mine, theirs].every(isNumberedInOrder);
  const compared = counted ? unnumbered : lines;
  const shown = { base: lines(base), mine: lines(mine), theirs: lines(theirs) };
  const parts = regions(compared(base), compared(mine), compared(theirs), MOST_CLAUSES).flatMap((region) => partsOf(region, shown, compared));
  return { parts, counted };
}

/** The text that comes of a merge with what was settled by hand, or the places of the parts that still need somebody. A text typed by hand goes in as it is. */
export function settle({ parts, counted }: Merge, settled: readonly Settled[]): Result<string, readonly number[]> {
  const chosen = new Map(settled.map(({ part, text }) => [part, text]));
  const texts = parts.map((part, index) => (needsSomebody(part) ? chosen.get(index) : part.text));
  const open = texts.flatMap((text, index) => (text === undefined ? [index] : []));
  if (open.length > 0) return err(open);
  const all = texts.flatMap((text) => (text === undefined || text === "" ? [] : lines(text.replace(/\n$/u, ""))));
  return ok(counted ? numbered(unnumbered(all.join("\n"))) : all.join("\n"));
}

/** Whether everything by which a change differs from the text that it was made from stands in a result. Where that can't be told by itself, it doesn't. */
export function takesAll(base: string, result: string, change: string): boolean {
  return mergeTexts(base, result, change).parts.every((part) => {
    if (part.kind === "combined") return part.text === part.mine;
    return part.kind !== "theirs" && part.kind !== "clash";
  });
}

/** Whether a person has to look at a part before the text is made. */
export function needsSomebody(part: MergePart): part is Extract<MergePart, { kind: "clash" | "combined" }> {
  return part.kind === "clash" || part.kind === "combined";
}

interface Lines {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

type Compared = (text: string) => readonly string[];

function partsOf(region: Region, all: Lines, compared: Compared): MergePart[] {
  const base = all.base.slice(...region.base);
  const mine = all.mine.slice(...region.mine);
  const theirs = all.theirs.slice(...region.theirs);
  switch (region.changedBy) {
    case "nobody":
      return [{ kind: "same", text: text(base) }];
    case "mine":
    case "theirs":
      return [{ kind: region.changedBy, base: text(base), text: text(region.changedBy === "mine" ? mine : theirs) }];
    case "both":
      return bothChanged({ base, mine, theirs }, compared);
  }
}

/** Where both keep the number of the clauses they are looked at one by one. */
function bothChanged({ base, mine, theirs }: Lines, compared: Compared): MergePart[] {
  const oneByOne = base.length === mine.length && base.length === theirs.length;
  if (!oneByOne) return [together({ base, mine, theirs }, compared)];
  return base.map((line, index) => together({ base: [line], mine: mine.slice(index, index + 1), theirs: theirs.slice(index, index + 1) }, compared));
}

function together({ base, mine, theirs }: Lines, compared: Compared): MergePart {
  const [was, a, b] = [text(base), text(mine), text(theirs)];
  const [plain, plainA, plainB] = [was, a, b].map((one) => compared(one).join("\n"));
  if (plainA === plainB) return plainA === plain ? { kind: "same", text: a } : { kind: "both", base: was, text: a };
  if (plainB === plain) return { kind: "mine", base: was, text: a };
  if (plainA === plain) return { kind: "theirs", base: was, text: b };
  const merged = base.length === 1 && mine.length === 1 && theirs.length === 1 ? mergeWords(was, a, b) : null;
  return merged === null ? { kind: "clash", base: was, mine: a, theirs: b } : { kind: "combined", base: was, mine: a, theirs: b, text: merged };
}

function lines(source: string): readonly string[] {
  return source.split("\n");
}

/** Each line with its end, so that no lines at all and one empty line differ. */
function text(some: readonly string[]): string {
  return some.map((line) => `${line}\n`).join("");
}
