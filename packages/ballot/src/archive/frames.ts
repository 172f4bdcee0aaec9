import { joined, utf8 } from "../encoding/text.js";

const BLOCK = 512;
/** A limit of our own: a shuffle of a million ballots is smaller. */
const MAX_BODY = 2_147_483_647;

/** One file in an archive. */
export interface Frame {
  readonly name: string;
  readonly body: Uint8Array;
}

/** The frame at a place in the bytes and the place after it; null when there is none as `writeFrame` makes it. The body is not copied. */
export function readFrame(
  bytes: Uint8Array,
  at: number,
  timestamp: number | null,
): { readonly frame: Frame; readonly timestamp: number; readonly next: number } | null {
  const header = bytes.subarray(at, at + BLOCK);
  const size = octal(header, 124);
  const time = octal(header, 136);
  const from = at + BLOCK;
  if (header.length !== BLOCK || size === null || time === null || (timestamp !== null && time !== timestamp)) return null;
  const padded = Math.ceil(size / BLOCK) * BLOCK;
  if (size > MAX_BODY || from + padded > bytes.length) return null;
  const end = header.indexOf(0);
  const name = latin(header.subarray(0, Math.min(end, 100)));
  const expected = headerOf(name, size, time);
  if (!header.every((byte, index) => byte === expected[index])) return null;
  for (let place = from + size; place < from + padded; place++) if (bytes[place] !== 0) return null;
  return { frame: { name, body: bytes.subarray(from, from + size) }, timestamp: time, next: from + padded };
}

/** A frame of the tar format of Unix version 7: a header of 512 bytes, then the body filled up with zeros. Every frame of an archive has the same time. */
export function writeFrame({ name, body }: Frame, timestamp: number): Uint8Array<ArrayBuffer> {
  return joined(headerOf(name, body.length, timestamp), body, new Uint8Array((BLOCK - (body.length % BLOCK)) % BLOCK));
}

function headerOf(name: string, size: number, timestamp: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(BLOCK);
  const put = (text: string, at: number) => header.set(utf8(text), at);
  if (name.length > 99) throw new RangeError("a name longer than a header has room for");
  put(name, 0);
  put("0000644", 100);
  put("0000000", 108);
  put("0000000", 116);
  put(size.toString(8).padStart(11, "0"), 124);
  put(timestamp.toString(8).padStart(11, "0"), 136);
  put("        ", 148);
  put("0", 156);
  const sum = header.reduce((all, byte) => all + byte, 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

function octal(header: Uint8Array, at: number): number | null {
  const text = latin(header.subarray(at, at + 11));
  return /^[0-7]{11}$/.test(text) ? Number.parseInt(text, 8) : null;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
