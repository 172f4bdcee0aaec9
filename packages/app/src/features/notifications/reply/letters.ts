const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const BITS = 5;

/** Bytes in lower-case letters and the digits 2 to 7 (RFC 4648, base 32, without padding): what every mail server leaves as it is. */
export function toLetters(bytes: Uint8Array): string {
  let [letters, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= BITS; bits -= BITS) letters += ALPHABET[(held >> (bits - BITS)) & 31] ?? "";
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? letters : letters + (ALPHABET[(held << (BITS - bits)) & 31] ?? "");
}

/** The bytes again; null unless the letters are exactly those that `toLetters` writes. */
export function fromLetters(letters: string): Buffer | null {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    held = (held << BITS) | value;
    bits += BITS;
    if (bits >= 8) {
      bytes.push((held >> (bits - 8)) & 255);
      bits -= 8;
    }
    held &= (1 << bits) - 1;
  }
  const found = Buffer.from(bytes);
  return toLetters(found) === letters ? found : null;
}
