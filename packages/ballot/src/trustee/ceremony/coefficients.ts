import { randomExponent, type Randomness } from "../../encoding/random.js";
import { list, member, object, readJson } from "../../encoding/shape.js";
import type { Element, Group } from "../../group/group.js";
import { mod, modularInverse } from "../../group/modular.js";
import type { Signed } from "./channel.js";

/** f(x) = a_0 + a_1 x + … mod q. */
export function valueAt(group: Group, coefficients: readonly bigint[], x: number): bigint {
  return coefficients.reduceRight((sum, coefficient) => mod(sum * BigInt(x) + coefficient, group.order), 0n);
}

/** g^f(x) from the public g^a_0, g^a_1, …: what everybody can know of a share. */
export function powerAt(group: Group, exponentials: readonly Element[], x: number): Element {
  let power = 1n;
  const powers = exponentials.map(() => {
    const own = power;
    power = mod(power * BigInt(x), group.order);
    return own;
  });
  return group.productOfPowers(exponentials, powers);
}

/** Of a new polynomial, as many as the threshold. */
export function drawCoefficients(group: Group, threshold: number, random: Randomness): bigint[] {
  return Array.from({ length: threshold }, () => randomExponent(group, random));
}

/** g^a_0, g^a_1, …: what a member publishes of them. */
export function exponentialsOf(group: Group, coefficients: readonly bigint[]): Element[] {
  return coefficients.map((each) => group.secretPower(group.generator, each));
}

/** The message in which a member publishes them. */
export function coefficientsText(group: Group, exponentials: readonly Element[]): string {
  return JSON.stringify({ coefexps: group.writeAll(exponentials) });
}

/** The public coefficients in a member's signed message. Throws `Malformed`. */
export function readCoefficients(group: Group, { message }: Signed): readonly Element[] {
  return readJson(message, object({ coefexps: list(member(group)) })).coefexps;
}

/** λ for one of the members who decrypt together: f(0) = Σ λ_i f(i). */
export function lagrange(group: Group, index: number, indices: readonly number[]): bigint {
  const q = group.order;
  let [above, below] = [1n, 1n];
  for (const other of indices) {
    if (other === index) continue;
    above = mod(above * BigInt(other), q);
    below = mod(below * BigInt(other - index), q);
  }
  return mod(above * modularInverse(below, q), q);
}
