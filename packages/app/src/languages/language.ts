import type { Language } from "@folkmoot/procedure";

export type { Language };

export const languageCodes: readonly Language[] = ["en", "de"];

/** For a reader whose language isn't known: the operator, and a page that is asked for without any wish. */
export const firstLanguage: Language = "en";

/** Whether outside text names a language that Folkmoot speaks. */
export function isLanguage(text: string): text is Language {
  return (languageCodes as readonly string[]).includes(text);
}
