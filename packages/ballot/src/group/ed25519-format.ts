import { ed25519 as curve } from "@noble/curves/ed25519.js";
import { sha256Integer } from "../encoding/hash.js";
import { utf8 } from "../encoding/text.js";
import type { Element } from "./group.js";
import { requireNumbers } from "./numbers.js";

/** l, the order of the subgroup that is used. */
export const order = curve.Point.Fn.ORDER;
/** 2^255 − 19. */
export const p = curve.Point.Fp.ORDER;
/** How many numbers of 0 to 255 an element carries: above 14 bits of padding, and below the sign, the rest of 255 bits but a few. */
export const capacity = 30;

const PADDING_BITS = 14n;
const SIGN = 1n << 255n;

/** The text of a point: the 64 hexadecimal digits of y + 2^255 · (x mod 2), the most significant first. */
export function elementText({ x, y }: { readonly x: bigint; readonly y: bigint }): string {
  return (y + (x & 1n) * SIGN).toString(16).padStart(64, "0");
}

/** y, and whether x is odd, in such a text; null for every other text and for a y that is not reduced. */
export function readText(text: string): { readonly y: bigint; readonly odd: boolean } | null {
  if (!/^[0-9a-f]{64}$/.test(text)) return null;
  const z = BigInt(`0x${text}`);
  const y = z & (SIGN - 1n);
  return y < p ? { y, odd: z >= SIGN } : null;
}

/** Compares two texts as byte strings of RFC 8032, which begin with the least significant byte. */
export function littleEndianOrder(one: string, other: string): number {
  for (let at = 62; at >= 0; at -= 2) {
    const [a, b] = [one.slice(at, at + 2), other.slice(at, at + 2)];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}

/** The y at which the search for the i-th independent generator begins; the first point found, with even x, is taken eight times. */
export function generatorY(i: number): bigint {
  return sha256Integer(utf8(`ggen|${i}`)) >> 2n;
}

/** The first text from the numbers' own on that is one of a member of the group, which is all that `member` has to say. */
export function encodeNumbers(numbers: readonly number[], member: (text: string) => Element | null): Element {
  requireNumbers(numbers, capacity);
  let z = numbers.reduce((sum, each) => (sum << 8n) + BigInt(each), 0n) << PADDING_BITS;
  for (;;) {
    const found = member((z++).toString(16).padStart(64, "0"));
    if (found !== null) return found;
  }
}

/** The numbers in a text, and whether the bits above them are zero. */
export function numbersInText(text: string, length: number): { readonly numbers: number[]; readonly zeros: boolean } {
  let rest = BigInt(`0x${text}`) >> PADDING_BITS;
  const numbers: number[] = [];
  for (let i = 0; i < length; i++) {
    numbers.unshift(Number(rest & 255n));
    rest >>= 8n;
  }
  return { numbers, zeros: rest === 0n };
}
