import { PHRASE_LIMIT } from "../limits.js";

/**
 * The words of a phrase, folded: lower case, straight quotes, no punctuation at the end. A comma inside, and "%", are words of their own.
 * Null where there are more than any value has. `pieces` cuts it into words as a language writes them; English where nothing else is said.
 */
export function fold(text: string, pieces: RegExp = PIECE): readonly string[] | null {
  const words: string[] = [];
  for (const part of straight(text).toLowerCase().split(/\s+/)) {
    for (const piece of part.match(pieces) ?? []) words.push(piece);
    if (words.length > PHRASE_LIMIT) return null;
  }
  while (words.length > 0 && isEnd(words.at(-1))) words.pop();
  return words;
}

/** Words as they are written: no space before a comma. */
export function joined(words: readonly string[]): string {
  return words
    .join(" ")
    .replace(/ ([,.)])/gu, "$1")
    .replaceAll("( ", "(");
}

const PIECE = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[\p{L}\p{N}'’/_-]+|\S/gu;

function straight(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"');
}

function isEnd(word: string | undefined): boolean {
  return word === "." || word === "," || word === ";" || word === ":";
}
