import type { LoggedEvent } from "../archive/log.js";
import { readOr } from "../archive/log.js";
import { readElection, type Election } from "../vote/election.js";
import { sha256Hex } from "../encoding/hash.js";
import { object, readJson, recordName } from "../encoding/shape.js";
import { textOf } from "../encoding/text.js";
import { checkTrustees, readTrustees, type Trustee } from "../trustee/trustees.js";
import { readCredentials, type Credentials } from "./credentials.js";
import { Refused } from "./refused.js";

/** What an election begins with and keeps to its end. */
export interface Setup {
  readonly election: Election;
  readonly trustees: readonly Trustee[];
  readonly credentials: Credentials;
}

/** Checks the first event: the three files are those whose hashes it holds, the election's key is the trustees', each credential stands there once. Throws `Refused`. */
export function checkSetup({ records, height }: LoggedEvent): Setup {
  const [election, trustees, credentials, setup] = records.map((body, at) => {
    const text = textOf(body);
    if (text === null) throw new Refused("election", height, `record ${at + 1} is not UTF-8`);
    return text;
  }) as [string, string, string, string];
  const hashes = readOr("election", height, () => readJson(setup, object({ election: recordName, trustees: recordName, credentials: recordName })));
  const expected = [hashes.election, hashes.trustees, hashes.credentials];
  if (records.slice(0, 3).some((body, at) => sha256Hex(body) !== expected[at]))
    throw new Refused("record-order", height, "the records are not those that the setup names");
  return openSetup({ election, trustees, credentials }, height);
}

/** The same from the texts alone. The elements of credentials are checked later, with the ballots: there may be very many. Throws `Refused`. */
export function openSetup(
  texts: { readonly election: string; readonly trustees: string; readonly credentials: string },
  height: number | null,
): Setup {
  const election = readOr("election", height, () => readElection(texts.election));
  const { group, key, questions } = election;
  const trustees = readOr("trustees", height, () => readTrustees(group, texts.trustees));
  const held = readOr("trustees", height, () => checkTrustees(group, trustees));
  if (!group.equal(held, key)) throw new Refused("election-key", height, "the key of the election is not the product of the trustees' keys");
  const credentials = readOr("credentials", height, () => readCredentials(texts.credentials));
  const weighted = [...credentials.values()].some((weight) => weight !== 1n);
  if (weighted && questions.some(({ kind }) => kind === "numbers")) {
    throw new Refused("credentials", height, "votes of unequal weight on a question with numbers can't be counted");
  }
  const total = [...credentials.values()].reduce((sum, weight) => sum + weight, 0n);
  if (total >= group.order) throw new Refused("credentials", height, "the weights are too large to be counted");
  return { election, trustees, credentials };
}
