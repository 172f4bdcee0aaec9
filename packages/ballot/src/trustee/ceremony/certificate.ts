import type { Randomness } from "../../encoding/random.js";
import { anything, count, Malformed, member, object, optional, readJson, string, type Shape } from "../../encoding/shape.js";
import type { Element, Group } from "../../group/group.js";
import { channelOf, checkSigned, signedShape, signMessage, writeSigned, type Signed } from "./channel.js";

/** Which place of which ceremony somebody has. */
export interface Seat {
  /** How many members hold a part (n). */
  readonly size: number;
  /** How many of them can decrypt together (t). */
  readonly threshold: number;
  /** 1 … n. */
  readonly index: number;
}

/** The keys of a member's channel, which all others must see alike. */
export interface Certificate {
  readonly signed: Signed;
  readonly verification: Element;
  readonly encryption: Element;
}

/** Step 1: a member's certificate, in the form that Belenios 2.0 to 3.3 all accept. */
export function makeCertificate(group: Group, seed: string, { size, threshold, index, random }: Seat & { readonly random: Randomness }): string {
  const { signing, verification, encryption } = channelOf(group, seed);
  const message = JSON.stringify({
    context: { group: group.name, size, threshold, index },
    verification: group.write(verification),
    encryption: group.write(encryption),
  });
  return JSON.stringify(writeSigned(signMessage(group, signing, { message, random })));
}

/** Step 2: reads a certificate. Throws `Malformed`; null when it is not signed by the key in it, or made for another seat. */
export function checkCertificate(group: Group, signed: Signed, seat: Seat): Certificate | null {
  const { context, verification, encryption } = readJson(signed.message, certificateShape(group));
  const { size, threshold, index } = seat;
  const rightSeat =
    context === undefined || (context.group === group.name && context.size === size && context.threshold === threshold && context.index === index);
  // A key that everybody knows the secret of would make the signature worthless.
  if (!rightSeat || group.equal(verification, group.neutral) || group.equal(encryption, group.neutral)) return null;
  return checkSigned(group, signed, verification) ? { signed, verification, encryption } : null;
}

/** The certificate in a line of a file. Throws `Malformed`. */
export function readSigned(group: Group, line: string): Signed {
  return readJson(line, signedShape(group));
}

const contextShape = object({ group: string, size: count, threshold: count, index: count });

function certificateShape(group: Group): Shape<{
  readonly context: { readonly group: string; readonly size: number; readonly threshold: number; readonly index: number } | undefined;
  readonly verification: Element;
  readonly encryption: Element;
}> {
  return object({
    context: optional(contextShape),
    verification: member(group),
    encryption: member(group),
  });
}

/** What ceremony a certificate says that it is for, before anything of it is checked; null when it is none, or one of Belenios 2.0, which doesn't say. */
export function ceremonyIn(line: string): (Seat & { readonly group: string }) | null {
  try {
    const { message } = readJson(line, object({ message: string, signature: anything }));
    const { context } = readJson(message, object({ context: contextShape, verification: string, encryption: string }));
    return context;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
