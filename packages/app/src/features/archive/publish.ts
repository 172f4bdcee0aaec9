import { sql } from "kysely";
import { appendBallot, appendEndBallots, type Head } from "@folkmoot/ballot";
import type { Event } from "@folkmoot/procedure";
import type { Act } from "../../platform/act.js";
import { append, appendOne, type NewEvent } from "./append.js";
import { headOf, lockBox, type BoxKey } from "./box.js";
import { hashOfTracker } from "./hash.js";

/** Per entry of the record, so that the largest stays well below the limit of 65,535 bytes. */
export const BALLOTS_AN_ENTRY = 1_000;

/**
 * Puts ballots that wait into the archive: sorted, in batches of at least so many, without times. Answers with what the record has to hold of it, in its order. Of one credential at most
 * one ballot is in a batch, the earlier in the earlier batch, so that the last one counts: of those who have voted as often, too few wait for more, and all who have voted more often with them.
 */
export async function publishWaiting(act: Act, key: BoxKey, least = 1): Promise<Event[]> {
  const box = await lockBox(act.tx, key);
  let head = box === null ? null : headOf(box);
  if (head === null) return [];
  const entries = await enteredAhead(act, key);
  for (let batch = await nextBatch(act, key); batch.length >= least; batch = await nextBatch(act, key)) {
    head = await enter(act, key, { head, batch });
    entries.push({ t: "ballots", motion: key.motion, stage: key.stage, ballots: batch.map(({ hash }) => hash) });
  }
  return entries;
}

/** The same, and nothing after it: the end of a vote. */
export async function endBallots(act: Act, key: BoxKey): Promise<Event[]> {
  const entries = await publishWaiting(act, key);
  await mixVoters(act, key);
  const box = await lockBox(act.tx, key);
  const head = box === null ? null : headOf(box);
  if (head === null) throw new Error(`a vote in ${key.stage} ends that has no ballot box`);
  await appendOne(act.tx, key, { from: head, kind: "EndBallots", written: appendEndBallots(head) });
  return entries;
}

/**
 * Puts one batch of a vote that is over into the archive, before its end is entered: what takes long is done while nobody waits for it. Its ballots go into the record with the end. Answers
 * with how many they were.
 */
export async function publishAhead(act: Act, key: BoxKey): Promise<number> {
  const box = await lockBox(act.tx, key);
  const head = box === null ? null : headOf(box);
  const batch = head === null ? [] : await nextBatch(act, key);
  if (head === null || batch.length === 0) return 0;
  await enter(act, key, { head, batch });
  const { organisation, motion, stage } = key;
  await sql`
    insert into box_batch (organisation, motion, stage, height, ballots)
    values (${organisation}, ${motion}, ${stage}, ${head.height}, ${batch.map(({ hash }) => hash)}::text[])`.execute(act.tx);
  return batch.length;
}

/** What the record lacks of it, in the order of the archive. */
async function enteredAhead({ tx }: Act, { organisation, motion, stage }: BoxKey): Promise<Event[]> {
  const { rows } = await sql<{ height: number; ballots: string[] }>`
    delete from box_batch where organisation = ${organisation} and motion = ${motion} and stage = ${stage} returning height, ballots`.execute(tx);
  return rows.toSorted((a, b) => a.height - b.height).map(({ ballots }) => ({ t: "ballots", motion, stage, ballots }));
}

export interface BallotsAndVoters {
  readonly ballots: number;
  readonly voters: number;
}

/** How many ballots there are, and how many people voted: asked for when the vote is over, and by nobody before. */
export async function ballotsAndVoters(act: Act, { organisation, motion, stage }: BoxKey): Promise<BallotsAndVoters> {
  const { rows } = await sql<BallotsAndVoters>`
    select (select count(*)::int from box_ballot where organisation = ${organisation} and motion = ${motion} and stage = ${stage}) as ballots,
           (select count(*)::int from box_voter where organisation = ${organisation} and motion = ${motion} and stage = ${stage}) as voters`.execute(
    act.tx,
  );
  return rows[0] ?? { ballots: 0, voters: 0 };
}

interface Waiting {
  readonly credential: string;
  readonly round: number;
  readonly tracker: string;
  readonly hash: string;
  readonly ballot: string;
}

async function nextBatch({ tx }: Act, { organisation, motion, stage }: BoxKey): Promise<readonly Waiting[]> {
  const rows = await tx
    .selectFrom("box_ballot")
    .select(["credential", "round", "tracker", "ballot"])
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("ballot", "is not", null)
    .orderBy("round")
    .orderBy("tracker")
    .limit(BALLOTS_AN_ENTRY)
    .execute();
  const [first] = rows;
  return rows
    .flatMap(({ credential, round, tracker, ballot }): Waiting[] =>
      round !== first?.round || ballot === null ? [] : [{ credential, round, tracker, ballot, hash: hashOfTracker(tracker) }],
    )
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
}

async function enter(act: Act, key: BoxKey, { head, batch }: { head: Head; batch: readonly Waiting[] }): Promise<Head> {
  const events: NewEvent[] = [];
  let next = head;
  for (const { ballot } of batch) {
    const written = appendBallot(next, ballot);
    events.push({ kind: "Ballot", bytes: written.bytes });
    next = written.head;
  }
  await append(act.tx, key, { from: head, events, head: next });
  await keepWithoutText(act, key, batch);
  return next;
}

/** Written anew in the order of the archive: rows that are changed where they lie would stay in the order in which they came. */
async function keepWithoutText({ tx }: Act, { organisation, motion, stage }: BoxKey, batch: readonly Waiting[]): Promise<void> {
  const trackers = batch.map(({ tracker }) => tracker);
  await sql`
    delete from box_ballot
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and tracker = any(${trackers}::text[])`.execute(tx);
  await sql`
    insert into box_ballot (organisation, motion, stage, credential, round, tracker)
    select ${organisation}, ${motion}, ${stage}, kept.credential, kept.round, kept.tracker
    from unnest(${batch.map(({ credential }) => credential)}::text[], ${batch.map(({ round }) => round)}::int[], ${trackers}::text[])
      with ordinality as kept (credential, round, tracker, place) order by kept.place`.execute(tx);
}

/** Who voted is written anew in the order of the members: beside the ballots, in the order in which they came, it would tell whose is which. */
async function mixVoters({ tx }: Act, { organisation, motion, stage }: BoxKey): Promise<void> {
  await sql`
    with gone as (delete from box_voter where organisation = ${organisation} and motion = ${motion} and stage = ${stage} returning member, bound)
    insert into box_voter (organisation, motion, stage, member, bound)
    select ${organisation}, ${motion}, ${stage}, member, bound from gone order by member`.execute(tx);
}
