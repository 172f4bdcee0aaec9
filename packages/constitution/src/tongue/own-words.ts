import { Lexicon } from "../phrase/lexicon.js";
import { fold } from "../phrase/words.js";
import type { RuleSpec } from "../schema/rule.js";
import type { TypeName } from "../schema/types.js";
import { spokenIn, type Spoken } from "./tongues.js";

/** What words are a value of: a rule's type, or one of the two kinds of links that have words of their own. */
export type Reads = RuleSpec["type"] | "condition" | "outcomes";

/** Formal words in the language of a text; null where it has no saying for them. English words are their own. Names are those of the text, or the usual ones. */
export function ownWords(formal: string, reads: Reads, lexicon: Lexicon): string | null {
  const { spoken } = lexicon;
  if (spoken === null) return formal;
  if (reads === "prose" || typeof reads !== "string") return spoken.tongue.wordings[formal]?.[0] ?? null;
  const known = said.get(lexicon) ?? new Map<string, string | null>();
  said.set(lexicon, known);
  const key = `${reads} ${formal}`;
  let own = known.get(key);
  if (own === undefined) {
    const words = fold(formal) ?? [];
    own = spoken.sayings.own(reads, words, lexicon) ?? spoken.sayings.own(reads, words, usual(spoken));
    if (known.size >= MOST_SAID) known.clear();
    known.set(key, own);
  }
  return own;
}

/** Formal words in a language, about the usual things. */
export function inUsualWords(formal: string, reads: Reads, spoken: Spoken): string | null {
  return ownWords(formal, reads, usual(spoken));
}

/** Formal words in the language of a text, about the usual things; English where it has no saying for them. */
export function inWordsOf(lang: "de" | undefined, formal: string, reads: TypeName): string {
  const spoken = lang === undefined ? null : spokenIn(lang);
  return spoken === null ? formal : (inUsualWords(formal, reads, spoken) ?? formal);
}

/** What has been said with the names of a text: at the next keystroke nearly all of it is the same. */
const said = new WeakMap<Lexicon, Map<string, string | null>>();
const MOST_SAID = 2048;

/** The same of all of them, without those that it has no saying for. */
export function allInOwnWords(formal: readonly string[], reads: Reads, lexicon: Lexicon): readonly string[] {
  return lexicon.spoken === null ? formal : formal.flatMap((words) => ownWords(words, reads, lexicon) ?? []);
}

const lexicons = new WeakMap<Spoken, Lexicon>();

/** What proposals to any text are about has its usual names there. */
function usual(spoken: Spoken): Lexicon {
  const lexicon = lexicons.get(spoken) ?? new Lexicon(spoken.tongue.usual, spoken);
  lexicons.set(spoken, lexicon);
  return lexicon;
}
