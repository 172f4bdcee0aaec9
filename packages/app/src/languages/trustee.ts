import { trustee as german } from "./de/trustee.js";
import { trustee as english } from "./en/trustee.js";
import type { Language } from "./language.js";

/** The words of the scripts of those who hold a key or make credentials. */
export const trusteeWords: Record<Language, typeof english> = { en: english, de: german };
