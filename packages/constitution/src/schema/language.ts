/** The version of the language that a text says it is written in. */
export const LANGUAGE = "folkmoot/1";
export const LANGUAGE_WORDINGS: readonly string[] = ["Folkmoot live text 1"];
