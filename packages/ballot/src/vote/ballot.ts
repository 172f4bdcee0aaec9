import { fingerprint } from "../encoding/hash.js";
import type { Randomness } from "../encoding/random.js";
import { Malformed, object, readJson, string, type Shape } from "../encoding/shape.js";
import { textOf } from "../encoding/text.js";
import type { Element, Group } from "../group/group.js";
import { checkLogarithm, proveLogarithm } from "../proof/logarithm.js";
import { proofShape, writeProof, type Proof } from "../proof/proof.js";
import type { Election } from "./election.js";
import { checkNumbers, encryptNumbers, numberAnswerShape, writeNumberAnswer, type NumberAnswer } from "./numbers.js";
import type { Question } from "./question.js";
import { checkTicks, encryptTicks, tickAnswerShape, writeTickAnswer, type TickAnswer } from "./ticks.js";

/** A ballot as it was read: well formed, nothing proved yet. */
export interface Ballot {
  /** Byte for byte, as it stands in the archive. */
  readonly text: string;
  /** What the voter keeps: the fingerprint of the text. */
  readonly tracker: string;
  readonly uuid: string;
  readonly electionHash: string;
  /** The public credential, as text: the list of credentials is searched by it. */
  readonly credential: string;
  readonly answers: readonly Answer[];
  readonly signature: { readonly hash: string; readonly proof: Proof };
  /** What the signature has to be for: the fingerprint of the text without it. */
  readonly unsignedHash: string;
}

export type Answer = { readonly kind: "ticks"; readonly answer: TickAnswer } | { readonly kind: "numbers"; readonly answer: NumberAnswer };

export interface BallotDraft {
  /** The secret of the credential, as `credentialSecret` gives it. */
  readonly secret: bigint;
  /** One list for each question: ticks (the blank first, where there is one) or numbers. */
  readonly choices: readonly (readonly number[])[];
  readonly random: Randomness;
}

/** A signed ballot's text. Throws when the choices don't fit the questions. */
export function createBallot(election: Election, { secret, choices, random }: BallotDraft): string {
  const { group } = election;
  const credential = group.write(group.secretPower(group.generator, secret));
  const unsigned = answerBallot(election, { credential, choices, random });
  return signedBallot(unsigned, signBallot(group, unsigned, { secret, random }));
}

/** What a ballot says before it is signed, as it stands in its text. */
export interface UnsignedBallot {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: string;
  readonly answers: readonly object[];
}

/** The encrypted answers of the owner of a public credential. Throws when the choices don't fit the questions. */
export function answerBallot(
  { group, uuid, hash, key, questions }: Election,
  { credential, choices, random }: Pick<BallotDraft, "choices" | "random"> & { readonly credential: string },
): UnsignedBallot {
  if (choices.length !== questions.length) throw new RangeError(`${questions.length} answers were expected, not ${choices.length}`);
  const binding = { key, context: contextOf(hash, credential), random };
  const answers = questions.map((question, at) => {
    const given = choices[at] ?? [];
    return question.kind === "ticks"
      ? writeTickAnswer(group, encryptTicks(group, question, { ticks: given, ...binding }))
      : writeNumberAnswer(group, encryptNumbers(group, question, { numbers: given, ...binding }));
  });
  return { election_uuid: uuid, election_hash: hash, credential, answers };
}

/** The proof that whoever made the ballot has the secret of its credential. */
export function signBallot(group: Group, unsigned: UnsignedBallot, { secret, random }: Pick<BallotDraft, "secret" | "random">): Proof {
  return proveLogarithm(group, secret, { prefix: signaturePrefix(fingerprint(JSON.stringify(unsigned))), random });
}

/** The text of a ballot with its signature. */
export function signedBallot(unsigned: UnsignedBallot, proof: Proof): string {
  return JSON.stringify({ ...unsigned, signature: { hash: fingerprint(JSON.stringify(unsigned)), proof: writeProof(proof) } });
}

/** Reads a ballot that may come from an attacker. Throws `Malformed`. */
export function readBallot(election: Election, text: string): Ballot {
  const { group, questions } = election;
  if (text.length > MAX_BALLOT_LENGTH) throw new Malformed("longer than any ballot");
  let raw: object = {};
  const shape = object({
    election_uuid: string,
    election_hash: string,
    credential: string,
    answers: answersShape(group, questions),
    signature: object({ hash: string, proof: proofShape(group) }),
  });
  const read = readJson(text, (value, place) => {
    raw = value as object;
    return shape(value, place);
  });
  return {
    text,
    tracker: fingerprint(text),
    uuid: read.election_uuid,
    electionHash: read.election_hash,
    credential: read.credential,
    answers: read.answers,
    signature: read.signature,
    unsignedHash: fingerprint(JSON.stringify({ ...raw, signature: undefined })),
  };
}

/** The same of the bytes of a record. */
export function readBallotBytes(election: Election, bytes: Uint8Array): Ballot {
  const text = textOf(bytes);
  if (text === null) throw new Malformed("not UTF-8");
  return readBallot(election, text);
}

export const MAX_BALLOT_LENGTH = 16_777_216;

/** Why a ballot doesn't hold, apart from the list of credentials and the other ballots. */
export type BallotFlaw = "other-election" | "bad-signature" | "bad-answer";

/**
 * Whether a ballot that was read is what the owner of its credential made for this election. `credential` is the element of its credential, a member of the group.
 * Null: it is.
 */
export function ballotFlaw(
  election: Election,
  ballot: Ballot,
  credential: Element,
): { readonly flaw: BallotFlaw; readonly question?: number } | null {
  const { group } = election;
  if (ballot.uuid !== election.uuid || ballot.electionHash !== election.hash) return { flaw: "other-election" };
  const { hash, proof } = ballot.signature;
  if (hash !== ballot.unsignedHash || !checkLogarithm(group, proof, { of: credential, prefix: signaturePrefix(hash) }))
    return { flaw: "bad-signature" };
  const binding = { key: election.key, context: contextOf(election.hash, ballot.credential) };
  for (const [at, { answer, question }] of paired(ballot, election).entries()) {
    if (
      !(answer.kind === "ticks"
        ? question.kind === "ticks" && checkTicks(group, question, { answer: answer.answer, ...binding })
        : checkNumbers(group, { answer: answer.answer, ...binding }))
    ) {
      return { flaw: "bad-answer", question: at };
    }
  }
  return null;
}

/** S0 of the specification: in every proof of a ballot, so that no one else can use it. */
function contextOf(electionHash: string, credential: string): string {
  return `${electionHash}|${credential}`;
}

function signaturePrefix(hash: string): string {
  return `sig|${hash}|`;
}

function answersShape(group: Group, questions: readonly Question[]): Shape<readonly Answer[]> {
  const shapes = questions.map((question) => answerShape(group, question));
  return (value, place) => {
    if (!Array.isArray(value) || value.length !== shapes.length) throw new Malformed(`${place}: ${shapes.length} answers were expected`);
    return shapes.map((shape, at) => shape(value[at], `${place}[${at}]`));
  };
}

function answerShape(group: Group, question: Question): Shape<Answer> {
  if (question.kind === "numbers") {
    const shape = numberAnswerShape(group);
    return (value, place) => ({ kind: "numbers", answer: shape(value, place) });
  }
  const shape = tickAnswerShape(group, question);
  return (value, place) => ({ kind: "ticks", answer: shape(value, place) });
}

function paired({ answers }: Ballot, { questions }: Election) {
  return answers.map((answer, at) => ({ answer, question: questions[at] as Question }));
}
