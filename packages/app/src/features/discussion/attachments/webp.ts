import type { Picture } from "./clean.js";

const HEADER = 12;
const MOST_CHUNKS = 10_000;
/** Exif, XMP and colour profile, as the flags of an extended file announce them. */
const LEFT_OUT_FLAGS = 0x20 | 0x08 | 0x04;
const kept: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]);

/** A WebP of its chunks that show something (RFC 9649, 2): its length is what it says, and Exif, XMP, profiles and unknown chunks are left out. */
export function cleanWebp(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER + 8 || view.getUint32(4, true) + 8 > bytes.length) return null;
  const ends = view.getUint32(4, true) + 8;
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let at = HEADER;
  for (let chunk = 0; chunk < MOST_CHUNKS && at + 8 <= ends; chunk++) {
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > ends) return null;
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (chunk === 0 && name !== "VP8 " && name !== "VP8L" && name !== "VP8X") return null;
    size ??= sizeIn(name, body);
    if (name === "VP8X") parts.push(withoutFlags(bytes.subarray(at, end)));
    else if (kept.has(name)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  if (size === null || at !== ends) return null;
  const body = Buffer.concat([Buffer.from("WEBP"), ...parts]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return { bytes: Buffer.concat([Buffer.from("RIFF"), length, body]), size };
}

function sizeIn(name: string, body: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  if (name === "VP8X" && body.length === 10) return { width: 1 + read24(body, 4), height: 1 + read24(body, 7) };
  // RFC 6386, 9.1: a key frame begins with its start code.
  if (name === "VP8 " && body.length > 10 && read24(body, 3) === 0x2a019d)
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  if (name === "VP8L" && body.length > 5 && body[0] === 0x2f) {
    const bits = view.getUint32(1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return null;
}

const read24 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~LEFT_OUT_FLAGS;
  return copy;
}
