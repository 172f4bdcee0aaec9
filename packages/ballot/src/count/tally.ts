import { sha256Hex } from "../encoding/hash.js";
import { writeWeight } from "../encoding/shape.js";
import { utf8 } from "../encoding/text.js";
import type { Answer } from "../vote/ballot.js";
import { writeCiphertext, type Ciphertext } from "../vote/ciphertext.js";
import type { Election } from "../vote/election.js";
import { ticksOf } from "../vote/question.js";
import type { Group } from "../group/group.js";

/**
 * What is left to decrypt, for each question: with ticks, one ciphertext for each answer (the encrypted sum); with numbers, one for each ballot.
 */
export type EncryptedTally = readonly (readonly Ciphertext[])[];

/** A tally being added up: of those ballots that count, each once. */
export class RunningTally {
  readonly #election: Election;
  readonly #questions: Ciphertext[][];
  #ballots = 0;
  #weight = 0n;

  constructor(election: Election) {
    this.#election = election;
    const nothing = { alpha: election.group.neutral, beta: election.group.neutral };
    this.#questions = election.questions.map((question) =>
      question.kind === "ticks" ? Array.from({ length: ticksOf(question) }, () => nothing) : [],
    );
  }

  /** Adds a ballot that was found valid. */
  add(answers: readonly Answer[], weight: bigint): void {
    const { group } = this.#election;
    this.#ballots++;
    this.#weight += weight;
    for (const [at, { kind, answer }] of answers.entries()) {
      const list = this.#questions[at] ?? [];
      if (kind === "numbers") list.push(answer.choices);
      else for (const [which, choice] of answer.choices.entries()) list[which] = product(group, list[which], weighted(group, choice, weight));
    }
  }

  /** Adds what another has added up of the same election. */
  addAll(other: { readonly tally: EncryptedTally; readonly ballots: number; readonly weight: bigint }): void {
    const { group, questions } = this.#election;
    this.#ballots += other.ballots;
    this.#weight += other.weight;
    for (const [at, more] of other.tally.entries()) {
      const list = this.#questions[at] ?? [];
      if (questions[at]?.kind === "numbers") list.push(...more);
      else for (const [which, choice] of more.entries()) list[which] = product(group, list[which], choice);
    }
  }

  /** How many ballots were added, their weight, and their sum; ciphertexts of single ballots in the order in which they go to the first shuffle. */
  sum(): { readonly tally: EncryptedTally; readonly ballots: number; readonly weight: bigint } {
    const { group, questions } = this.#election;
    const tally = this.#questions.map((list, at) => (questions[at]?.kind === "numbers" ? sorted(group, list) : [...list]));
    return { tally, ballots: this.#ballots, weight: this.#weight };
  }
}

/** The text of an encrypted tally. */
export function writeTally(group: Group, tally: EncryptedTally): string {
  group.writeAll(tally.flat().flatMap(({ alpha, beta }) => [alpha, beta])); // their texts, at once
  return JSON.stringify(tally.map((list) => list.map((each) => writeCiphertext(group, each))));
}

/** What the event of the tally points to: how many ballots were counted, their weight, and the tally by its hash. */
export function writeSizedTally({ ballots, weight, text }: { readonly ballots: number; readonly weight: bigint; readonly text: string }): string {
  return JSON.stringify({ num_tallied: ballots, total_weight: writeWeight(weight), encrypted_tally: sha256Hex(utf8(text)) });
}

function sorted(group: Group, list: readonly Ciphertext[]): Ciphertext[] {
  return [...list].sort((a, b) => group.compare(a.alpha, b.alpha) || group.compare(a.beta, b.beta));
}

function weighted(group: Group, { alpha, beta }: Ciphertext, weight: bigint): Ciphertext {
  return weight === 1n ? { alpha, beta } : { alpha: group.power(alpha, weight), beta: group.power(beta, weight) };
}

function product(group: Group, sum: Ciphertext | undefined, { alpha, beta }: Ciphertext): Ciphertext {
  if (sum === undefined) throw new RangeError("more choices than the question has answers");
  return { alpha: group.multiply(sum.alpha, alpha), beta: group.multiply(sum.beta, beta) };
}
