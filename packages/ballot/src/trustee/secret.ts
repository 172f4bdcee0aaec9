import { digits, Malformed, object, optional, readJson, string } from "../encoding/shape.js";
import type { Group } from "../group/group.js";
import { openMemberKey } from "./ceremony/ceremony.js";

/** What a trustee keeps in its key file: the secret of a single key, or the seed with which it took part in a key ceremony. */
export type TrusteeSecret = { readonly kind: "secret"; readonly secret: bigint } | { readonly kind: "seed"; readonly seed: string };

export function writeTrusteeSecret(kept: TrusteeSecret): string {
  return JSON.stringify(kept.kind === "seed" ? { seed: kept.seed } : { secret: kept.secret.toString() });
}

/** Null when it is neither: the key file is of another kind. */
export function readTrusteeSecret(text: string): TrusteeSecret | null {
  try {
    const { secret, seed } = readJson(text, object({ secret: optional(string), seed: optional(string) }));
    if (seed !== undefined && secret === undefined) return { kind: "seed", seed };
    const number = seed === undefined && secret !== undefined ? digits(secret) : null;
    return number === null ? null : { kind: "secret", secret: number };
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** The exponent to decrypt with; of a member of a ceremony it is in what the ceremony sealed for it. Null when that is missing or for somebody else. */
export function trusteeSecret(group: Group, kept: TrusteeSecret, sealedKey: string | null): bigint | null {
  if (kept.kind === "secret") return kept.secret < group.order ? kept.secret : null;
  return sealedKey === null ? null : openMemberKey(group, kept.seed, sealedKey);
}
