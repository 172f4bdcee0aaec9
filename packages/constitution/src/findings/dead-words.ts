import type { Lexicon } from "../phrase/lexicon.js";
import type { DeadWords } from "../tongue/dead-words.js";
import { ENGLISH } from "../tongue/english/dead.js";

/** What to look for between the live words of a text, in its language. */
export function deadWordsOf({ spoken }: Lexicon): DeadWords {
  return spoken?.tongue.dead ?? ENGLISH;
}
