/** What becomes of two changes of the text that are carried and touch the same words, by the words that say so. */
const CLASHES = {
  "the later carried prevails": "later",
  "the one with more votes prevails": "more votes",
  "the one already in force prevails": "earlier",
  "both go back": "neither",
} as const;

export type Clash = (typeof CLASHES)[keyof typeof CLASHES];

export const CLASH_WORDINGS = Object.keys(CLASHES);

/** Throws for words that are none of the wordings: the grammar has read them. */
export function clashOf(words: string): Clash {
  const found = Object.entries(CLASHES).find(([wording]) => wording === words);
  if (found === undefined) throw new Error(`no such wording of a clash: ${words}`);
  return found[1];
}
