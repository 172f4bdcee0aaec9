import { createHash } from "node:crypto";
import type { Services } from "../../../platform/services.js";
import { noteTaken, noteTurnedAway } from "../../../platform/lost-time/crowd.js";
import { checkInThread, isFull } from "../crypto/threads.js";
import { credentialFor } from "../tend/credentials.js";
import type { BallotOutcome, CastBallot } from "./ballot.js";
import { deskOf } from "./desk.js";

/** A ballot that keeps finding unsettled deadlines has met a bug. */
const MOST_ATTEMPTS = 3;
/** Far more than a ballot of thirty options. */
const LONGEST_BALLOT = 400_000;

/** A ballot as it comes from outside. */
export interface Sent {
  readonly number: number;
  readonly member: string;
  readonly ballot: string;
}

/**
 * Casts one ballot. Its proofs are checked first, in a thread, then it is written together with those that came at the same moment. It is answered only when the transaction that holds it is on
 * disk. The same ballot again is not checked again and gets the same answer, after the end of the vote too.
 */
export async function castBallot(services: Services, organisation: string, sent: Sent): Promise<BallotOutcome> {
  const read = sent.ballot.length > LONGEST_BALLOT ? null : HEAD.exec(sent.ballot);
  const [, uuid, credential] = read ?? [];
  if (credential === undefined) return { kind: "not a ballot", code: "ballot-malformed", why: "it is no ballot, or longer than any" };
  const tracker = createHash("sha256").update(sent.ballot).digest("base64").slice(0, TRACKER_LENGTH);
  const received = await deskOf(services, organisation).receive({ ...sent, tracker, uuid });
  const cast = { ...sent, tracker, credential, election: received?.open.box.election ?? "" };
  if (received?.known.there === false) {
    const { open, known } = received;
    if (isFull()) {
      noteTurnedAway(services, sent.member);
      return { kind: "busy" };
    }
    noteTaken(services, sent.member);
    const own = open.knowsCredentials && known.handle !== null ? credentialFor(services, open.box, known.handle) : null;
    const done = await checkInThread(open.box.group_name, { election: cast.election, ballot: sent.ballot, own });
    if (done.kind === "refused") return { kind: "not a ballot", code: ballotCode(done.code), why: done.why };
  }
  return written(services, organisation, cast);
}

/** By which credential a ballot is, and for which election it says that it is: how each begins that is written as it has to be. */
const HEAD = /^\{"election_uuid":"(\w{1,700})","election_hash":"[\w+/]{1,100}","credential":"(\w{1,700})"/;
/** Of a fingerprint, in base64 without padding. */
const TRACKER_LENGTH = 43;

async function written(services: Services, organisation: string, cast: CastBallot): Promise<BallotOutcome> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const outcome = await deskOf(services, organisation).write(cast);
    if (outcome.kind !== "unsettled") return outcome;
    await deskOf(services, organisation).settle();
  }
  throw new Error("a motion that does not come to rest");
}

function ballotCode(code: string): Extract<BallotOutcome, { kind: "not a ballot" }>["code"] {
  const known = BALLOT_CODES.find((each) => each === code);
  if (known === undefined) throw new Error(`a ballot was refused as ${code}`);
  return known;
}

const BALLOT_CODES = [
  "ballot-malformed",
  "ballot-other-election",
  "ballot-credential",
  "ballot-replayed",
  "ballot-signature",
  "ballot-answer",
] as const;
