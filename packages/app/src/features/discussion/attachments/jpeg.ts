import { orientationIn, orientationSegment } from "./orientation.js";
import type { Picture } from "./clean.js";

const MOST_SEGMENTS = 5_000;
const [START, END, SCAN, APP0, APP1, APP14, COMMENT] = [0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee, 0xfe];
/** Baseline, extended and progressive frames: what browsers show. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Huffman tables, quantisation tables, restart intervals. */
const tables: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd]);

/**
 * A JPEG of its frame, tables and scans (ITU-T T.81, B). Exif, place, camera, preview pictures, profiles, comments and everything behind the end stay behind;
 * only which side is up is kept, and how colours are coded.
 */
export function cleanJpeg(bytes: Uint8Array): Picture {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, START)];
  let size: { width: number; height: number } | null = null;
  let orientation: number | null = null;
  let at = 2;
  let hasScan = false;
  for (let segment = 0; segment < MOST_SEGMENTS && at + 4 <= bytes.length + 2; segment++) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      if (size === null || !hasScan) return null;
      const turned = orientation !== null && orientation > 4;
      const shown = turned ? { width: size.height, height: size.width } : size;
      return { bytes: Buffer.concat([...parts, Uint8Array.of(0xff, END)]), size: shown };
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (frames.has(marker)) {
      if (size !== null || body.length < 6) return null;
      size = { height: ((body[1] ?? 0) << 8) | (body[2] ?? 0), width: ((body[3] ?? 0) << 8) | (body[4] ?? 0) };
    } else if (marker === APP1) orientation ??= orientationIn(body);
    else if (marker !== SCAN && !tables.has(marker) && !isLeftOut(marker) && marker !== APP14) return null;
    if (frames.has(marker) && orientation !== null) parts.push(orientationSegment(orientation));
    if (frames.has(marker) || tables.has(marker) || isColourCode(marker, body) || marker === SCAN) parts.push(bytes.subarray(at, end));
    at = end;
    if (marker === SCAN) {
      if (size === null) return null;
      hasScan = true;
      at = endOfScan(bytes, end);
      parts.push(bytes.subarray(end, at));
    }
  }
  return null;
}

/** Where the coded points of a scan end: at the first marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}

/** Adobe's word on how colours are coded: twelve bytes, without which some pictures come out in false colours. */
function isColourCode(marker: number, body: Uint8Array): boolean {
  return marker === APP14 && body.length === 12 && Buffer.from(body.subarray(0, 5)).toString("latin1") === "Adobe";
}

const isLeftOut = (marker: number): boolean => marker === COMMENT || (marker >= APP0 && marker <= 0xef);
