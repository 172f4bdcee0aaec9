import { mergeTexts, needsSomebody, settle, type MergePart } from "../merge.js";

/** A change put on the texts that came after the one it was made from. */
export interface PutOnto {
  /** What comes of it, with the words of the change wherever it touches those of another. */
  readonly text: string;
  /** The places of the texts, from 0, whose own changes it touches. */
  readonly clashes: readonly number[];
}

/**
 * A change of one text put on those that came after it, one after the other: what they leave alone is changed as it was there, word by word. What both put in at the same place
 * stands one after the other. Where both change the same words those of the change are taken, and the text is named: whether that may be so is for others to say.
 */
export function putOnto(change: { readonly base: string; readonly text: string }, later: readonly string[]): PutOnto {
  let { base, text } = change;
  const clashes: number[] = [];
  for (const [at, next] of later.entries()) {
    const merge = mergeTexts(base, next, text);
    if (merge.parts.some(isClash)) clashes.push(at);
    const settled = merge.parts.flatMap((part, index) => (needsSomebody(part) ? [{ part: index, text: settledText(part) }] : []));
    const whole = settle(merge, settled);
    if (!whole.ok) throw new Error("every part that needs somebody has been settled");
    base = next;
    text = whole.value;
  }
  return { text, clashes };
}

/** The words that two changes of one text both change: what they were, and what each makes of them. Empty: one can be put on the other, in either order. */
export function touching(base: string, mine: string, theirs: string): readonly Touching[] {
  return mergeTexts(base, mine, theirs).parts.filter(isClash);
}

export type Touching = Extract<MergePart, { kind: "clash" }>;

/** Two that only put something in at the same place take no words from each other. */
function isClash(part: MergePart): part is Touching {
  return part.kind === "clash" && part.base !== "";
}

function settledText(part: Extract<MergePart, { kind: "clash" | "combined" }>): string {
  if (part.kind === "combined") return part.text;
  return part.base === "" ? part.mine + part.theirs : part.theirs;
}
