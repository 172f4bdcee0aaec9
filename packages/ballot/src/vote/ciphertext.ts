import { object, type Shape } from "../encoding/shape.js";
import type { Element, Group } from "../group/group.js";

/** ElGamal: (α, β) = (g^r, y^r · plaintext). */
export interface Ciphertext {
  readonly alpha: Element;
  readonly beta: Element;
}

export function ciphertextShape(element: Shape<Element>): Shape<Ciphertext> {
  return object({ alpha: element, beta: element });
}

export function writeCiphertext(group: Group, { alpha, beta }: Ciphertext): { alpha: string; beta: string } {
  return { alpha: group.write(alpha), beta: group.write(beta) };
}

/** `α,β` of each, joined by commas: as proofs hash them. */
export function ciphertextsText(group: Group, ciphertexts: readonly Ciphertext[]): string {
  return group.writeAll(ciphertexts.flatMap(({ alpha, beta }) => [alpha, beta])).join(",");
}

/** The ciphertext of the sum of what is encrypted; of none, that of nothing. */
export function productOf(group: Group, ciphertexts: readonly Ciphertext[]): Ciphertext {
  let { neutral: alpha, neutral: beta } = group;
  for (const each of ciphertexts) {
    alpha = group.multiply(alpha, each.alpha);
    beta = group.multiply(beta, each.beta);
  }
  return { alpha, beta };
}
