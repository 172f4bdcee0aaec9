import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { BallotPaper } from "./ballot-paper.js";

/**
 * The order that settles what the votes leave equal: a lot that was drawn before anybody voted and that everybody can draw again, smallest first, of
 * SHA-256 over the ids of the motion, the vote and the option, one after the other. Ids are random, so that it favours nobody. “None of these” comes last.
 */
export function lotOrder(motion: string, { stage, options, none }: Pick<BallotPaper, "stage" | "options" | "none">): number[] {
  const drawn = options.map((option) => bytesToHex(sha256(utf8ToBytes(`${motion}${stage}${option}`))));
  const order = [...options.keys()].toSorted((a, b) => ((drawn[a] ?? "") < (drawn[b] ?? "") ? -1 : 1));
  return none ? [...order, options.length] : order;
}
