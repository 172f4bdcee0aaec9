import { fingerprint } from "../../encoding/hash.js";
import type { Randomness } from "../../encoding/random.js";
import { count, Malformed, member as memberShape, object, readJson, string } from "../../encoding/shape.js";
import { quotient, type Element, type Group } from "../../group/group.js";
import { checkEqualLogarithms, proveEqualLogarithms } from "../../proof/equal-logarithms.js";
import { proofShape, writeProof } from "../../proof/proof.js";
import { readSigned } from "../ceremony/certificate.js";
import { polynomialShape, seatOf, shareIn } from "../ceremony/ceremony.js";
import { capsuleIn, channelOf, openWith } from "../ceremony/channel.js";
import { coefficientsOf } from "../ceremony/parameters.js";
import { begunIn, plainCeremony, twoLines, type CommittedCeremony } from "./beginning.js";
import { dealtIn } from "./dealing.js";

/**
 * A complaint of a wrong share, which anybody can judge: the member shows the secret that it shares with the sender, and proves with the key of its certificate that this is the one.
 * Everybody can then open the share that the sender has dealt and signed, and sees who lied. It shows one share of a key that is given up, and nothing else.
 *
 *     { "folkmoot": "ceremony complaint 1", "sender", "shared", "proof": { "challenge", "response" } }
 *
 * The proof is that β / shared = α^d for the d of the member's encryption key g^d (Chaum and Pedersen), and hashes all that it speaks of.
 */
const KIND = "ceremony complaint 1";

interface Wrong {
  readonly seed: string;
  readonly random: Randomness;
  readonly sender: number;
  /** The share as the sender has sealed it. */
  readonly sealed: string;
}

export function complain(group: Group, ceremony: CommittedCeremony, { seed, random, sender, sealed }: Wrong): string {
  const capsule = capsuleIn(group, sealed);
  if (capsule === null) throw new Malformed(`the share of member ${sender} is no sealed message`);
  const { opening } = channelOf(group, seed);
  const index = seatOf(group, plainCeremony(ceremony), seed);
  const shared = quotient(group, capsule.beta, group.secretPower(capsule.alpha, opening));
  const prefix = prefixOf(group, ceremony, { index, sender, sealed, shared });
  const proof = proveEqualLogarithms(group, opening, { base: capsule.alpha, prefix, random });
  return JSON.stringify({ folkmoot: KIND, sender, shared: group.write(shared), proof: writeProof(proof) });
}

/** Of whom somebody complains: the number of a member. Null when the text is no complaint. */
export function senderInComplaint(group: Group, text: string): number | null {
  try {
    return read(group, text).sender;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/**
 * Who lied: the sender of the share, or member `index`, who complains although the share is right. `dealing` is what the sender has dealt. Throws `Malformed` when the complaint doesn't
 * show what it says it does, and so shows nothing.
 */
export function judgeComplaint(
  group: Group,
  ceremony: CommittedCeremony,
  { index, dealing, complaint }: { readonly index: number; readonly dealing: string; readonly complaint: string },
): number {
  const begun = begunIn(group, ceremony);
  const { sender, shared, proof } = read(group, complaint);
  const [from, to] = [begun[sender - 1], begun[index - 1]];
  if (from === undefined || to === undefined) throw new Malformed("it is about nobody in this ceremony");
  const [polynomial, signed] = twoLines(dealing, "the polynomial comes without its signature");
  const commitments = begun.map(({ commitment }) => commitment);
  if (dealtIn(group, from, { dealing: readSigned(group, signed), election: ceremony.election, commitments }) !== fingerprint(polynomial))
    throw new Malformed("its sender has signed another polynomial");
  const { secrets, coefexps } = readJson(polynomial, polynomialShape(group));
  const sealed = secrets[index - 1] ?? "";
  const capsule = capsuleIn(group, sealed);
  if (capsule === null) return sender;
  const prefix = prefixOf(group, ceremony, { index, sender, sealed, shared });
  const power = quotient(group, capsule.beta, shared);
  if (!checkEqualLogarithms(group, proof, { key: to.encryption, base: capsule.alpha, power, prefix }))
    throw new Malformed("the secret that it shows is not proved to be the one of this share");
  const coefficients = coefficientsOf(group, from, { signed: coefexps, threshold: ceremony.threshold, index: sender });
  const message = openWith(group, { sealed, shared, recipient: to.encryption, sender: from.verification });
  return shareIn(group, message, { coefficients, index }) === null ? sender : index;
}

function read(group: Group, text: string) {
  const complaint = readJson(text, object({ folkmoot: string, sender: count, shared: memberShape(group), proof: proofShape(group) }));
  if (complaint.folkmoot !== KIND) throw new Malformed(`folkmoot: "${KIND}" was expected`);
  return complaint;
}

function prefixOf(
  group: Group,
  { election, beginnings }: CommittedCeremony,
  { index, sender, sealed, shared }: { readonly index: number; readonly sender: number; readonly sealed: string; readonly shared: Element },
): string {
  return `folkmoot-complaint|1|${election}|${fingerprint(beginnings.join("\n"))}|${index}|${sender}|${fingerprint(sealed)}|${group.write(shared)}|`;
}
