import { componentWords, firstLanguage, type Language } from "../../languages/components.js";

/** "8,214". */
export function whole(n: number, language: Language = firstLanguage): string {
  return componentWords[language].numbers.whole(n);
}

/** "412 of 1,000": a number is never shown without its base. */
export function ofBase(n: number, base: number, language: Language = firstLanguage): string {
  return componentWords[language].numbers.ofBase(n, base);
}

/** "73.2 %" of whole numbers, one decimal, rounded down so that 66.6 % never reads as two thirds; "0 %" of nothing. */
export function percent(n: number, base: number, language: Language = firstLanguage): string {
  return componentWords[language].numbers.percent(n, base);
}

/** A name at the beginning of a line: "committee meetings" → "Committee meetings". */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
