import type { LoggedEvent } from "../archive/log.js";
import { readOr } from "../archive/log.js";
import type { Election } from "../vote/election.js";
import { ciphertextShape } from "../vote/ciphertext.js";
import { credentialIn } from "../count/box.js";
import { RunningTally, type EncryptedTally } from "../count/tally.js";
import { fingerprint } from "../encoding/hash.js";
import { candidate, list, readJson } from "../encoding/shape.js";
import { textOf } from "../encoding/text.js";
import { Refused } from "./refused.js";
import type { Setup } from "./setup.js";
import { doWork, type BallotToCheck, type Outcome, type Work } from "./work.js";

/** Where independent parts of an audit are done; the default is here and now. */
export type Workers = (work: Work) => Outcome | Promise<Outcome>;

/** How many ballots make one part: enough that handing them over costs nothing, few enough that all cores are busy to the end. */
const BALLOTS_A_PART = 128;

/** What the ballot box holds. */
export interface CountedBallots {
  readonly tally: EncryptedTally;
  /** How many are counted: the last of each credential. */
  readonly counted: number;
  readonly weight: bigint;
  /** All of them, in the order in which they lie there. */
  readonly cast: readonly CastBallot[];
}

export interface CastBallot {
  readonly tracker: string;
  /** Its public half. */
  readonly credential: string;
  /** Whether it is the last of its credential. */
  readonly counts: boolean;
}

/**
 * Checks every credential and every ballot, and adds up those that count: the last of each credential. A ballot that lies there twice is refused: a
 * server could undo a change of mind with it. Throws `Refused`, for the first ballot with something wrong.
 */
export async function checkBallots({ election, credentials }: Setup, events: readonly LoggedEvent[], workers: Workers): Promise<CountedBallots> {
  const found = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { height, records } of events) {
    const body = records[0] as Uint8Array;
    const text = textOf(body) ?? "";
    const tracker = fingerprint(text);
    if (found.has(tracker)) throw new Refused("ballot-replayed", height, `the same ballot as in event ${found.get(tracker)}`);
    found.set(tracker, height);
    const credential = credentialIn(text);
    if (credential === null) throw new Refused("ballot-malformed", height, "a ballot without a credential");
    if (!credentials.has(credential)) throw new Refused("ballot-credential", height, "its credential is not on the list");
    last.set(credential, height);
  }
  const casters = events.map(({ records }) => credentialIn(textOf(records[0] as Uint8Array) ?? "") ?? "");
  const ballots = events.map(({ height, records }, at): BallotToCheck => {
    const body = records[0] as Uint8Array;
    const credential = casters[at] ?? "";
    return { event: height, body, weight: last.get(credential) === height ? (credentials.get(credential) ?? 1n) : null };
  });
  const sum = new RunningTally(election);
  const parts: Work[] = [
    ...inParts([...credentials.keys()]).map((keys): Work => ({ kind: "credentials", election: election.text, keys })),
    ...inParts(ballots).map((some): Work => ({ kind: "ballots", election: election.text, ballots: some })),
  ];
  for (const outcome of parts.map((part) => workers(part))) {
    const done = await outcome;
    if (done.refusal !== null) throw new Refused(done.refusal.code, done.refusal.event, done.refusal.why);
    sum.addAll({ tally: readSum(election, done.tally), ballots: done.ballots, weight: done.weight });
  }
  const { tally, ballots: counted, weight } = sum.sum();
  const trackers = [...found.keys()];
  const cast = ballots.map((ballot, at): CastBallot => ({
    tracker: trackers[at] ?? "",
    credential: casters[at] ?? "",
    counts: ballot.weight !== null,
  }));
  return { tally, counted, weight, cast };
}

/** Does the work in this thread. */
export function here(election: Election): Workers {
  return (work) => doWork(election, work);
}

/** Our own workers have written it: members of the group. */
function readSum({ group }: Election, text: string): EncryptedTally {
  return readOr("tally", null, () => readJson(text, list(list(ciphertextShape(candidate(group))))));
}

function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BALLOTS_A_PART) }, (_, at) => all.slice(at * BALLOTS_A_PART, (at + 1) * BALLOTS_A_PART));
}
