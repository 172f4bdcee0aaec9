import { keyId, publicKey, sign, verify, type SigningKey, type VerifyingKey } from "../key.js";
import { parseNote, type SignatureLine } from "../note.js";
import { bytesOf, joined, same } from "../text.js";

/** A witness's word: at this time the largest tree of this origin that is consistent with all that it has seen had this root. */
export interface Cosigned {
  /** POSIX seconds, by the witness's clock. */
  readonly at: number;
}

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** The line that a witness puts under a checkpoint (C2SP tlog-cosignature v1, Ed25519). `text` is all that the log has signed. `at` in POSIX seconds. */
export function cosign(text: string, key: SigningKey, at: number): SignatureLine {
  const id = keyId({ name: key.name, publicKey: publicKey(key.seed) }, "witness");
  return { name: key.name, keyId: id, signature: joined(timeBytes(at), sign(messageOf(text, at), key.seed)) };
}

/**
 * When this witness has seen the checkpoint in a note, by its latest line there; null when it has none. A line under its name and key that doesn't verify
 * spoils the note. Everything may come from an attacker.
 */
export function openCosignature(note: string, witness: VerifyingKey): Cosigned | null {
  const parsed = parseNote(note);
  if (parsed === null) return null;
  const id = keyId(witness, "witness");
  const times = parsed.signatures
    .filter((line) => line.name === witness.name && same(line.keyId, id))
    .map((line) => timeOf(line.signature, parsed.text, witness.publicKey));
  const seen = times.filter((at) => at !== null);
  return times.length === 0 || seen.length < times.length ? null : { at: Math.max(...seen) };
}

function timeOf(signature: Uint8Array, text: string, key: Uint8Array): number | null {
  if (signature.length !== TIME_BYTES + SIGNATURE_BYTES) return null;
  const at = signature.subarray(0, TIME_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  if (!Number.isSafeInteger(at)) return null;
  return verify(signature.slice(TIME_BYTES), messageOf(text, at), key) ? at : null;
}

function messageOf(text: string, at: number): Uint8Array {
  return bytesOf(`cosignature/v1\ntime ${at}\n${text}`);
}

function timeBytes(at: number): Uint8Array {
  if (!Number.isSafeInteger(at) || at < 0) throw new RangeError(`not a time in POSIX seconds: ${at}`);
  return Uint8Array.from({ length: TIME_BYTES }, (_, place) => Math.floor(at / 256 ** (TIME_BYTES - 1 - place)) % 256);
}
