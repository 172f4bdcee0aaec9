const EXIF = "Exif\0\0";
const ORIENTATION = 0x0112;
const SHORT = 3;
const MOST_ENTRIES = 200;

/** Which side of a picture is up, as its Exif says (CIPA DC-008, 4.6.4): 1 to 8; null where it says nothing that can be read. */
export function orientationIn(segment: Uint8Array): number | null {
  if (Buffer.from(segment.subarray(0, 6)).toString("latin1") !== EXIF || segment.length < 14) return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  const first = tiff.getUint32(4, little);
  if (tiff.getUint16(2, little) !== 42 || first + 2 > tiff.byteLength) return null;
  const entries = Math.min(tiff.getUint16(first, little), MOST_ENTRIES);
  for (let entry = 0; entry < entries; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, little) !== ORIENTATION || tiff.getUint16(at + 2, little) !== SHORT) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says this one thing. */
export function orientationSegment(orientation: number): Uint8Array {
  const body = Buffer.alloc(32);
  body.write(EXIF, 0, "latin1");
  body.write("MM", 6, "latin1");
  body.writeUInt16BE(42, 8);
  body.writeUInt32BE(8, 10);
  body.writeUInt16BE(1, 14);
  body.writeUInt16BE(ORIENTATION, 16);
  body.writeUInt16BE(SHORT, 18);
  body.writeUInt32BE(1, 20);
  body.writeUInt16BE(orientation, 24);
  return Buffer.concat([Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body]);
}
