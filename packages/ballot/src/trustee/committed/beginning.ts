import { expanded, type Randomness } from "../../encoding/random.js";
import { fingerprint } from "../../encoding/hash.js";
import { anything, Malformed, object, readJson, string } from "../../encoding/shape.js";
import { utf8 } from "../../encoding/text.js";
import type { Group } from "../../group/group.js";
import { checkCertificate, makeCertificate, readSigned, type Certificate, type Seat } from "../ceremony/certificate.js";
import type { Ceremony } from "../ceremony/ceremony.js";
import { channelOf, checkSigned, signMessage, writeSigned, type Signed } from "../ceremony/channel.js";
import { coefficientsText, drawCoefficients, exponentialsOf } from "../ceremony/coefficients.js";

/**
 * A key ceremony of which nobody chooses the outcome, in messages of our own around those of Belenios: what comes of it is a trustees.json like any other.
 *
 *     1 each member   beginCeremony → its certificate and, on a second line, what it commits to
 *     2 each member   deal          → its polynomial and, on a second line, its signature of all commitments
 *     3 each member   takeDealt     → its output, or a complaint that shows who lied
 *
 * A member's coefficients follow from its seed and its certificate, so that it need keep nothing but the seed. In step 1 it signs their fingerprint, before anybody's are known;
 * in step 2 it publishes them together with a signature of all commitments, so that whoever comes last can't choose a key by what the others have published. One honest member is
 * enough for that: it has seen all commitments before it published anything. Signed messages are those of the format (`sigmsg|`); the messages are
 *
 *     { "folkmoot": "ceremony commitment 1", "election", "certificate", "coefficients" }
 *     { "folkmoot": "ceremony dealing 1", "election", "commitments", "polynomial" }
 *
 * with the uuid of the election and fingerprints (SHA-256, base64) of the member's certificate, of the message in which it will publish its coefficients, of the commitments of all with a
 * line break between them, and of its whole polynomial, shares included. All functions throw `Malformed` when a message is not what it should be.
 */
export interface CommittedCeremony {
  /** Its uuid. */
  readonly election: string;
  readonly threshold: number;
  /** What `beginCeremony` gave each member, in their order. */
  readonly beginnings: readonly string[];
}

interface SeatAt extends Seat {
  readonly election: string;
}

/** Step 1. */
export function beginCeremony(group: Group, seed: string, { election, random, ...seat }: SeatAt & { readonly random: Randomness }): string {
  const certificate = makeCertificate(group, seed, { ...seat, random });
  const exponentials = exponentialsOf(group, coefficientsFor(group, { seed, certificate, threshold: seat.threshold }));
  const commitment: Commitment = {
    folkmoot: COMMITMENT,
    election,
    certificate: fingerprint(certificate),
    coefficients: fingerprint(coefficientsText(group, exponentials)),
  };
  return `${certificate}\n${signedText(group, seed, { message: JSON.stringify(commitment), random })}`;
}

/** Step 1, of one member, as it comes. */
export function checkBeginning(group: Group, beginning: string, { election, ...seat }: SeatAt): void {
  read(group, beginning, { election, seat });
}

const COMMITMENT = "ceremony commitment 1";
const commitmentShape = object({ folkmoot: string, election: string, certificate: string, coefficients: string });
type Commitment = ReturnType<typeof commitmentShape>;

/** For which election a line is what a member commits to, before anything of it is checked; null when it is something else. */
export function committedElection(line: string): string | null {
  try {
    const { message } = readJson(line, object({ message: string, signature: anything }));
    const { folkmoot, election } = readJson(message, commitmentShape);
    return folkmoot === COMMITMENT ? election : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** A member as its beginning shows it. */
export interface Begun extends Certificate {
  /** Its certificate as Belenios knows it. */
  readonly line: string;
  readonly commitment: Signed;
  /** The fingerprint of the coefficients that it has committed to. */
  readonly coefficients: string;
}

/** All who have begun, checked. */
export function begunIn(group: Group, { election, threshold, beginnings }: CommittedCeremony): readonly Begun[] {
  const size = beginnings.length;
  if (threshold < 1 || threshold > size) throw new Malformed(`${threshold} of ${size} members can't hold a key together`);
  return beginnings.map((beginning, at) => read(group, beginning, { election, seat: { size, threshold, index: at + 1 } }));
}

function read(group: Group, beginning: string, { election, seat }: { readonly election: string; readonly seat: Seat }): Begun {
  const [line, committed] = twoLines(beginning, "begin the key anew: this one was begun without a commitment");
  const certificate = checkCertificate(group, readSigned(group, line), seat);
  if (certificate === null) throw new Malformed("the certificate is not signed by its own key, or is for another seat");
  const commitment = readSigned(group, committed);
  return { ...certificate, line, commitment, coefficients: committedTo(group, certificate, { commitment, election }) };
}

/** What a member has committed to. */
export function committedTo(
  group: Group,
  { signed, verification }: Certificate,
  { commitment, election }: { readonly commitment: Signed; readonly election: string },
): string {
  const said = readJson(commitment.message, commitmentShape);
  const fits = said.folkmoot === COMMITMENT && said.election === election && said.certificate === fingerprint(JSON.stringify(writeSigned(signed)));
  if (!fits || !checkSigned(group, commitment, verification))
    throw new Malformed("the commitment is for something else, or not signed by its member");
  return said.coefficients;
}

/** What all have committed to, in one fingerprint. */
export function allCommitments(commitments: readonly Signed[]): string {
  return fingerprint(commitments.map((each) => JSON.stringify(writeSigned(each))).join("\n"));
}

/** The same ceremony as Belenios knows it. */
export function plainCeremony({ threshold, beginnings }: CommittedCeremony): Ceremony {
  return { threshold, certificates: beginnings.map((beginning) => beginning.split("\n")[0] ?? "") };
}

/** A member's coefficients: as hard to foresee as its seed, and others for every certificate that it makes. */
export function coefficientsFor(
  group: Group,
  { seed, certificate, threshold }: { readonly seed: string; readonly certificate: string; readonly threshold: number },
): bigint[] {
  return drawCoefficients(group, threshold, expanded(utf8(`folkmoot-coefficients|1|${seed}|${fingerprint(certificate)}`)));
}

/** A message with the signature of a seed's owner, as a line. */
export function signedText(group: Group, seed: string, message: { readonly message: string; readonly random: Randomness }): string {
  return JSON.stringify(writeSigned(signMessage(group, channelOf(group, seed).signing, message)));
}

/** Throws `Malformed` with `otherwise` when there aren't two. */
export function twoLines(text: string, otherwise: string): readonly [string, string] {
  const [first = "", second, ...rest] = text.split(/\r?\n/);
  if (second === undefined || rest.length > 0) throw new Malformed(otherwise);
  return [first, second];
}
