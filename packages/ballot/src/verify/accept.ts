import { readOr } from "../archive/log.js";
import { readBallot, type Ballot } from "../vote/ballot.js";
import type { Election } from "../vote/election.js";
import { fingerprint } from "../encoding/hash.js";
import type { Credentials } from "./credentials.js";
import { Refused, type Refusal } from "./refused.js";
import { checkBallot } from "./work.js";

/** What is known of a ballot box when a ballot comes in. */
export interface Board {
  readonly credentials: Pick<Credentials, "has">;
  /** The trackers of all ballots that were ever accepted. */
  readonly trackers: { has(tracker: string): boolean };
}

export type Acceptance = { readonly accepted: true; readonly ballot: Ballot } | (Refusal & { readonly accepted: false });

/**
 * Whether a ballot may go into the box: well formed in every byte, for this election, by the owner of a credential on the list, filled in as allowed,
 * and never there before. Cheap questions come first. Whether the vote is open, and whether somebody may vote again, is the affair of the procedure.
 */
export function acceptBallot(election: Election, board: Board, text: string): Acceptance {
  try {
    if (board.trackers.has(fingerprint(text))) throw new Refused("ballot-replayed", null, "this ballot is in the box already");
    const ballot = readOr("ballot-malformed", null, () => readBallot(election, text));
    if (!board.credentials.has(ballot.credential)) throw new Refused("ballot-credential", null, "its credential is not on the list");
    checkBallot(election, ballot, null);
    return { accepted: true, ballot };
  } catch (error) {
    if (error instanceof Refused) return { accepted: false, code: error.code, event: null, why: error.why };
    throw error;
  }
}
