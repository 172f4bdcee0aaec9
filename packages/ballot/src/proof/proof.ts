import { exponent, object, type Shape } from "../encoding/shape.js";
import type { Group } from "../group/group.js";

/** Challenge and answer of a proof whose commitments are computed anew by whoever checks it. Both are exponents: 0 … q − 1. */
export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

export function proofShape(group: Group): Shape<Proof> {
  return object({ challenge: exponent(group), response: exponent(group) });
}

/** As it stands in every structure of the format. */
export function writeProof({ challenge, response }: Proof): { challenge: string; response: string } {
  return { challenge: challenge.toString(), response: response.toString() };
}
