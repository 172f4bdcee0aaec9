import { joined } from "../text.js";

/** Entries in one file (C2SP tlog-tiles): before each the number of its bytes, two bytes with the higher first. */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return joined(...entries.flatMap((entry) => [lengthOf(entry), entry]));
}

/** The entries of such a file, which may come from an attacker; null when it doesn't hold exactly `width` of them. */
export function readBundle(bytes: Uint8Array, width: number): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length && entries.length < width) {
    const [high, low] = bytes.subarray(at, at + 2);
    if (high === undefined || low === undefined) return null;
    const end = at + 2 + high * 256 + low;
    if (end > bytes.length) return null;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return at === bytes.length && entries.length === width ? entries : null;
}

const MAX_LENGTH = 65_535;

function lengthOf({ length }: Uint8Array): Uint8Array {
  if (length > MAX_LENGTH) throw new RangeError(`an entry has at most ${MAX_LENGTH} bytes, not ${length}`);
  return Uint8Array.of(Math.floor(length / 256), length % 256);
}
