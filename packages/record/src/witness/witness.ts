import { base64, fromBase64 } from "../base64.js";
import { openCheckpoint, parseCheckpoint, type Checkpoint } from "../checkpoint.js";
import type { SigningKey, VerifyingKey } from "../key.js";
import { checkConsistency } from "../merkle/consistency.js";
import { emptyRoot, HASH_BYTES } from "../merkle/hash.js";
import { parseNote, writeSignature } from "../note.js";
import { same } from "../text.js";
import { cosign } from "./cosignature.js";

/** What a witness remembers of a record: the largest checkpoint of it that it has signed. */
export type Remembered = Pick<Checkpoint, "size" | "root">;

/**
 * What a witness answers to `add-checkpoint` (C2SP tlog-witness). Only `200` changes what it remembers, and `next` must be kept, for good and if `remembered`
 * is still what is kept, before the answer goes out: a witness that forgets can be made to sign two histories.
 */
export type Answer =
  | { readonly status: 200; readonly body: string; readonly next: Remembered }
  | { readonly status: 409; readonly body: string }
  | { readonly status: 400 | 403 | 404 | 422; readonly body: string };

const MAX_HASHES = 63;

/** How a request is made: the size that the witness is taken to have signed last, the proof from there, and the checkpoint as the log has signed it. */
export function addCheckpointBody(request: { readonly old: number; readonly proof: readonly Uint8Array[]; readonly checkpoint: string }): string {
  return `${[`old ${request.old}`, ...request.proof.map(base64)].join("\n")}\n\n${request.checkpoint}`;
}

/** Which record a request is about, nothing verified; null: it is no request. */
export function originOfRequest(body: string): string | null {
  return parseRequest(body)?.origin ?? null;
}

/**
 * The witness's decision about one request, which may come from an attacker. `log` is the key that it trusts for the origin (null: it knows none), `remembered`
 * what it has signed of it (null: nothing yet), `at` its clock in POSIX seconds.
 */
export function addCheckpoint(
  body: string,
  witness: { readonly key: SigningKey; readonly log: VerifyingKey | null; readonly remembered: Remembered | null; readonly at: number },
): Answer {
  const request = parseRequest(body);
  if (request === null) return { status: 400, body: "this is not an add-checkpoint request\n" };
  if (witness.log === null) return { status: 404, body: "this witness does not know the log\n" };
  const checkpoint = openCheckpoint(request.note, witness.log);
  if (checkpoint === null) return { status: 403, body: "not signed by the key of this log\n" };
  if (request.old > checkpoint.size) return { status: 400, body: "the old size is larger than the checkpoint\n" };
  const remembered = witness.remembered ?? { size: 0, root: emptyRoot() };
  if (request.old !== remembered.size) return { status: 409, body: `${remembered.size}\n` };
  if (!follows(checkpoint, remembered, request.proof)) return { status: 422, body: "not the continuation of what this witness has signed\n" };
  const { size, root } = checkpoint;
  return { status: 200, body: writeSignature(cosign(request.text, witness.key, witness.at)), next: { size, root } };
}

function follows(checkpoint: Checkpoint, remembered: Remembered, proof: readonly Uint8Array[]): boolean {
  if (checkpoint.size === 0 && !same(checkpoint.root, emptyRoot())) return false;
  return checkConsistency(proof, { older: remembered, newer: checkpoint });
}

interface Request {
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  readonly note: string;
  readonly text: string;
  readonly origin: string;
}

function parseRequest(body: string): Request | null {
  const end = body.indexOf("\n\n");
  if (end < 0) return null;
  const [first = "", ...lines] = body.slice(0, end).split("\n");
  const old = Number(/^old (0|[1-9]\d{0,15})$/.exec(first)?.[1] ?? Number.NaN);
  const proof = lines.map((line) => fromBase64(line)).filter((hash) => hash?.length === HASH_BYTES);
  const note = body.slice(end + 2);
  const text = parseNote(note)?.text;
  const origin = text === undefined ? undefined : parseCheckpoint(text)?.origin;
  if (!Number.isSafeInteger(old) || proof.length !== lines.length || proof.length > MAX_HASHES || text === undefined || origin === undefined)
    return null;
  return { old, proof: proof.filter((hash) => hash !== null), note, text, origin };
}
