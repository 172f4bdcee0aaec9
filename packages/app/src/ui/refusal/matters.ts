import { componentWords, firstLanguage, type Language } from "../../languages/components.js";

/** The code of a matter (`matterCode` of packages/procedure) in words; one that the text itself has named is its own word. */
export function matterWords(code: string, language: Language = firstLanguage): string {
  const words: { readonly [code: string]: string } = componentWords[language].ui.matters;
  const [kind = "", of = ""] = code.split(":");
  return words[`${kind}:${of}`] ?? words[kind] ?? code.replaceAll("-", " ");
}
