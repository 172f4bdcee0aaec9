import { align } from "./redline/align.js";
import { proseLines, type ProseLine } from "./redline/prose.js";
import { redlineWords, type RedlinePart } from "./redline/words.js";

export type { RedlinePart } from "./redline/words.js";
export { holdsHidden, showHidden } from "./redline/hidden.js";

/** A line of the prose as it was and as it would be. */
export interface RedlineLine {
  readonly kind: "heading" | "clause" | "paragraph";
  /** "11.5.1" in the text after, in the text before where the line is gone; null for the title and for paragraphs outside the clauses. */
  readonly clause: string | null;
  readonly change: "same" | "changed" | "new" | "gone";
  /** The number it had, where it has moved past lines that stayed or in or out of a sub-list. The order of clauses is the order of stages, so a move is a change. */
  readonly movedFrom: string | null;
  /** Its number before, where only counting has changed it. */
  readonly renumberedFrom: string | null;
  readonly parts: readonly RedlinePart[];
  /** Words that stay and whose address does not: another rule, no rule any more, a rule now. */
  readonly relinked: readonly Relinked[];
}

export interface Relinked {
  readonly words: string;
  /** `rule:period`; null where the words were not linked. */
  readonly before: string | null;
  /** Null where the words are no longer linked: the rule falls back to its default. */
  readonly after: string | null;
}

/**
 * What makes one text into another, as a person reads it: every heading, clause and paragraph of both, aligned by structure and compared word by word.
 * The same and gone parts hold the text before exactly, the same and new parts the text after; text only, no markup; hidden characters by their names.
 */
export function redline(before: string, after: string): RedlineLine[] {
  return pairedLines(before, after).map(({ was, is, moved }) => redlineLine(was, is, moved));
}

/** A line of the text before and the line of the text after that it has become; null where it is new or gone. */
export interface PairedLines {
  readonly was: ProseLine | null;
  readonly is: ProseLine | null;
  readonly moved: boolean;
}

/** The lines of two texts, each beside what it has become. */
export function pairedLines(before: string, after: string): PairedLines[] {
  const was = proseLines(before);
  const is = proseLines(after);
  return align(was, is).map((pair) => ({
    was: pair.before === null ? null : (was[pair.before] ?? null),
    is: pair.after === null ? null : (is[pair.after] ?? null),
    moved: pair.moved,
  }));
}

function redlineLine(was: ProseLine | null, is: ProseLine | null, moved: boolean): RedlineLine {
  const line = is ?? was;
  if (line === null) throw new Error("an aligned pair has at least one side");
  const parts = redlineWords(was?.text ?? "", is?.text ?? "");
  const relinked = was === null || is === null ? [] : relinkedWords(was, is);
  const renumbered = was !== null && is !== null && was.number !== is.number;
  const elsewhere = moved || (renumbered && depthOf(was) !== depthOf(is));
  return {
    kind: line.kind,
    clause: line.number,
    change: was === null ? "new" : is === null ? "gone" : was.source === is.source && !elsewhere ? "same" : "changed",
    movedFrom: elsewhere ? (was?.number ?? null) : null,
    renumberedFrom: renumbered && !elsewhere ? (was?.number ?? null) : null,
    parts,
    relinked,
  };
}

/** A clause that becomes a sub-clause belongs to something else from then on, though it stands where it stood. */
function depthOf({ number }: ProseLine): number {
  return number === null ? 0 : number.split(".").length;
}

/** Links of the two lines in order, the ones whose words stayed and whose address differs. */
export function relinkedWords(was: ProseLine, is: ProseLine): Relinked[] {
  const before = addresses(was);
  const after = addresses(is);
  const found: Relinked[] = [];
  for (const words of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(words) ?? [], after.get(words) ?? []];
    for (let index = 0; index < Math.max(from.length, to.length); index++) {
      const [left, right] = [from[index] ?? null, to[index] ?? null];
      if (left !== right && was.text.includes(words) && is.text.includes(words)) found.push({ words, before: left, after: right });
    }
  }
  return found;
}

function addresses(line: ProseLine): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { words, address } of line.links) map.set(words, [...(map.get(words) ?? []), address]);
  return map;
}
