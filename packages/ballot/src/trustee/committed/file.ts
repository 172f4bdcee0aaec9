import { fingerprint } from "../../encoding/hash.js";
import { list, Malformed, object, readJson, string } from "../../encoding/shape.js";
import type { Group } from "../../group/group.js";
import { checkCertificate, readSigned } from "../ceremony/certificate.js";
import { signedShape, writeSigned } from "../ceremony/channel.js";
import type { Trustee } from "../trustees.js";
import { begunIn, committedTo, twoLines, type CommittedCeremony } from "./beginning.js";
import { dealtIn, otherCoefficients } from "./dealing.js";

/**
 * A file of our own beside the archive: that every member of the key ceremony had committed to its part of the key before any of them was known.
 *
 *     { "folkmoot": "ceremony 1", "election", "commitments": [signed …], "dealings": [signed …] }
 *
 * Each list has one signed message of each member, in their order (see `CommittedCeremony`).
 */
const KIND = "ceremony 1";

/** Writes it, from what all have begun and dealt. */
export function writeCeremonyFile(group: Group, ceremony: CommittedCeremony, dealings: readonly string[]): string {
  const commitments = begunIn(group, ceremony).map(({ commitment }) => writeSigned(commitment));
  const signed = dealings.map((dealing) => writeSigned(readSigned(group, twoLines(dealing, "the polynomial comes without its signature")[1])));
  return JSON.stringify({ folkmoot: KIND, election: ceremony.election, commitments, dealings: signed });
}

/** Checks it for the trustees of an election. Throws `Malformed` with what is wrong. */
export function checkCeremonyFile(
  group: Group,
  { uuid, trustees }: { readonly uuid: string; readonly trustees: readonly Trustee[] },
  text: string,
): void {
  const signed = list(signedShape(group));
  const { folkmoot, election, commitments, dealings } = readJson(
    text,
    object({ folkmoot: string, election: string, commitments: signed, dealings: signed }),
  );
  if (folkmoot !== KIND) throw new Malformed(`folkmoot: "${KIND}" was expected`);
  if (election !== uuid) throw new Malformed("election: it is for another election");
  const [trustee, ...others] = trustees;
  if (trustee?.kind !== "ceremony" || others.length > 0) throw new Malformed("the key of this election was not made in one key ceremony");
  const { certs, coefexps, threshold } = trustee.parameters;
  const size = certs.length;
  if (commitments.length !== size || dealings.length !== size) throw new Malformed("not one of everything for each member");
  for (const [at, cert] of certs.entries()) {
    const [index, commitment, dealing] = [at + 1, commitments[at], dealings[at]];
    const member = checkCertificate(group, cert, { size, threshold, index });
    if (member === null || commitment === undefined || dealing === undefined) throw new Malformed(`the certificate of member ${index} is not right`);
    if (committedTo(group, member, { commitment, election }) !== fingerprint(coefexps[at]?.message ?? "")) throw otherCoefficients(index);
    dealtIn(group, member, { dealing, election, commitments });
  }
}
