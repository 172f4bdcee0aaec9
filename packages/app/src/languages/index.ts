import { de } from "./de/index.js";
import { en } from "./en/index.js";
import type { Language } from "./language.js";

/** Every text of ours that a person reads, in one language. English is the measure: what it has, with the parameters it takes, each other language has too. */
export type Words = typeof en;

export const languages: Record<Language, Words> = { en, de };

export function wordsOf(language: Language): Words {
  return languages[language];
}

/** Something that hangs on the language, such as a form with its error texts, made once for each. */
export function inEach<Made>(make: (words: Words) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language) ?? make(wordsOf(language));
    made.set(language, known);
    return known;
  };
}

export * from "./language.js";
export type { Length } from "./length.js";
