import { randomBelow, randomExponent, type Randomness } from "../encoding/random.js";
import { list, Malformed, member, object, readJson } from "../encoding/shape.js";
import { ciphertextShape, writeCiphertext, type Ciphertext } from "../vote/ciphertext.js";
import type { Election } from "../vote/election.js";
import { checkShuffleProof, proveShuffle, shuffleProofShape, writeShuffleProof, type ShuffleProof } from "../proof/shuffle.js";
import type { EncryptedTally } from "./tally.js";

/** For each question with numbers: the same ballots encrypted anew and in another order, and the proof that they are the same. */
export interface Shuffle {
  readonly ciphertexts: readonly (readonly Ciphertext[])[];
  readonly proofs: readonly ShuffleProof[];
}

/** Shuffles the questions with numbers. Nobody who doesn't know this run's chance can tell which ballot went where. */
export function makeShuffle(election: Election, tally: EncryptedTally, random: Randomness): string {
  const { group, key, hash } = election;
  const made = toShuffle(election, tally).map((before) => {
    const order = randomOrder(before.length, random);
    const secrets = before.map(() => randomExponent(group, random));
    const after = order.map((from): Ciphertext => {
      const { alpha, beta } = before[from] as Ciphertext;
      const secret = secrets[from] ?? 0n;
      return {
        alpha: group.multiply(alpha, group.secretPower(group.generator, secret)),
        beta: group.multiply(beta, group.secretPower(key, secret)),
      };
    });
    return { after, proof: proveShuffle(group, { key, context: hash, before, after }, { order, secrets, random }) };
  });
  return JSON.stringify({
    ciphertexts: made.map(({ after }) => after.map((each) => writeCiphertext(group, each))),
    proofs: made.map(({ proof }) => writeShuffleProof(group, proof)),
  });
}

/** Reads a shuffle. Throws `Malformed`; all its elements are members of the group. */
export function readShuffle({ group }: Election, text: string): Shuffle {
  const shape = object({ ciphertexts: list(list(ciphertextShape(member(group)))), proofs: list(shuffleProofShape(group)) });
  return readJson(text, shape);
}

/** The tally with the shuffled ballots in place of those before, or null when they are not shown to be the same. Throws `Malformed` for another number of them. */
export function applyShuffle(election: Election, tally: EncryptedTally, { ciphertexts, proofs }: Shuffle): EncryptedTally | null {
  const { group, key, hash } = election;
  const lists = toShuffle(election, tally);
  if (ciphertexts.length !== lists.length || proofs.length !== lists.length)
    throw new Malformed("not one list and one proof for each question with numbers");
  const right = lists.every((before, at) => {
    const after = ciphertexts[at] ?? [];
    return checkShuffleProof(group, { key, context: hash, before, after }, proofs[at] as ShuffleProof);
  });
  if (!right) return null;
  const rest = [...ciphertexts];
  return tally.map((unshuffled, at) => (election.questions[at]?.kind === "numbers" ? (rest.shift() ?? []) : unshuffled));
}

/** The lists of single ballots in a tally. */
export function toShuffle({ questions }: Election, tally: EncryptedTally): EncryptedTally {
  return tally.filter((_, at) => questions[at]?.kind === "numbers");
}

/** A uniform order (Fisher and Yates): at each place which of the others comes there. */
function randomOrder(length: number, random: Randomness): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = randomBelow(at + 1, random);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
