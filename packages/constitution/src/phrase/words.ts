import { PHRASE_LIMIT } from "../limits.js";

/**
 * The words of a phrase, folded: lower case, straight quotes, no punctuation at the end. A comma inside, and "%", are words of their own.
 * Null where there are more than any value has.
 */
export function fold(text: string): readonly string[] | null {
  const words: string[] = [];
  for (const part of straight(text).toLowerCase().split(/\s+/)) {
    split(part, words);
    if (words.length > PHRASE_LIMIT) return null;
  }
  while (words.length > 0 && isEnd(words.at(-1))) words.pop();
  return words;
}

const PIECE = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[\p{L}\p{N}'’/_-]+|\S/gu;

function split(part: string, into: string[]): void {
  for (const piece of part.match(PIECE) ?? []) into.push(piece);
}

function straight(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
}

function isEnd(word: string | undefined): boolean {
  return word === "." || word === "," || word === ";" || word === ":";
}
