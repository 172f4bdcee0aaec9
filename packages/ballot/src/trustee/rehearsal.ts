import { combine, missingParts, type Parts } from "../count/combine.js";
import { checkPart, readPart, type PartialDecryption } from "../count/partial-decryption.js";
import { resultOf } from "../count/result.js";
import { tallyBox } from "../count/box.js";
import type { EncryptedTally } from "../count/tally.js";
import { expanded } from "../encoding/random.js";
import { Malformed } from "../encoding/shape.js";
import { utf8 } from "../encoding/text.js";
import type { Element, Group } from "../group/group.js";
import { createBallot } from "../vote/ballot.js";
import { readElection, writeElection, type Election } from "../vote/election.js";
import { ownersOf, type Trustee } from "./trustees.js";

/** The one paper of a rehearsal says "yes". */
export interface Rehearsal {
  readonly election: Election;
  readonly tally: EncryptedTally;
}

/**
 * What trustees decrypt before a vote to show that they can. It is an election of its own under the same key, and all of it, the chance in its one paper included, follows
 * from the key and the uuid of the election to come: a trustee makes it again and decrypts nothing that somebody sent. Its paper is a secret of nobody.
 */
export function rehearsal(group: Group, key: Element, uuid: string): Rehearsal {
  const random = expanded(utf8(`rehearsal|${uuid}|${group.write(key)}`));
  const election = readElection(
    writeElection({
      uuid: `${uuid.slice(0, LONGEST_UUID - SUFFIX.length)}${SUFFIX}`,
      group,
      key,
      name: "Rehearsal",
      description: "",
      questions: [{ kind: "ticks", question: "", answers: ["yes", "no"], blank: false, min: 1, max: 1 }],
    }),
  );
  const secret = 1n;
  const credential = group.write(group.secretPower(group.generator, secret));
  const ballot = createBallot(election, { secret, choices: [[1, 0]], random });
  return { election, tally: tallyBox({ election, trustees: [], credentials: new Map([[credential, 1n]]) }, [ballot]).encrypted };
}

const SUFFIX = "Test";
const LONGEST_UUID = 64;

/** A trustee's part of a rehearsal, checked; null when its proofs don't hold for that trustee's key or it is no such part. */
export function rehearsedPart(
  { election, tally }: Rehearsal,
  trustees: readonly Trustee[],
  { owner, text }: { readonly owner: number; readonly text: string },
): PartialDecryption | null {
  const key = ownersOf(trustees)[owner - 1]?.key;
  if (key === undefined) return null;
  try {
    const part = readPart(election, text);
    return checkPart(election, tally, { key, part }) ? part : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** Whether these parts are enough to open the rehearsal's paper, and it says what was put in. */
export function opensRehearsal({ election, tally }: Rehearsal, trustees: readonly Trustee[], parts: Parts): boolean {
  if (missingParts(trustees, parts).length > 0) return false;
  const [result] = resultOf(election, combine(election.group, tally, { trustees, parts }), 1n) ?? [];
  return result?.kind === "ticks" && result.counts.join() === "1,0";
}
