const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const WORDS = 4;

/**
 * A tracker in four words that can be said over the telephone in any language: its first 64 bits as proquints (Wilkerson, arXiv:0901.4016), "lusab babad gutih tugad".
 * To compare two by; to look one up, take the tracker itself.
 */
export function trackerWords(tracker: string): string {
  const bits = Array.from(tracker.slice(0, 11), (digit) => DIGITS.indexOf(digit).toString(2).padStart(6, "0")).join("");
  return Array.from({ length: WORDS }, (_, at) => proquint(Number.parseInt(bits.slice(16 * at, 16 * at + 16), 2))).join(" ");
}

/** Sixteen bits: consonant, vowel, consonant, vowel, consonant. */
function proquint(word: number): string {
  const letter = (letters: string, shift: number) => letters.charAt((word >> shift) % letters.length);
  return letter(CONSONANTS, 12) + letter(VOWELS, 10) + letter(CONSONANTS, 6) + letter(VOWELS, 4) + letter(CONSONANTS, 0);
}
