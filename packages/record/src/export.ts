import { base64, base64url, fromBase64, fromBase64url, type Allocate } from "./base64.js";
import { HASH_BYTES } from "./merkle/hash.js";

export const EXPORT_FORMAT = "folkmoot-export@1";

/** How many bytes of an archive a writer puts into one line. */
export const ARCHIVE_BYTES_A_LINE = 1_000_000;

/** How many leaf hashes stand in one line. */
export const LEAVES_A_LINE = 1024;

/** The longest line that is read: a constitution with every character escaped, or a roll of a million. */
export const MAX_LINE_LENGTH = 32_000_000;

/** One line of an export. The order of the kinds is the order in the file. */
export type ExportLine =
  | { readonly kind: "header"; readonly organisation: string; readonly origin: string; readonly vkey: string; readonly size: number }
  | { readonly kind: "entry"; readonly bytes: Uint8Array }
  /** The leaf hashes once more: they point at the entry that was changed. Nothing is believed because of them. */
  | { readonly kind: "leaves"; readonly hashes: readonly Uint8Array[] }
  | { readonly kind: "text"; readonly commitment: string; readonly salt: Uint8Array; readonly body: string }
  | { readonly kind: "absent-text"; readonly commitment: string; readonly because: "withheld" | "before-notice" }
  | { readonly kind: "roll"; readonly hash: string; readonly bytes: Uint8Array }
  /** A part of the archive of a ballot box; its parts stand one after the other. */
  | { readonly kind: "archive"; readonly election: string; readonly bytes: Uint8Array }
  /** The file beside it that shows that none of those who made its key chose it. */
  | { readonly kind: "ceremony"; readonly election: string; readonly file: string }
  | { readonly kind: "checkpoint"; readonly note: string };

/** The line as it stands in the file, without its line feed. */
export function writeLine(line: ExportLine): string {
  switch (line.kind) {
    case "header":
      return JSON.stringify({ format: EXPORT_FORMAT, organisation: line.organisation, origin: line.origin, vkey: line.vkey, size: line.size });
    case "entry":
      return `{"entry":"${base64(line.bytes)}"}`;
    case "leaves":
      return JSON.stringify({ leaves: line.hashes.map(base64url) });
    case "text":
      return JSON.stringify({ text: line.commitment, salt: base64url(line.salt), body: line.body });
    case "absent-text":
      return JSON.stringify({ text: line.commitment, absent: line.because });
    case "roll":
      return JSON.stringify({ roll: line.hash, handles: base64(line.bytes) });
    case "archive":
      return JSON.stringify({ archive: line.election, bytes: base64(line.bytes) });
    case "ceremony":
      return JSON.stringify({ ceremony: line.election, file: line.file });
    case "checkpoint":
      return JSON.stringify({ checkpoint: line.note });
  }
}

const ENTRY_BEGINS = '{"entry":"';
const ENTRY_ENDS = '"}';
const ROLL = /^\{"roll":"([A-Za-z0-9_-]{43})","handles":"$/;
const ROLL_BEGINS = `{"roll":"${"A".repeat(43)}","handles":"`.length;
const ARCHIVE = /^\{"archive":"([A-Za-z0-9_-]{43})","bytes":"$/;
const ARCHIVE_BEGINS = `{"archive":"${"A".repeat(43)}","bytes":"`.length;

/** The line that somebody wrote, perhaps an attacker; null unless `writeLine` would write the very same. */
export function readLine(line: string, allocate?: Allocate): ExportLine | null {
  if (line.length > MAX_LINE_LENGTH) return null;
  // Nearly all lines: read without a JSON parser, since only base64 can stand between these.
  if (line.startsWith(ENTRY_BEGINS) && line.endsWith(ENTRY_ENDS)) {
    const bytes = fromBase64(line.slice(ENTRY_BEGINS.length, -ENTRY_ENDS.length), allocate);
    return bytes === null ? null : { kind: "entry", bytes };
  }
  const roll = ROLL.exec(line.slice(0, ROLL_BEGINS))?.[1];
  if (roll !== undefined && line.endsWith(ENTRY_ENDS)) {
    const bytes = fromBase64(line.slice(ROLL_BEGINS, -ENTRY_ENDS.length), allocate);
    return bytes === null ? null : { kind: "roll", hash: roll, bytes };
  }
  const election = ARCHIVE.exec(line.slice(0, ARCHIVE_BEGINS))?.[1];
  if (election !== undefined && line.endsWith(ENTRY_ENDS)) {
    const bytes = fromBase64(line.slice(ARCHIVE_BEGINS, -ENTRY_ENDS.length));
    return bytes === null ? null : { kind: "archive", election, bytes };
  }
  const read = understand(parse(line));
  return read !== null && writeLine(read) === line ? read : null;
}

function parse(line: string): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function understand(value: { readonly [key: string]: unknown }): ExportLine | null {
  const {
    organisation,
    origin,
    vkey,
    size,
    leaves,
    text,
    salt,
    body,
    absent,
    roll,
    handles,
    archive,
    bytes: part,
    ceremony,
    file,
    checkpoint,
  } = value;
  if (value["format"] === EXPORT_FORMAT) {
    if (!isText(organisation) || !isText(origin) || !isText(vkey) || typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return null;
    return { kind: "header", organisation, origin, vkey, size };
  }
  if (Array.isArray(leaves)) {
    const hashes = leaves.map((leaf) => (isText(leaf) ? fromBase64url(leaf) : null)).filter((hash) => hash?.length === HASH_BYTES);
    return hashes.length === leaves.length ? { kind: "leaves", hashes: hashes.filter((hash) => hash !== null) } : null;
  }
  if (isText(text) && isText(salt) && isText(body)) {
    const bytes = fromBase64url(salt);
    return bytes === null ? null : { kind: "text", commitment: text, salt: bytes, body };
  }
  if (isText(text) && (absent === "withheld" || absent === "before-notice")) return { kind: "absent-text", commitment: text, because: absent };
  if (isText(roll) && isText(handles)) {
    const bytes = fromBase64(handles);
    return bytes === null ? null : { kind: "roll", hash: roll, bytes };
  }
  if (isText(archive) && isText(part)) {
    const bytes = fromBase64(part);
    return bytes === null ? null : { kind: "archive", election: archive, bytes };
  }
  if (isText(ceremony) && isText(file)) return { kind: "ceremony", election: ceremony, file };
  return isText(checkpoint) ? { kind: "checkpoint", note: checkpoint } : null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
