const COMMON = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const STANDARD = alphabet(`${COMMON}+/`);
const URL_SAFE = alphabet(`${COMMON}-_`);

interface Alphabet {
  readonly digits: string;
  /** Each two digits, by their value. */
  readonly pairs: readonly string[];
}

function alphabet(digits: string): Alphabet {
  return { digits, pairs: Array.from(digits).flatMap((first) => Array.from(digits, (second) => first + second)) };
}

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

function valuesOf({ digits }: Alphabet): Uint8Array {
  const values = new Uint8Array(128).fill(255);
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  return values;
}

/** Twelve bits are two digits, looked up together. */
function encode(bytes: Uint8Array, { digits, pairs }: Alphabet): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = "";
  for (let at = 0; at < whole; at += 3) {
    const held = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2);
    text += `${pairs[held >> 12]}${pairs[held & 4095]}`;
  }
  if (whole === bytes.length) return text;
  const held = (byteAt(bytes, whole) << 8) | byteAt(bytes, whole + 1);
  text += `${pairs[held >> 4]}`;
  return whole + 2 === bytes.length ? `${text}${digits[(held & 15) << 2]}` : text;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
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
