import type { LoggedEvent } from "../archive/log.js";
import { readOr } from "../archive/log.js";
import type { Election } from "../vote/election.js";
import { combine, missingParts, type Parts } from "../count/combine.js";
import { checkPart, readPart, type PartialDecryption } from "../count/partial-decryption.js";
import { compareResult, readResult, type Flag, type QuestionResult } from "../count/result.js";
import { applyShuffle, readShuffle } from "../count/shuffle.js";
import { writeSizedTally, writeTally, type EncryptedTally } from "../count/tally.js";
import { sha256Hex } from "../encoding/hash.js";
import { count, object, readJsonBytes, recordName } from "../encoding/shape.js";
import { textOf } from "../encoding/text.js";
import { ownersOf, type Trustee } from "../trustee/trustees.js";
import type { CountedBallots } from "./ballots.js";
import { Refused } from "./refused.js";

/** The tally in the archive is the sum of the ballots that count, byte for byte. Version 2.0 doesn't look at it, 3.0 believes it. */
export function checkTally({ group }: Election, { tally, counted, weight }: CountedBallots, { records, height }: LoggedEvent): void {
  const text = writeTally(group, tally);
  const sized = writeSizedTally({ ballots: counted, weight, text });
  if (textOf(records[0] as Uint8Array) !== text) throw new Refused("tally", height, "the encrypted tally is not the sum of the ballots that count");
  if (textOf(records[1] as Uint8Array) !== sized)
    throw new Refused("tally", height, "the number or weight of the ballots is not that of those that count");
}

/** Every shuffle holds the ballots of the one before, and no two are by the same trustee. Answers with the tally that is decrypted. */
export function checkShuffles({ election, trustees }: Held, tally: EncryptedTally, events: readonly LoggedEvent[]): EncryptedTally {
  const owners = new Set<number>();
  return events.reduce((before, { records, height }) => {
    const { owner, text } = ownedBy({ election, trustees }, { records, height, code: "shuffle" });
    if (owners.has(owner)) throw new Refused("shuffle-owner", height, `trustee ${owner} has shuffled before`);
    owners.add(owner);
    const after = readOr("shuffle", height, () => applyShuffle(election, before, readShuffle(election, text)));
    if (after === null) throw new Refused("shuffle", height, "what came out is not shown to be what went in");
    return after;
  }, tally);
}

/** Every partial decryption is by another trustee and proves that its key was used. */
export function checkParts({ election, trustees }: Held, tally: EncryptedTally, events: readonly LoggedEvent[]): Parts {
  const parts = new Map<number, PartialDecryption>();
  const owners = ownersOf(trustees);
  for (const { records, height } of events) {
    const { owner, text } = ownedBy({ election, trustees }, { records, height, code: "decryption" });
    if (parts.has(owner)) throw new Refused("decryption-owner", height, `trustee ${owner} has decrypted before`);
    const key = owners[owner - 1]?.key;
    if (key === undefined) throw new Refused("decryption-owner", height, `there is no trustee ${owner}`);
    const part = readOr("decryption", height, () => readPart(election, text));
    const right = readOr("decryption", height, () => checkPart(election, tally, { key, part }));
    if (!right) throw new Refused("decryption", height, `the proofs of trustee ${owner} don't hold`);
    parts.set(owner, part);
  }
  return parts;
}

/** The result is what the partial decryptions give together, and one that the papers could have. */
export function checkResult(
  { election, trustees }: Held,
  { tally, parts, weight }: { readonly tally: EncryptedTally; readonly parts: Parts; readonly weight: bigint },
  { records, height }: LoggedEvent,
): { readonly results: readonly QuestionResult[]; readonly flags: readonly Flag[] } {
  const [lacking] = missingParts(trustees, parts);
  if (lacking !== undefined)
    throw new Refused("decryption-missing", height, `${lacking.missing} more of trustee group ${lacking.trustee + 1} had to decrypt`);
  const text = textOf(records[0] as Uint8Array) ?? "";
  const results = readOr("result", height, () => readResult(election, text));
  const found = compareResult(election, combine(election.group, tally, { trustees, parts }), { said: results, total: weight });
  if (found === "impossible")
    throw new Refused("result-range", height, "these counts could not come from these ballots: somebody has decrypted or counted falsely");
  if (found === "different") throw new Refused("result", height, "the result is not what was decrypted");
  return { results, flags: found.flags };
}

interface Held {
  readonly election: Election;
  readonly trustees: readonly Trustee[];
}

/** The text of a trustee's record, and whose it is: the record after it names both. */
function ownedBy(
  { trustees }: Held,
  { records, height, code }: { readonly records: readonly Uint8Array[]; readonly height: number; readonly code: "shuffle" | "decryption" },
): { readonly owner: number; readonly text: string } {
  const [body, owned] = records as [Uint8Array, Uint8Array];
  const { owner, payload } = readOr(code, height, () => readJsonBytes(owned, object({ owner: count, payload: recordName })));
  if (sha256Hex(body) !== payload) throw new Refused("record-order", height, "the record is not the one that its owner signed for");
  if (owner < 1 || owner > ownersOf(trustees).length) throw new Refused(`${code}-owner`, height, `there is no trustee ${owner}`);
  const text = textOf(body);
  if (text === null) throw new Refused(code, height, "not UTF-8");
  return { owner, text };
}
