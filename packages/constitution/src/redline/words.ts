import { diffArrays } from "diff";
import { holdsHidden, showHidden } from "./hidden.js";

export interface RedlinePart {
  readonly kind: "same" | "gone" | "new";
  /** The exact text. The same and gone parts of a line join up to the line as it was, the same and new parts to the line as it is. */
  readonly text: string;
  /** What to print instead where the text holds characters that can't be seen; null where what is there is what is seen. */
  readonly shown: string | null;
}

/** Letters and digits of one word, one run of white space, or one other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;

/** Beyond this many changed words a line is shown as taken out and put in whole: nobody reads such a mixture, and it bounds the work. */
const MOST_CHANGES = 400;

/** The words taken out of `before` and put in to make `after`, in reading order, a replacement as gone then new. Exact: nothing is normalised. */
export function redlineWords(before: string, after: string): RedlinePart[] {
  if (before === after) return parts([["same", before]]);
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_CHANGES });
  if (changes === undefined)
    return parts([
      ["gone", before],
      ["new", after],
    ]);
  const runs = changes.map((change): Run => [change.added ? "new" : change.removed ? "gone" : "same", change.value.join("")]);
  return parts(gather(runs));
}

/** The words of a line, each with how often it stands there, counted once so that many lines can be held beside each other. */
export interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** How alike two lines are, from 0 to 1: twice the words they share, over all their words. */
export function likeness(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 1;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

type Run = readonly [kind: RedlinePart["kind"], text: string];

/** Draws changes that only white space separates together, so that "14 clear days" → "48 hours" reads as one replacement and not as three. */
function gather(runs: readonly Run[]): Run[] {
  const gathered: Run[] = [];
  let gone = "";
  let fresh = "";
  const settle = () => {
    if (gone !== "") gathered.push(["gone", gone]);
    if (fresh !== "") gathered.push(["new", fresh]);
    gone = "";
    fresh = "";
  };
  runs.forEach(([kind, text], index) => {
    if (kind === "gone") gone += text;
    else if (kind === "new") fresh += text;
    else if (index > 0 && index < runs.length - 1 && /^\s+$/u.test(text)) {
      gone += text;
      fresh += text;
    } else {
      settle();
      gathered.push([kind, text]);
    }
  });
  settle();
  return gathered;
}

function parts(runs: readonly Run[]): RedlinePart[] {
  return runs.filter(([, text]) => text !== "").map(([kind, text]) => ({ kind, text, shown: holdsHidden(text) ? showHidden(text) : null }));
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
