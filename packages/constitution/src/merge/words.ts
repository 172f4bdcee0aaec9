import { regions } from "./regions.js";

/** A link of live text whole, a run of letters and digits, one of white space, or one other character. */
const TOKEN = /\[[^\][]*\]\([^()]*\)|[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;

/** Words taken out and put in on one side of a clause. Beyond it, what both have rewritten is for somebody to choose; a text has thousands of clauses. */
const MOST_WORDS = 100;

/** Two changes of one clause put together word by word; null where they change the same words. A live word with its address is one word. */
export function mergeWords(base: string, mine: string, theirs: string): string | null {
  const words = { base: tokens(base), mine: tokens(mine), theirs: tokens(theirs) };
  let text = "";
  for (const { changedBy, ...at } of regions(words.base, words.mine, words.theirs, MOST_WORDS)) {
    const [was, a, b] = [words.base.slice(...at.base).join(""), words.mine.slice(...at.mine).join(""), words.theirs.slice(...at.theirs).join("")];
    if (changedBy === "both" && a !== b) return null;
    text += changedBy === "theirs" ? b : changedBy === "nobody" ? was : a;
  }
  return text;
}

function tokens(text: string): string[] {
  return text.match(TOKEN) ?? [];
}
