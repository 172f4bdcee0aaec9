import { base64, fromBase64 } from "./base64.js";
import { isKeyName, keyId, publicKey, sign, verify, type SigningKey, type VerifyingKey } from "./key.js";
import { bytesOf, joined, same } from "./text.js";

/** More than any log and its witnesses write. */
const MAX_NOTE_LENGTH = 100_000;
const MAX_SIGNATURES = 64;
const ID_BYTES = 4;

export interface SignatureLine {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Note {
  /** What is signed, with its last line feed. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

/** `text` with this key's signature line under it. `text` ends with a line feed and holds no control character. */
export function signNote(text: string, key: SigningKey): string {
  if (!isText(text)) throw new RangeError("not the text of a note");
  const id = keyId({ name: key.name, publicKey: publicKey(key.seed) });
  return writeNote({ text, signatures: [{ name: key.name, keyId: id, signature: sign(bytesOf(text), key.seed) }] });
}

/** The note as it is written; for adding the lines of others under it. */
export function writeNote(note: Note): string {
  return `${note.text}\n${note.signatures.map(writeSignature).join("")}`;
}

/** One signature as the line under a note, with its line feed. */
export function writeSignature({ name, keyId: id, signature }: SignatureLine): string {
  return `— ${name} ${base64(joined(id, signature))}\n`;
}

/**
 * The parts of a note, which may come from an attacker, nothing verified; null unless `writeNote` would write it the same again.
 * Lines of unknown keys and kinds are kept as they are.
 */
export function parseNote(note: string): Note | null {
  if (note.length > MAX_NOTE_LENGTH || hasControls(note)) return null;
  const end = note.lastIndexOf("\n\n"); // the text may have empty lines of its own: the last one divides
  if (end < 0 || !note.endsWith("\n")) return null;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > MAX_SIGNATURES || text === "\n") return null;
  const signatures: SignatureLine[] = [];
  for (const line of lines) {
    const signature = parseSignature(line);
    if (signature === null) return null;
    signatures.push(signature);
  }
  return { text, signatures };
}

/** The text of a note that `key` has signed; null when it has not, or when any line under its name and id does not verify. */
export function openNote(note: string, key: VerifyingKey): string | null {
  const parsed = parseNote(note);
  if (parsed === null) return null;
  const id = keyId(key);
  const own = parsed.signatures.filter((line) => line.name === key.name && same(line.keyId, id));
  const message = bytesOf(parsed.text);
  return own.length > 0 && own.every((line) => verify(line.signature, message, key.publicKey)) ? parsed.text : null;
}

/** The signature of such a line without its line feed; null unless `writeSignature` would write it the same again. It may come from an attacker. */
export function parseSignature(line: string): SignatureLine | null {
  const [, name, encoded] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) return null;
  const bytes = fromBase64(encoded);
  if (bytes === null || bytes.length <= ID_BYTES) return null;
  return { name, keyId: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) };
}

function isText(text: string): boolean {
  return text.length > 1 && text.endsWith("\n") && !hasControls(text);
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x0a) return true;
  }
  return /\p{Surrogate}/u.test(text);
}
