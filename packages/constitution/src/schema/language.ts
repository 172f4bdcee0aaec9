import { DECLARATIONS } from "../tongue/tongues.js";

/** The version of the language that a text says it is written in. */
export const LANGUAGE = "folkmoot/1";
/** In English, and in each other language in its own words. */
export const LANGUAGE_WORDINGS: readonly string[] = ["Folkmoot live text 1", ...DECLARATIONS];
