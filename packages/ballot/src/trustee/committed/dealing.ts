import { fingerprint } from "../../encoding/hash.js";
import type { Randomness } from "../../encoding/random.js";
import { Malformed, object, readJson, string } from "../../encoding/shape.js";
import type { Group } from "../../group/group.js";
import { makePolynomial, polynomialShape, seatOf } from "../ceremony/ceremony.js";
import { capsuleIn, checkSigned, type Signed } from "../ceremony/channel.js";
import { readSigned, type Certificate } from "../ceremony/certificate.js";
import { checkPolynomial } from "../ceremony/one-message.js";
import { allCommitments, begunIn, coefficientsFor, plainCeremony, signedText, twoLines, type CommittedCeremony } from "./beginning.js";

interface Own {
  readonly seed: string;
  readonly random: Randomness;
}

const DEALING = "ceremony dealing 1";
const dealingShape = object({ folkmoot: string, election: string, commitments: string, polynomial: string });

/** Step 2: publishes what was committed to, deals out the shares, and signs both together with the commitments of all. */
export function deal(group: Group, ceremony: CommittedCeremony, { seed, random }: Own): string {
  const begun = begunIn(group, ceremony);
  const plain = plainCeremony(ceremony);
  const { line = "" } = begun[seatOf(group, plain, seed) - 1] ?? {};
  const coefficients = coefficientsFor(group, { seed, certificate: line, threshold: ceremony.threshold });
  const polynomial = makePolynomial(group, plain, { seed, random, sealedWith: "AES-GCM", coefficients });
  const said: ReturnType<typeof dealingShape> = {
    folkmoot: DEALING,
    election: ceremony.election,
    commitments: allCommitments(begun.map(({ commitment }) => commitment)),
    polynomial: fingerprint(polynomial),
  };
  return `${polynomial}\n${signedText(group, seed, { message: JSON.stringify(said), random })}`;
}

/** Step 2, of one member, as it comes: what only the recipients of its shares can check is left. */
export function checkDealing(
  group: Group,
  ceremony: CommittedCeremony,
  { index, dealing }: { readonly index: number; readonly dealing: string },
): void {
  const begun = begunIn(group, ceremony);
  const member = begun[index - 1];
  if (member === undefined) throw new RangeError(`there is no member ${index}`);
  const [polynomial, signed] = twoLines(dealing, "the polynomial comes without its signature");
  checkPolynomial(group, plainCeremony(ceremony), { index, polynomial });
  const { coefexps, secrets } = readJson(polynomial, polynomialShape(group));
  if (fingerprint(coefexps.message) !== member.coefficients) throw otherCoefficients(index);
  if (!secrets.every((sealed) => capsuleIn(group, sealed) !== null)) throw new Malformed("a share is sealed so that nobody can open it");
  const commitments = begun.map(({ commitment }) => commitment);
  if (dealtIn(group, member, { dealing: readSigned(group, signed), election: ceremony.election, commitments }) !== fingerprint(polynomial))
    throw new Malformed("the signature is of another polynomial");
}

/** The fingerprint of the polynomial that a member has dealt, having seen these commitments. */
export function dealtIn(
  group: Group,
  { verification }: Certificate,
  { dealing, election, commitments }: { readonly dealing: Signed; readonly election: string; readonly commitments: readonly Signed[] },
): string {
  const said = readJson(dealing.message, dealingShape);
  const fits = said.folkmoot === DEALING && said.election === election && said.commitments === allCommitments(commitments);
  if (!fits || !checkSigned(group, dealing, verification))
    throw new Malformed("what was dealt is for other commitments, or not signed by its member");
  return said.polynomial;
}

export function otherCoefficients(index: number): Malformed {
  return new Malformed(`member ${index} has published other coefficients than it had committed to`);
}

/** The polynomial in what a member has dealt, for `distribute` and `finishCeremony`. */
export function polynomialIn(dealing: string): string {
  return dealing.split("\n")[0] ?? "";
}
