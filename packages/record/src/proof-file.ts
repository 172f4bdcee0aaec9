import { base64, fromBase64 } from "./base64.js";
import { openCheckpoint, type Checkpoint } from "./checkpoint.js";
import type { VerifyingKey } from "./key.js";
import { checkInclusion } from "./merkle/inclusion.js";
import { HASH_BYTES, leafHash } from "./merkle/hash.js";

const FORMAT = "c2sp.org/tlog-proof@v1";
const MAX_HASHES = 63;

/** A proof in one file (C2SP tlog-proof): that one entry stands in a signed record, for whoever holds the entry. */
export function writeProof(proof: { readonly index: number; readonly hashes: readonly Uint8Array[]; readonly checkpoint: string }): string {
  return `${[FORMAT, `index ${proof.index}`, ...proof.hashes.map(base64)].join("\n")}\n\n${proof.checkpoint}`;
}

/** The checkpoint whose record holds `entry`, by this file and key; null when the file shows nothing of the kind. It may come from an attacker. */
export function checkProof(file: string, entry: Uint8Array, key: VerifyingKey): (Checkpoint & { readonly index: number }) | null {
  const end = file.indexOf("\n\n");
  const [format, place, ...lines] = file.slice(0, Math.max(end, 0)).split("\n");
  const index = Number(/^index (0|[1-9][0-9]{0,15})$/.exec(place ?? "")?.[1] ?? Number.NaN);
  const hashes = lines.filter((line, at) => at > 0 || !line.startsWith("extra ")).map((line) => fromBase64(line));
  if (end < 0 || format !== FORMAT || !Number.isSafeInteger(index) || hashes.length > MAX_HASHES) return null;
  const proof = hashes.filter((hash) => hash?.length === HASH_BYTES).filter((hash) => hash !== null);
  const checkpoint = openCheckpoint(file.slice(end + 2), key);
  if (proof.length !== hashes.length || checkpoint === null) return null;
  const { size, root } = checkpoint;
  return checkInclusion(proof, { index, size, leaf: leafHash(entry), root }) ? { ...checkpoint, index } : null;
}
