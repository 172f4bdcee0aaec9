import { z } from "zod";
import { fingerprint } from "@folkmoot/ballot";
import { openVote } from "@folkmoot/procedure";
import { clock } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { together } from "../../../platform/together.js";
import { boxOf, type Box } from "../../archive/index.js";
import { motionByNumber, settle, situationOf } from "../../motions/index.js";
import { inThread, pendingWork } from "../crypto/threads.js";
import type { BallotOutcome, CastBallot } from "./ballot.js";
import { castTogether, type BatchOutcome } from "./batch.js";
import { isThere } from "./store.js";

/** The most ballots that one transaction takes. What waits behind it goes into the next. */
const CASTS_A_BATCH = 500;
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
  const credential = sent.ballot.length > LONGEST_BALLOT ? null : credentialIn(sent.ballot);
  if (credential === null) return { kind: "not a ballot", code: "ballot-malformed", why: "it is no ballot, or longer than any" };
  const box = await openBoxOf(services, organisation, sent.number);
  const tracker = fingerprint(sent.ballot);
  const cast = { ...sent, tracker, credential, election: box?.election ?? "" };
  if (box !== null && !(await isThere(services.db, box, tracker))) {
    if (pendingWork() >= MOST_PENDING) return { kind: "busy" };
    const done = await inThread({ kind: "check", election: cast.election, ballot: sent.ballot });
    if (done.kind === "refused") return { kind: "not a ballot", code: ballotCode(done.code), why: done.why };
  }
  return written(services, organisation, cast);
}

async function written(services: Services, organisation: string, cast: CastBallot): Promise<BallotOutcome> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const outcome = await batcherOf(services, organisation)(cast);
    if (outcome.kind !== "unsettled") return outcome;
    await settle(services, organisation);
  }
  throw new Error("a motion that does not come to rest");
}

/** One set of batches for each pool of connections: a process that serves two databases (tests do) never mixes them. */
const batchers = new WeakMap<Services["pool"], Map<string, (cast: CastBallot) => Promise<BatchOutcome>>>();

function batcherOf(services: Services, organisation: string): (cast: CastBallot) => Promise<BatchOutcome> {
  const known = batchers.get(services.pool) ?? new Map<string, (cast: CastBallot) => Promise<BatchOutcome>>();
  batchers.set(services.pool, known);
  const before = known.get(organisation);
  if (before !== undefined) return before;
  const made = together(CASTS_A_BATCH, (casts: readonly CastBallot[]) => castTogether(services, organisation, casts));
  known.set(organisation, made);
  return made;
}

/** The box that is open, as far as anybody can say without the lock; null: none. */
async function openBoxOf({ db }: Services, id: string, number: number): Promise<Box | null> {
  const motion = await motionByNumber(db, id, number);
  const organisation = await db.selectFrom("organisation").select(["id", "facts"]).where("id", "=", id).executeTakeFirst();
  if (motion === undefined || organisation === undefined) return null;
  const open = openVote(await situationOf(db, organisation, motion.facts), await clock(db, id));
  return open === null ? null : boxOf(db, { organisation: id, motion: motion.id, stage: open.stage });
}

const withCredential = z.object({ credential: z.string().max(700) });

function credentialIn(text: string): string | null {
  try {
    return withCredential.safeParse(JSON.parse(text)).data?.credential ?? null;
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
