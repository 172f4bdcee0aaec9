const COMMON = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const STANDARD = `${COMMON}+/`;
const URL_SAFE = `${COMMON}-_`;

/** RFC 4648 section 4, with padding: notes, keys and export lines. */
export function base64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD);
  return text + "=".repeat((4 - (text.length % 4)) % 4);
}

/** RFC 4648 section 5, without padding: hashes, handles and commitments inside entries. */
export function base64url(bytes: Uint8Array): string {
  return encode(bytes, URL_SAFE);
}

/** The bytes of padded base64; null unless it is the one spelling that `base64` would give them. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const bare = text.endsWith("==") ? text.length - 2 : text.endsWith("=") ? text.length - 1 : text.length;
  return decode(text, bare, VALUES);
}

/** The bytes of unpadded base64url; null unless it is the one spelling that `base64url` would give them. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  return decode(text, text.length, URL_VALUES);
}

const VALUES = valuesOf(STANDARD);
const URL_VALUES = valuesOf(URL_SAFE);
const NO_DIGIT = 255;

function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(255);
  for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;
  return values;
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (let at = 0; at < bytes.length; at++) {
    held = ((held << 8) | (bytes[at] ?? 0)) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet[(held >> bits) & 63];
    }
  }
  return bits === 0 ? text : text + alphabet[(held << (6 - bits)) & 63];
}

function decode(text: string, length: number, values: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (length % 4 === 1) return null;
  const bytes = new Uint8Array((length * 6) >> 3);
  let held = 0;
  let bits = 0;
  let next = 0;
  for (let at = 0; at < length; at++) {
    const value = values[text.charCodeAt(at)] ?? NO_DIGIT;
    if (value === NO_DIGIT) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[next++] = held >> bits;
    }
  }
  const spare = held & ((1 << bits) - 1);
  return spare === 0 ? bytes : null;
}
