import type { Group } from "../group/group.js";
import { integer } from "./text.js";

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
