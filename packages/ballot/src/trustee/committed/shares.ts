import { fingerprint } from "../../encoding/hash.js";
import type { Randomness } from "../../encoding/random.js";
import { readJson } from "../../encoding/shape.js";
import type { Group } from "../../group/group.js";
import { inputShape, takeShares, WrongShare } from "../ceremony/ceremony.js";
import { begunIn, plainCeremony, type CommittedCeremony } from "./beginning.js";
import { complain } from "./complaint.js";
import { otherCoefficients } from "./dealing.js";

export type Shared =
  | { readonly kind: "taken"; readonly output: string }
  /** The share of this sender is wrong; the complaint shows it to everybody. */
  | { readonly kind: "complaint"; readonly sender: number; readonly complaint: string };

/** Step 3: takes in the shares of all, from the `input` that `distribute` made of their polynomials; or complains of the first that is wrong. */
export function takeDealt(
  group: Group,
  ceremony: CommittedCeremony,
  { seed, random, input }: { readonly seed: string; readonly random: Randomness; readonly input: string },
): Shared {
  const begun = begunIn(group, ceremony);
  const { coefexps, secrets } = readJson(input, inputShape(group));
  for (const [at, { coefficients }] of begun.entries())
    if (fingerprint(coefexps[at]?.message ?? "") !== coefficients) throw otherCoefficients(at + 1);
  const plain = plainCeremony(ceremony);
  try {
    return { kind: "taken", output: takeShares(group, plain, { seed, random, sealedWith: "AES-GCM", input }) };
  } catch (error) {
    if (!(error instanceof WrongShare)) throw error;
    const { sender } = error;
    return { kind: "complaint", sender, complaint: complain(group, ceremony, { seed, random, sender, sealed: secrets[sender - 1] ?? "" }) };
  }
}
