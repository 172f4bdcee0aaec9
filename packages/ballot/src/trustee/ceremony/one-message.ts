import { Malformed, readJson } from "../../encoding/shape.js";
import type { Group } from "../../group/group.js";
import { checkTrusteeKey } from "../key.js";
import { checkCertificate, readSigned, type Seat } from "./certificate.js";
import { checkCertificates, outputShape, polynomialShape, type Ceremony } from "./ceremony.js";
import { checkSigned } from "./channel.js";
import { coefficientsOf, memberKey, statement } from "./parameters.js";

/**
 * What whoever hands the messages of a key ceremony over can check of each by itself, as it comes: a member who sends something wrong is told so at once, and not all of
 * them at the end. What is sealed only its recipient can check (`takeShares`). All throw `Malformed`.
 */

/** Step 1, of one member: signed by its own key, for this seat. */
export function checkOwnCertificate(group: Group, certificate: string, seat: Seat): void {
  if (checkCertificate(group, readSigned(group, certificate), seat) === null)
    throw new Malformed("the certificate is not signed by its own key, or is for another seat");
}

/** Step 3, of one member: as many public coefficients as the threshold, a share for each, and its signature of both and of all certificates. */
export function checkPolynomial(
  group: Group,
  ceremony: Ceremony,
  { index, polynomial }: { readonly index: number; readonly polynomial: string },
): void {
  const members = checkCertificates(group, ceremony);
  const member = members[index - 1];
  if (member === undefined) throw new RangeError(`there is no member ${index}`);
  const { secrets, coefexps, signature } = readJson(polynomial, polynomialShape(group));
  if (secrets.length !== members.length) throw new Malformed("not one share for each member");
  const coefficients = coefficientsOf(group, member, { signed: coefexps, threshold: ceremony.threshold, index });
  const certs = members.map(({ signed }) => signed);
  if (signature === undefined || !checkSigned(group, { message: statement(group, certs, coefficients), signature }, member.verification))
    throw new Malformed("the list of certificates is not signed");
}

/** Step 5, of one member: its key is what the polynomials of all say, its owner knows the secret, and has signed it. */
export function checkOutput(
  group: Group,
  ceremony: Ceremony,
  { index, polynomials, output }: { readonly index: number; readonly polynomials: readonly string[]; readonly output: string },
): void {
  const members = checkCertificates(group, ceremony);
  const { public_key: key } = readJson(output, outputShape(group));
  const coefficients = members.map((member, at) => {
    const { coefexps } = readJson(polynomials[at] ?? "", polynomialShape(group));
    return coefficientsOf(group, member, { signed: coefexps, threshold: ceremony.threshold, index: at + 1 });
  });
  if (!group.equal(key.public_key, memberKey(group, coefficients, index))) throw new Malformed("the key is not what the coefficients say");
  if (!checkTrusteeKey(group, key)) throw new Malformed("whoever made the key doesn't know its secret");
  const member = members[index - 1];
  if (
    member === undefined ||
    (key.signature !== undefined && !checkSigned(group, { message: group.write(key.public_key), signature: key.signature }, member.verification))
  )
    throw new Malformed("the key is not signed by its member");
}
