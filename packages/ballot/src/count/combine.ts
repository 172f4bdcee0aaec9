import { quotient, type Element, type Group } from "../group/group.js";
import { lagrange } from "../trustee/ceremony/coefficients.js";
import { ownersOf, type Trustee } from "../trustee/trustees.js";
import type { PartialDecryption } from "./partial-decryption.js";
import type { EncryptedTally } from "./tally.js";

/** Partial decryptions by the number of their owner, from 1. */
export type Parts = ReadonlyMap<number, PartialDecryption>;

/** Whose partial decryptions are still needed: all single trustees, and of each ceremony as many as its threshold says. Empty: the result can be had. */
export function missingParts(trustees: readonly Trustee[], parts: Parts): readonly { readonly trustee: number; readonly missing: number }[] {
  return trustees.flatMap((each, trustee) => {
    const needed = each.kind === "single" ? 1 : each.parameters.threshold;
    const missing = needed - suppliedBy(trustees, trustee, parts).length;
    return missing > 0 ? [{ trustee, missing }] : [];
  });
}

/** What the ciphertexts of a tally hold, as elements: g^count, or the numbers of one ballot. Throws when parts are missing. */
export function combine(
  group: Group,
  tally: EncryptedTally,
  { trustees, parts }: { readonly trustees: readonly Trustee[]; readonly parts: Parts },
): Element[][] {
  if (missingParts(trustees, parts).length > 0) throw new RangeError("partial decryptions are missing");
  const weighted = trustees.flatMap((each, trustee) => {
    const supplied = suppliedBy(trustees, trustee, parts);
    if (each.kind === "single") return supplied.map(({ part }) => ({ part, power: 1n }));
    // The first t in the order of the members: any t give the same.
    const used = supplied.slice(0, each.parameters.threshold);
    const indices = used.map(({ member }) => member);
    return used.map(({ part, member }) => ({ part, power: lagrange(group, member, indices) }));
  });
  return tally.map((list, question) =>
    list.map(({ beta }, at) => {
      const factors = weighted.map(({ part }) => part.decryption_factors[question]?.[at] as Element);
      const whole = group.productOfPowers(
        factors,
        weighted.map(({ power }) => power),
      );
      return quotient(group, beta, whole);
    }),
  );
}

function suppliedBy(trustees: readonly Trustee[], trustee: number, parts: Parts) {
  return ownersOf(trustees).flatMap((owner, at) => {
    const part = owner.trustee === trustee ? parts.get(at + 1) : undefined;
    return part === undefined ? [] : [{ member: owner.member, part }];
  });
}
