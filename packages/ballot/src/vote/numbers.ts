import { randomExponent, type Randomness } from "../encoding/random.js";
import { candidate, object, type Shape } from "../encoding/shape.js";
import type { Group } from "../group/group.js";
import { checkLogarithm, proveLogarithm } from "../proof/logarithm.js";
import { proofShape, writeProof, type Proof } from "../proof/proof.js";
import { ciphertextShape, ciphertextsText, writeCiphertext, type Ciphertext } from "./ciphertext.js";
import type { NumberQuestion } from "./question.js";
import type { Binding } from "./ticks.js";

/** One answer to a question with numbers: all of them in one ciphertext, and a proof that who made it knows what is inside. */
export interface NumberAnswer {
  readonly choices: Ciphertext;
  readonly proof: Proof;
}

export function numberAnswerShape(group: Group): Shape<NumberAnswer> {
  return object({ choices: ciphertextShape(candidate(group)), proof: proofShape(group) });
}

export function writeNumberAnswer(group: Group, { choices, proof }: NumberAnswer): object {
  return { choices: writeCiphertext(group, choices), proof: writeProof(proof) };
}

/** Encrypts one number (0 to 255) for each answer. Throws for any others: some programs would mask them silently, and a wrong vote would be cast. */
export function encryptNumbers(
  group: Group,
  question: NumberQuestion,
  { numbers, key, context, random }: Binding & { readonly numbers: readonly number[]; readonly random: Randomness },
): NumberAnswer {
  const { length } = question.answers;
  if (numbers.length !== length) throw new RangeError(`${length} numbers were expected, not ${numbers.length}`);
  const r = randomExponent(group, random);
  const choices = {
    alpha: group.secretPower(group.generator, r),
    beta: group.multiply(group.secretPower(key, r), group.encode(numbers)),
  };
  return { choices, proof: proveLogarithm(group, r, { prefix: prefixOf(group, choices, { key, context }), random }) };
}

/**
 * Whether an answer of the right shape was made for this election by the owner of this credential. Whether the numbers make sense can be known only after
 * they were opened: a senseless paper is an invalid vote, not a refused one.
 */
export function checkNumbers(group: Group, { answer, ...binding }: Binding & { readonly answer: NumberAnswer }): boolean {
  const { choices, proof } = answer;
  const members = group.isMember(choices.alpha) && group.isMember(choices.beta);
  return members && checkLogarithm(group, proof, { of: choices.alpha, prefix: prefixOf(group, choices, binding) });
}

function prefixOf(group: Group, choices: Ciphertext, { key, context }: Binding): string {
  return `raweg|${context}|${group.write(key)},${ciphertextsText(group, [choices])}|`;
}
