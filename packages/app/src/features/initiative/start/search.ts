/** What is typed into the search is cut here. */
export const LONGEST_SEARCH = 100;

/** The words of a text as they are compared: small letters, without accents. */
export function wordsIn(text: string): readonly string[] {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

/** Whether each word that was typed begins a word of the text. */
export function speaksOf(text: string, typed: readonly string[]): boolean {
  const words = wordsIn(text);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}
