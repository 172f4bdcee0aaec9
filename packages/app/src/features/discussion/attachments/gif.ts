import type { Picture } from "./clean.js";

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
const [GRAPHIC_CONTROL, APPLICATION] = [0xf9, 0xff];
const MOST_BLOCKS = 10_000;

/** A GIF of its pictures, their timing and the number of rounds (GIF89a, 15–26). Comments, other applications' data and what stands behind the end are left out. */
export function cleanGif(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 14) return null;
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let at = 13 + colours(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  let hasPicture = false;
  for (let block = 0; block < MOST_BLOCKS && at < bytes.length; block++) {
    const kind = bytes[at];
    if (kind === TRAILER) return hasPicture ? { bytes: Buffer.concat([...parts, Uint8Array.of(TRAILER)]), size } : null;
    const begins = at;
    if (kind === EXTENSION) {
      const label = bytes[at + 1] ?? 0;
      const end = endOfBlocks(bytes, at + 2);
      if (end === null) return null;
      if (label === GRAPHIC_CONTROL || (label === APPLICATION && isLoop(bytes.subarray(at, end)))) parts.push(bytes.subarray(begins, end));
      at = end;
    } else if (kind === IMAGE) {
      // Place and size, its own colours, the least code size, then the points.
      const end = endOfBlocks(bytes, at + 10 + colours(bytes[at + 9] ?? 0) + 1);
      if (end === null) return null;
      parts.push(bytes.subarray(begins, end));
      hasPicture = true;
      at = end;
    } else return null;
  }
  return null;
}

/** Bytes of the table of colours that these flags announce. */
const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Behind the last of the blocks that begin here; null where there is no end. */
function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return null;
}

/** The one extension of an application that every browser knows: how often the pictures go round. */
function isLoop(block: Uint8Array): boolean {
  return block.length === 19 && Buffer.from(block.subarray(3, 14)).toString("latin1") === "NETSCAPE2.0";
}
