import { fingerprint } from "../encoding/hash.js";
import { expanded, type Randomness } from "../encoding/random.js";
import { digits, Malformed } from "../encoding/shape.js";
import { fromHex, hex, joined, textOf, utf8 } from "../encoding/text.js";
import type { Proof } from "../proof/proof.js";
import { credentialElement } from "../verify/credentials.js";
import { answerBallot, ballotFlaw, readBallot, signBallot, signedBallot, type BallotDraft } from "./ballot.js";
import { readElection, type Election } from "./election.js";

/**
 * "Check my ballot" (Benaloh's challenge). A device shows the tracker of a ballot before it knows whether the ballot will be handed in or opened. Opened, it tells
 * all from which another device can make the same ballot again: what was chosen, and the one seed from which all chance in the answers comes. When the tracker is
 * the one that was shown, the ballot holds what was chosen; a device that encrypts something else is found out as often as people check. A ballot that was opened
 * proves to anybody what is in it, so it is never handed in: the next one has another seed.
 */
export interface Opening {
  readonly election: Election;
  /** The public credential of the voter, as text. */
  readonly credential: string;
  readonly choices: readonly (readonly number[])[];
  readonly seed: Uint8Array;
  /** Its chance comes from elsewhere: with that of the seed, everybody could work out the secret of the credential. */
  readonly signature: Proof;
}

const SEED_BYTES = 32;

/** A ballot as `createBallot` makes it, with what opens it. */
export function createOpenableBallot(
  election: Election,
  { secret, choices, random }: BallotDraft,
): { readonly text: string; readonly opening: Opening } {
  const { group } = election;
  const seed = random(SEED_BYTES);
  const credential = group.write(group.secretPower(group.generator, secret));
  const unsigned = answerBallot(election, { credential, choices, random: chanceOf(seed) });
  const signature = signBallot(group, unsigned, { secret, random });
  return { text: signedBallot(unsigned, signature), opening: { election, credential, choices, seed, signature } };
}

/** The text of the ballot that was opened, made again. Throws when its choices don't fit the questions. */
export function reopenBallot({ election, credential, choices, seed, signature }: Opening): string {
  return signedBallot(answerBallot(election, { credential, choices, random: chanceOf(seed) }), signature);
}

/** An opening in letters that may stand in an address and in a QR code: seed, credential, choices, signature, election. */
export function writeOpening({ election, credential, choices, seed, signature }: Opening): string {
  const { challenge, response } = signature;
  const chosen = choices.map((each) => each.join("-")).join("_");
  return ["1", hex(seed), credential, chosen, challenge, response, base64url(utf8(election.text))].join(".");
}

/** An opening that may come from anywhere, with the ballot made again from it: one that would be accepted. Throws `Malformed`. */
export function readOpening(text: string): { readonly opening: Opening; readonly ballot: string; readonly tracker: string } {
  const [version, seedText = "", credential = "", chosen = "", challengeText = "", responseText = "", electionText = "", ...more] = text.split(".");
  if (text.length > MAX_OPENING_LENGTH || version !== "1" || more.length > 0) throw new Malformed("no opened ballot");
  const seed = fromHex(seedText);
  const bytes = fromBase64url(electionText);
  const [challenge, response] = [digits(challengeText), digits(responseText)];
  if (seed?.length !== SEED_BYTES || bytes === null || challenge === null || response === null || !/^[0-9]{1,3}(?:[-_][0-9]{1,3})*$/.test(chosen))
    throw new Malformed("an opened ballot that is damaged");
  const election = readElection(textOf(bytes) ?? "");
  const choices = chosen.split("_").map((each) => each.split("-").map(Number));
  const opening = { election, credential, choices, seed, signature: { challenge, response } };
  const ballot = reopened(opening);
  const element = credentialElement(election.group, credential);
  if (element === null || ballotFlaw(election, readBallot(election, ballot), element) !== null) throw new Malformed("not signed with its credential");
  return { opening, ballot, tracker: fingerprint(ballot) };
}

/** More than the longest address that is of use anywhere. */
const MAX_OPENING_LENGTH = 100_000;

function reopened(opening: Opening): string {
  try {
    return reopenBallot(opening);
  } catch (error) {
    if (error instanceof RangeError) throw new Malformed(`choices that nobody can make: ${error.message}`);
    throw error;
  }
}

/** All chance in the answers. */
function chanceOf(seed: Uint8Array): Randomness {
  return expanded(joined(utf8("ballot|"), seed));
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** RFC 4648 section 5, without padding. */
function base64url(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,6}/g) ?? []).map((six) => DIGITS.charAt(Number.parseInt(six.padEnd(6, "0"), 2))).join("");
}

/** Null when it is not what `base64url` writes. */
function fromBase64url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/.test(text)) return null;
  const bits = Array.from(text, (digit) => DIGITS.indexOf(digit).toString(2).padStart(6, "0")).join("");
  const bytes = Uint8Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2));
  return base64url(bytes) === text ? bytes : null;
}
