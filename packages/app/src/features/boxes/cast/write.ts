import type { Act } from "../../../platform/act.js";
import type { BoxKey } from "../../archive/index.js";
import type { BallotOutcome, CastBallot } from "./ballot.js";
import { ballotsAmong, ballotsBefore, boundCodes, credentialsAmong, insertBallots, insertVoters, onRollAmong, takeBackVoters } from "./store.js";

/** A ballot with the code that ties its member to its credential, and the hash by which the record names its election. */
export type Bound = CastBallot & { readonly code: Buffer; readonly hash: string; readonly sent: CastBallot };

/** Where a ballot goes, while the vote is open. */
export interface Open {
  readonly box: BoxKey;
  readonly revote: boolean;
}

export type Outcomes = Map<Bound, BallotOutcome>;

/** Two of one person, or by one credential, in one batch are one behind the other; more than so many are somebody trying something, and come again later. */
const MOST_ROUNDS_A_BATCH = 64;

/**
 * Writes ballots into a box: the voter, who has a place on the roll, and the ballot, whose credential is on the list; both or neither. Answers for each what became of it. The same ballot of the
 * same person again is accepted again and kept once.
 */
export async function writeBallots(act: Act, open: Open, casts: readonly Bound[]): Promise<Outcomes> {
  const outcomes: Outcomes = new Map();
  let waiting = casts;
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round > MOST_ROUNDS_A_BATCH) {
      for (const cast of waiting) outcomes.set(cast, { kind: "busy" });
      return outcomes;
    }
    const { first, rest } = oneEach(waiting);
    for (const [cast, outcome] of await writeOneEach(act, open, first)) outcomes.set(cast, outcome);
    // Whom a vote at the same moment came in between of is asked again.
    waiting = [...first.filter((cast) => !outcomes.has(cast)), ...rest];
  }
  return outcomes;
}

/** The first of each member and of each credential; always in the same order, so that two processes which write the same rows wait for each other and never deadlock. */
function oneEach(casts: readonly Bound[]): { readonly first: readonly Bound[]; readonly rest: readonly Bound[] } {
  const [members, credentials] = [new Set<string>(), new Set<string>()];
  const [first, rest]: [Bound[], Bound[]] = [[], []];
  for (const cast of casts.toSorted((a, b) => (a.member < b.member ? -1 : 1))) {
    if (members.has(cast.member) || credentials.has(cast.credential)) rest.push(cast);
    else first.push(cast);
    members.add(cast.member);
    credentials.add(cast.credential);
  }
  return { first, rest };
}

async function writeOneEach(act: Act, { box, revote }: Open, casts: readonly Bound[]): Promise<Outcomes> {
  const outcomes = await knownBefore(act, box, casts);
  const [roll, list] = [await onRollAmong(act, box, casts), await credentialsAmong(act, box, casts)];
  for (const cast of casts) {
    if (outcomes.has(cast)) continue;
    const votes = roll.get(cast.member);
    if (votes === undefined) outcomes.set(cast, { kind: "not on the roll" });
    // By a credential of another weight somebody would have more votes than they have on the roll.
    else if (list.get(cast.credential) !== votes) outcomes.set(cast, NO_CREDENTIAL);
  }
  const open = casts.filter((cast) => !outcomes.has(cast));
  const fresh = await insertVoters(act, box, open);
  const again = open.filter(({ member }) => !fresh.has(member));
  for (const [cast, outcome] of await knownBefore(act, box, again)) outcomes.set(cast, outcome);
  const codes = await boundCodes(act, box, again);
  for (const cast of again) {
    if (outcomes.has(cast)) continue;
    if (!revote) outcomes.set(cast, { kind: "already voted" });
    else if (codes.get(cast.member)?.equals(cast.code) !== true) outcomes.set(cast, NO_CREDENTIAL);
  }
  const written = await insertBallots(act, box, {
    first: open.filter(({ member }) => fresh.has(member)),
    again: again.filter((cast) => !outcomes.has(cast)),
  });
  const before = await ballotsBefore(act.tx, box, again);
  for (const cast of open) {
    const outcome = written.get(cast.tracker);
    if (outcome !== undefined) outcomes.set(cast, outcome === "written" ? accepted(cast, before) : { kind: outcome });
  }
  // The credential has been used by somebody else, or the very ballot was: whoever sent it has not voted.
  const inVain = open.filter((cast) => fresh.has(cast.member) && !outcomes.has(cast));
  await takeBackVoters(act, box, inVain);
  const copied = await ballotsAmong(act, box, inVain);
  for (const cast of inVain) outcomes.set(cast, copied.has(cast.tracker) ? COPY : { kind: "already voted" });
  return outcomes;
}

/** Ballots that are there already: accepted, if it is their voter who sends them again; of anybody else they are copies. */
export async function knownBefore(act: Act, box: BoxKey, casts: readonly Bound[]): Promise<Outcomes> {
  const there = await ballotsAmong(act, box, casts);
  const own = casts.filter(({ tracker }) => there.has(tracker));
  const codes = await boundCodes(act, box, own);
  const before = await ballotsBefore(act.tx, box, own);
  return new Map(own.map((cast) => [cast, codes.get(cast.member)?.equals(cast.code) === true ? accepted(cast, before) : COPY]));
}

function accepted({ tracker, hash }: Bound, before: ReadonlyMap<string, string>): BallotOutcome {
  return { kind: "accepted", tracker, election: hash, after: before.get(tracker) ?? null };
}

const NO_CREDENTIAL: BallotOutcome = {
  kind: "not a ballot",
  code: "ballot-credential",
  why: "its credential is not one that this person can vote with",
};
const COPY: BallotOutcome = { kind: "not a ballot", code: "ballot-replayed", why: "this ballot is in the box already" };
