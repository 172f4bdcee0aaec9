import { readOr } from "../archive/log.js";
import { ballotFlaw, readBallotBytes, type Ballot } from "../vote/ballot.js";
import type { Election } from "../vote/election.js";
import { RunningTally, writeTally } from "../count/tally.js";
import { Refused, type Refusal } from "./refused.js";
import { credentialElement } from "./credentials.js";

/** A part of an audit that needs nothing of the others: plain values in and out, so that a worker thread can do it. */
export type Work =
  | { readonly kind: "credentials"; readonly election: string; readonly keys: readonly string[] }
  | { readonly kind: "ballots"; readonly election: string; readonly ballots: readonly BallotToCheck[] };

export interface BallotToCheck {
  readonly event: number;
  readonly body: Uint8Array;
  /** The weight of its credential when it is the last of that credential; null: it doesn't count. */
  readonly weight: bigint | null;
}

/** What is wrong, or what the ballots that count add up to: the text of an encrypted tally. */
export type Outcome =
  | { readonly refusal: Refusal }
  | { readonly refusal: null; readonly tally: string; readonly ballots: number; readonly weight: bigint };

/** Does a part of an audit, given the election that its text says. */
export function doWork(election: Election, work: Work): Outcome {
  try {
    const tally = new RunningTally(election);
    if (work.kind === "credentials") checkCredentials(election, work.keys);
    else {
      for (const { event, body, weight } of work.ballots) {
        const ballot = readOr("ballot-malformed", event, () => readBallotBytes(election, body));
        checkBallot(election, ballot, event);
        if (weight !== null) tally.add(ballot.answers, weight);
      }
    }
    const { tally: sum, ballots, weight } = tally.sum();
    return { refusal: null, tally: writeTally(election.group, sum), ballots, weight };
  } catch (error) {
    if (error instanceof Refused) return { refusal: { code: error.code, event: error.event, why: error.why } };
    throw error;
  }
}

function checkCredentials({ group }: Election, keys: readonly string[]): void {
  const wrong = keys.find((key) => credentialElement(group, key) === null);
  if (wrong !== undefined) throw new Refused("credentials", 0, `${wrong.slice(0, 80)} is no public credential of ${group.name}`);
}

/** Checks that a ballot is what the owner of its credential made for this election. Throws `Refused`. */
export function checkBallot(election: Election, ballot: Ballot, event: number | null): void {
  const credential = credentialElement(election.group, ballot.credential);
  if (credential === null) throw new Refused("ballot-credential", event, "its credential is no element of the group");
  const found = ballotFlaw(election, ballot, credential);
  switch (found?.flaw) {
    case undefined:
      return;
    case "other-election":
      throw new Refused("ballot-other-election", event, "it was made for another election");
    case "bad-signature":
      throw new Refused("ballot-signature", event, "it is not signed by the owner of its credential, or was changed after that");
    case "bad-answer":
      throw new Refused(
        "ballot-answer",
        event,
        `the proof of answer ${(found?.question ?? 0) + 1} doesn't hold: it was copied, changed, or not filled in as allowed`,
      );
  }
}
