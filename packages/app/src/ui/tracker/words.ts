const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const WORDS = 4;

/**
 * A tracker in four words that can be said over the telephone in any language: its first 64 bits as proquints (Wilkerson, arXiv:0901.4016), "lusab babad gutih tugad".
 * Enough to compare two by, and to find one among the ballots of a box.
 */
export function trackerWords(tracker: string): string {
  const bits = Array.from(tracker.slice(0, 11), (digit) => DIGITS.indexOf(digit).toString(2).padStart(6, "0")).join("");
  return Array.from({ length: WORDS }, (_, at) => proquint(Number.parseInt(bits.slice(16 * at, 16 * at + 16), 2))).join(" ");
}

/** How the trackers begin that have these words: their first 60 bits, ten digits. Null where those are no four such words; how they are spaced doesn't matter. */
export function trackerStart(words: string): string | null {
  const letters = words.toLowerCase().replaceAll(/[\s-]/g, "");
  if (!/^(?:[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]){4}$/.test(letters)) return null;
  const bits = Array.from(letters, (letter) =>
    VOWELS.includes(letter) ? VOWELS.indexOf(letter).toString(2).padStart(2, "0") : CONSONANTS.indexOf(letter).toString(2).padStart(4, "0"),
  ).join("");
  return Array.from({ length: 10 }, (_, at) => DIGITS.charAt(Number.parseInt(bits.slice(6 * at, 6 * at + 6), 2))).join("");
}

/** Sixteen bits: consonant, vowel, consonant, vowel, consonant. */
function proquint(word: number): string {
  const letter = (letters: string, shift: number) => letters.charAt((word >> shift) % letters.length);
  return letter(CONSONANTS, 12) + letter(VOWELS, 10) + letter(CONSONANTS, 6) + letter(VOWELS, 4) + letter(CONSONANTS, 0);
}
