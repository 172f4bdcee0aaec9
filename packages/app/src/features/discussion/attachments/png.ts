import { crc32 } from "./crc32.js";
import type { Picture } from "./clean.js";

const SIGNATURE = 8;
/** Length, name and checksum of a chunk. */
const FRAME = 12;
const MOST_CHUNKS = 20_000;
/** What shows something. Text, time, Exif, colour profiles and frames of animations are left behind. */
const kept: ReadonlySet<string> = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "IDAT", "IEND"]);
const critical = /^[A-Z]/;

/** A PNG of its chunks that show something (PNG, 3rd edition, 5 and 11): each with its right checksum, header first, end last, and nothing behind the end. */
export function cleanPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  let size: { width: number; height: number } | null = null;
  let hasData = false;
  for (let at = SIGNATURE, chunk = 0; chunk < MOST_CHUNKS && at + FRAME <= bytes.length; chunk++) {
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > bytes.length) return null;
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (!/^[A-Za-z]{4}$/.test(name) || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    if ((chunk === 0) !== (name === "IHDR") || (critical.test(name) && !kept.has(name))) return null;
    if (name === "IHDR") {
      if (length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    hasData ||= name === "IDAT";
    if (kept.has(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") return size === null || !hasData || length !== 0 ? null : { bytes: Buffer.concat(parts), size };
    at = end;
  }
  return null;
}
