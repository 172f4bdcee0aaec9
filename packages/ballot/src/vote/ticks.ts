import { randomExponent, type Randomness } from "../encoding/random.js";
import { candidate, list, Malformed, object, optional, type Shape } from "../encoding/shape.js";
import type { Element, Group } from "../group/group.js";
import { checkOneOf, proveOneOf, type Claim, type OwnClaim } from "../proof/one-of.js";
import { proofShape, writeProof, type Proof } from "../proof/proof.js";
import { ciphertextShape, ciphertextsText, productOf, writeCiphertext, type Ciphertext } from "./ciphertext.js";
import { ticksOf, type TickQuestion } from "./question.js";

/** One answer to a question with ticks: an encrypted 0 or 1 for each, and proofs that they are, and that the paper as a whole is filled in as allowed. */
export interface TickAnswer {
  readonly choices: readonly Ciphertext[];
  readonly individual_proofs: readonly (readonly Proof[])[];
  readonly overall_proof: readonly Proof[];
  readonly blank_proof?: readonly Proof[] | undefined;
}

/** What an answer is bound to: the key of the election, and S0 = φ|credential, without which it could be copied. */
export interface Binding {
  readonly key: Element;
  readonly context: string;
}

/** Lengths are part of the shape: a missing blank proof, which Belenios accepts and then can't count, doesn't pass here. */
export function tickAnswerShape(group: Group, question: TickQuestion): Shape<TickAnswer> {
  const proof = proofShape(group);
  const shape = object({
    choices: list(ciphertextShape(candidate(group))),
    individual_proofs: list(list(proof)),
    overall_proof: list(proof),
    blank_proof: optional(list(proof)),
  });
  const claims = question.max - question.min + 1 + (question.blank ? 1 : 0);
  return (value, place) => {
    const answer = shape(value, place);
    const { choices, individual_proofs: individual, overall_proof: overall, blank_proof: blank } = answer;
    const right =
      choices.length === ticksOf(question) &&
      individual.length === choices.length &&
      individual.every(({ length }) => length === 2) &&
      overall.length === claims &&
      blank?.length === (question.blank ? 2 : undefined);
    if (!right) throw new Malformed(`${place}: another number of choices or proofs than the question has`);
    return answer;
  };
}

export function writeTickAnswer(group: Group, answer: TickAnswer): object {
  const { choices, individual_proofs: individual, overall_proof: overall, blank_proof: blank } = answer;
  return {
    choices: choices.map((each) => writeCiphertext(group, each)),
    individual_proofs: individual.map((each) => each.map(writeProof)),
    overall_proof: overall.map(writeProof),
    ...(blank === undefined ? {} : { blank_proof: blank.map(writeProof) }),
  };
}

/**
 * Encrypts ticks: 0 or 1 for each answer, before them 0 or 1 for the blank where the question has one. Throws when the paper isn't filled in as
 * allowed: it could not be proved.
 */
export function encryptTicks(
  group: Group,
  question: TickQuestion,
  { ticks, key, context, random }: Binding & { readonly ticks: readonly number[]; readonly random: Randomness },
): TickAnswer {
  requireTicks(question, ticks);
  const { neutral, generator } = group;
  const secrets = ticks.map((tick) => ({ r: randomExponent(group, random), tick: BigInt(tick) }));
  const choices = secrets.map(({ r, tick }) => ({
    alpha: group.secretPower(generator, r),
    beta: group.multiply(group.secretPower(key, r), tick === 1n ? generator : neutral),
  }));
  const prove = (claims: readonly OwnClaim[], prefix: string) => proveOneOf(group, claims, { key, prefix, random });
  const individual = secrets.map(({ r, tick }, at) => {
    const claims = [
      { r, offset: tick },
      { r, offset: tick - 1n },
    ];
    return prove(claims, individualPrefix(group, context, choices[at] as Ciphertext));
  });
  const all = `${context}|${ciphertextsText(group, choices)}`;
  const counted = question.blank ? secrets.slice(1) : secrets;
  const sum = counted.reduce((sum, { r, tick }) => ({ r: sum.r + r, tick: sum.tick + tick }), { r: 0n, tick: 0n });
  const inRange = amounts(question).map((amount) => ({ r: sum.r, offset: sum.tick - amount }));
  const blank = question.blank ? secrets[0] : undefined;
  if (blank === undefined) {
    return { choices, individual_proofs: individual, overall_proof: prove(inRange, overallPrefix(group, all, productOf(group, choices))) };
  }
  const blankProof = prove(
    [
      { r: blank.r, offset: blank.tick },
      { r: sum.r, offset: sum.tick },
    ],
    `bproof0|${all}|`,
  );
  const overall = prove([{ r: blank.r, offset: blank.tick - 1n }, ...inRange], `bproof1|${all}|`);
  return { choices, individual_proofs: individual, overall_proof: overall, blank_proof: blankProof };
}

/**
 * Whether an answer of the right shape is a valid paper, made for this election by the owner of this credential: every element in the group, every
 * choice a tick or none, and the number of ticks allowed.
 */
export function checkTicks(group: Group, question: TickQuestion, { answer, key, context }: Binding & { readonly answer: TickAnswer }): boolean {
  const { choices, individual_proofs: individual, overall_proof: overall, blank_proof: blank } = answer;
  const check = (claims: readonly Claim[], prefix: string) => checkOneOf(group, claims, { key, prefix });
  const [blankFirst, ...inRange] = blank === undefined ? [undefined, ...overall] : overall;

  // All powers of one ciphertext together: its first two are for its own proof, those of the blank's choice also for the paper as a whole.
  const all: Claim[][] = [];
  for (const [at, choice] of choices.entries()) {
    const others = at === 0 && blank !== undefined ? [claim(blank[0], 0n), claim(blankFirst, 1n)] : [];
    const proofs = individual[at] ?? [];
    const claims = powersOf(group, choice, [claim(proofs[0], 0n), claim(proofs[1], 1n), ...others]);
    if (claims === null) return false;
    all.push(claims);
  }
  const parts = all.map((claims) => claims.slice(0, 2));
  if (!parts.every((claims, at) => check(claims, individualPrefix(group, context, choices[at] as Ciphertext)))) return false;

  const text = `${context}|${ciphertextsText(group, choices)}`;
  const sum = productOf(group, blank === undefined ? choices : choices.slice(1));
  const ofSum = [...(blank === undefined ? [] : [claim(blank[1], 0n)]), ...amounts(question).map((amount, at) => claim(inRange[at], amount))];
  const sums = powersOf(group, sum, ofSum);
  if (sums === null) return false;
  if (blank === undefined) return check(sums, overallPrefix(group, text, sum));
  const [, , noBlank, isBlank] = all[0] ?? [];
  const [nothing, ...allowed] = sums;
  return check([noBlank, nothing] as Claim[], `bproof0|${text}|`) && check([isBlank, ...allowed] as Claim[], `bproof1|${text}|`);
}

function requireTicks(question: TickQuestion, ticks: readonly number[]): void {
  if (ticks.length !== ticksOf(question)) throw new RangeError(`${ticksOf(question)} ticks were expected, not ${ticks.length}`);
  if (!ticks.every((tick) => tick === 0 || tick === 1)) throw new RangeError("a tick is 0 or 1");
  const amount = ticks.slice(question.blank ? 1 : 0).filter((tick) => tick === 1).length;
  if (question.blank && ticks[0] === 1) {
    if (amount > 0) throw new RangeError("a blank paper with ticks");
  } else if (amount < question.min || amount > question.max) {
    throw new RangeError(`${question.min} to ${question.max} ticks are allowed, not ${amount}`);
  }
}

/** How many ticks a paper may have: min … max. */
function amounts({ min, max }: TickQuestion): bigint[] {
  return Array.from({ length: max - min + 1 }, (_, at) => BigInt(min + at));
}

function individualPrefix(group: Group, context: string, choice: Ciphertext): string {
  return `prove|${context}|${ciphertextsText(group, [choice])}|`;
}

function overallPrefix(group: Group, text: string, sum: Ciphertext): string {
  return `prove|${text}|${ciphertextsText(group, [sum])}|`;
}

function claim(proof: Proof | undefined, plaintext: bigint): { readonly proof: Proof; readonly plaintext: bigint } {
  if (proof === undefined) throw new TypeError("the shape has let a proof be missing");
  return { proof, plaintext };
}

function powersOf(
  group: Group,
  { alpha, beta }: Ciphertext,
  claims: readonly { readonly proof: Proof; readonly plaintext: bigint }[],
): Claim[] | null {
  const challenges = claims.map(({ proof }) => proof.challenge);
  const alphas = group.powersOfMember(alpha, challenges);
  const betas = alphas && group.powersOfMember(beta, challenges);
  if (alphas === null || betas === null) return null;
  return claims.map((each, at) => ({ ...each, alphaPower: alphas[at] as Element, betaPower: betas[at] as Element }));
}
