import { sha256 } from "@noble/hashes/sha2.js";
import type { Group } from "../group/group.js";
import { integer, joined, utf8 } from "./text.js";

/** Where chance comes from: so many bytes that nobody can foresee. In a browser `crypto.getRandomValues`, on Node `randomBytes`. */
export type Randomness = (length: number) => Uint8Array;

/** Seventeen bytes more than the order has, so that the remainder is uniform but for a part in 2^128. */
const SURPLUS_BYTES = 17;

/** A secret exponent, uniform in 0 … q − 1. */
export function randomExponent(group: Group, random: Randomness): bigint {
  const length = Math.ceil(group.order.toString(2).length / 8) + SURPLUS_BYTES;
  const bytes = random(length);
  if (bytes.length !== length) throw new RangeError(`asked for ${length} random bytes, got ${bytes.length}`);
  return integer(bytes) % group.order;
}

/** A uniform whole number below a small bound. */
export function randomBelow(bound: number, random: Randomness): number {
  return Number(integer(random(SURPLUS_BYTES + 7)) % BigInt(bound));
}

/** As many bytes as are wanted out of a seed: SHA-256 over it and a counter. As hard to foresee as the seed, and the same for whoever knows it. */
export function expanded(seed: Uint8Array): Randomness {
  let drawn = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => sha256(joined(seed, utf8(`|${drawn++}`))));
    return joined(...blocks).subarray(0, length);
  };
}
