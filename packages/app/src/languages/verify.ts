import { numbers as germanNumbers } from "./de/numbers.js";
import { verify as german } from "./de/verify.js";
import { numbers as englishNumbers } from "./en/numbers.js";
import { verify as english } from "./en/verify.js";
import type { Language } from "./language.js";

/** The words of the script that checks a record. */
export const verifyWords: Record<Language, { readonly verify: typeof english; readonly numbers: typeof englishNumbers }> = {
  en: { verify: english, numbers: englishNumbers },
  de: { verify: german, numbers: germanNumbers },
};
