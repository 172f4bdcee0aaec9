import { z } from "zod";
import { fingerprint } from "@folkmoot/ballot";
import type { Services } from "../../../platform/services.js";
import { noteTaken, noteTurnedAway } from "../../../platform/lost-time/crowd.js";
import { settle } from "../../motions/index.js";
import { inThread, pendingWork } from "../crypto/threads.js";
import { credentialFor } from "../tend/credentials.js";
import type { BallotOutcome, CastBallot } from "./ballot.js";
import { deskOf } from "./desk.js";

/** So many ballots wait to be checked, about half a second of work for two processors; more are asked to come again. */
const MOST_PENDING = 256;
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
  const read = sent.ballot.length > LONGEST_BALLOT ? null : headOf(sent.ballot);
  if (read === null) return { kind: "not a ballot", code: "ballot-malformed", why: "it is no ballot, or longer than any" };
  const desk = deskOf(services, organisation);
  const all = await desk.open(sent.number);
  const open = all.find(({ box }) => box.uuid === read.election_uuid) ?? all[0] ?? null;
  const tracker = fingerprint(sent.ballot);
  const cast = { ...sent, tracker, credential: read.credential, election: open?.box.election ?? "" };
  const known = open === null ? null : await desk.knows({ box: open.box, tracker, member: sent.member });
  if (open !== null && known?.there === false) {
    if (pendingWork() >= MOST_PENDING) {
      noteTurnedAway(services, sent.member);
      return { kind: "busy" };
    }
    noteTaken(services, sent.member);
    const own = open.knowsCredentials && known.handle !== null ? credentialFor(services, open.box, known.handle) : null;
    const done = await inThread({ kind: "check", election: cast.election, ballot: sent.ballot, own });
    if (done.kind === "refused") return { kind: "not a ballot", code: ballotCode(done.code), why: done.why };
  }
  return written(services, organisation, cast);
}

async function written(services: Services, organisation: string, cast: CastBallot): Promise<BallotOutcome> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const outcome = await deskOf(services, organisation).write(cast);
    if (outcome.kind !== "unsettled") return outcome;
    await settle(services, organisation);
  }
  throw new Error("a motion that does not come to rest");
}

const head = z.object({ credential: z.string().max(700), election_uuid: z.string().max(700).optional() });

/** By which credential a ballot is, and for which election it says that it is. */
function headOf(text: string): z.infer<typeof head> | null {
  try {
    return head.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
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
