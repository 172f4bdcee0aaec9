import { de } from "./de/index.js";
import { en } from "./en/index.js";

/** Every text of ours that a person reads, in one language. English is the measure: what it has, with the parameters it takes, each other language has too. */
export type Words = typeof en;

export type Language = "en" | "de";

export const languages: Record<Language, Words> = { en, de };

export const languageCodes: readonly Language[] = ["en", "de"];

/** For a reader whose language isn't known: the operator, and a page that is asked for without any wish. */
export const firstLanguage: Language = "en";

export function wordsOf(language: Language): Words {
  return languages[language];
}

/** Whether outside text names a language that Folkmoot speaks. */
export function isLanguage(text: string): text is Language {
  return (languageCodes as readonly string[]).includes(text);
}

export type { Length } from "./length.js";
