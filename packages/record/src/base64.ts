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
export function fromBase64(text: string, allocate: Allocate = allocateOne): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const bare = text.endsWith("==") ? text.length - 2 : text.endsWith("=") ? text.length - 1 : text.length;
  return decode(text, bare, { values: VALUES, allocate });
}

/** The bytes of unpadded base64url; null unless it is the one spelling that `base64url` would give them. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  return decode(text, text.length, { values: URL_VALUES, allocate: allocateOne });
}

/** Where decoded bytes are put. */
export type Allocate = (length: number) => Uint8Array<ArrayBuffer>;

const allocateOne: Allocate = (length) => new Uint8Array(length);

const SLAB_BYTES = 1_048_576;

/** Many small runs of bytes out of few large ones, for bytes that are kept together: a buffer for each of a million entries costs more than decoding it. */
export function slab(): Allocate {
  let free = new Uint8Array(0);
  return (length) => {
    if (length > SLAB_BYTES) return new Uint8Array(length);
    if (free.length < length) free = new Uint8Array(SLAB_BYTES);
    const taken = free.subarray(0, length);
    free = free.subarray(length);
    return taken;
  };
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

/** Four digits are three bytes; a digit that is none has the value 255, which no sum of true values reaches. */
function decode(text: string, length: number, { values, allocate }: { values: Uint8Array; allocate: Allocate }): Uint8Array<ArrayBuffer> | null {
  if (length % 4 === 1) return null;
  const bytes = allocate((length * 6) >> 3);
  const whole = length - (length % 4);
  let next = 0;
  for (let at = 0; at < whole; at += 4) {
    const a = valueAt(text, at, values);
    const b = valueAt(text, at + 1, values);
    const c = valueAt(text, at + 2, values);
    const d = valueAt(text, at + 3, values);
    if ((a | b | c | d) > 63) return null;
    bytes[next++] = (a << 2) | (b >> 4);
    bytes[next++] = (b << 4) | (c >> 2);
    bytes[next++] = (c << 6) | d;
  }
  if (whole === length) return bytes;
  const a = valueAt(text, whole, values);
  const b = valueAt(text, whole + 1, values);
  const c = whole + 2 < length ? valueAt(text, whole + 2, values) : 0;
  if ((a | b | c) > 63) return null;
  bytes[next++] = (a << 2) | (b >> 4);
  if (whole + 2 < length) bytes[next++] = (b << 4) | (c >> 2);
  const spare = whole + 2 < length ? c & 3 : b & 15;
  return spare === 0 ? bytes : null;
}

function valueAt(text: string, at: number, values: Uint8Array): number {
  return values[text.charCodeAt(at)] ?? NO_DIGIT;
}
