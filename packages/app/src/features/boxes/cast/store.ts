import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import type { BoxKey } from "../../archive/index.js";
import type { Bound } from "./write.js";

/** So many ballots of one credential are kept, where people may vote again: each stays in the archive for ever. */
export const MOST_ROUNDS = 20;

/** What is known of a ballot before anything of it is checked: whether it is in its box, and the place of its sender on the roll; null: they have none. */
export interface KnownAhead {
  readonly there: boolean;
  readonly handle: string | null;
}

/** The same of many, in the order in which they are asked for. */
export async function knownAhead(
  db: Db,
  asks: readonly { readonly box: BoxKey; readonly tracker: string; readonly member: string }[],
): Promise<KnownAhead[]> {
  const column = (of: (box: BoxKey) => string): string[] => asks.map(({ box }) => of(box));
  const { rows } = await sql<KnownAhead>`
    select b.tracker is not null as there, r.handle
    from unnest(${column((b) => b.organisation)}::text[], ${column((b) => b.motion)}::text[], ${column((b) => b.stage)}::text[],
                ${asks.map(({ tracker }) => tracker)}::text[], ${asks.map(({ member }) => member)}::uuid[])
      with ordinality as asked (organisation, motion, stage, tracker, member, place)
    left join box_ballot b on b.organisation = asked.organisation and b.motion = asked.motion and b.stage = asked.stage and b.tracker = asked.tracker
    left join roll_place r on r.organisation = asked.organisation and r.motion = asked.motion and r.stage = asked.stage and r.member = asked.member
    order by asked.place`.execute(db);
  return rows;
}

/** The trackers among these that are in the box. */
export async function ballotsAmong({ tx }: Act, { organisation, motion, stage }: BoxKey, casts: readonly Bound[]): Promise<ReadonlySet<string>> {
  if (casts.length === 0) return new Set();
  const { rows } = await sql<{ tracker: string }>`
    select tracker from box_ballot
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and tracker = any(${casts.map(({ tracker }) => tracker)}::text[])`.execute(
    tx,
  );
  return new Set(rows.map(({ tracker }) => tracker));
}

/** The ballot that each of these replaces, by their trackers: the one before it by the same credential. */
export async function ballotsBefore(
  db: Db | Tx,
  { organisation, motion, stage }: BoxKey,
  ballots: readonly { readonly tracker: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (ballots.length === 0) return new Map();
  const { rows } = await sql<{ tracker: string; before: string }>`
    select b.tracker, replaced.tracker as before
    from box_ballot b join box_ballot replaced using (organisation, motion, stage, credential)
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and replaced.round = b.round - 1
      and b.tracker = any(${ballots.map(({ tracker }) => tracker)}::text[])`.execute(db);
  return new Map(rows.map(({ tracker, before }) => [tracker, before]));
}

/** How many votes each of these members has who has a place on the roll. */
export async function onRollAmong(
  { tx }: Act,
  { organisation, motion, stage }: BoxKey,
  casts: readonly Bound[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ member: string; votes: number }>`
    select member, votes from roll_place
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = any(${casts.map(({ member }) => member)}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ member, votes }) => [member, votes]));
}

/** How many votes each of these credentials gives that is on the list and counts: no spare ones, and none whose place one of those has taken. */
export async function credentialsAmong(
  { tx }: Act,
  { organisation, motion, stage }: BoxKey,
  casts: readonly Bound[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ credential: string; weight: number }>`
    select credential, weight from box_credential
    where state = 'counts' and organisation = ${organisation} and motion = ${motion} and stage = ${stage} and credential = any(${casts.map(({ credential }) => credential)}::text[])`.execute(
    tx,
  );
  return new Map(rows.map(({ credential, weight }) => [credential, weight]));
}

/** Those of these members who had not voted before: the primary key says so. */
export async function insertVoters({ tx }: Act, { organisation, motion, stage }: BoxKey, casts: readonly Bound[]): Promise<ReadonlySet<string>> {
  if (casts.length === 0) return new Set();
  const { rows } = await sql<{ member: string }>`
    insert into box_voter (organisation, motion, stage, member, bound)
    select ${organisation}, ${motion}, ${stage}, sent.member, sent.bound
    from unnest(${casts.map(({ member }) => member)}::uuid[], ${casts.map(({ code }) => code)}::bytea[]) as sent (member, bound) order by sent.member
    on conflict do nothing returning member`.execute(tx);
  return new Set(rows.map(({ member }) => member));
}

/** Of members who have just been written and whose ballot was not. */
export async function takeBackVoters({ tx }: Act, { organisation, motion, stage }: BoxKey, casts: readonly Bound[]): Promise<void> {
  if (casts.length === 0) return;
  await sql`
    delete from box_voter
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = any(${casts.map(({ member }) => member)}::uuid[])`.execute(
    tx,
  );
}

/** What ties each of these members to the credential that they have voted with. */
export async function boundCodes(
  { tx }: Act,
  { organisation, motion, stage }: BoxKey,
  casts: readonly Bound[],
): Promise<ReadonlyMap<string, Buffer>> {
  if (casts.length === 0) return new Map();
  const { rows } = await sql<{ member: string; bound: Buffer }>`
    select member, bound from box_voter
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and member = any(${casts.map(({ member }) => member)}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ member, bound }) => [member, bound]));
}

/**
 * Writes first ballots, each of which is the first of its credential, and those of people who vote again, each the next of its credential. Answers for each by its tracker; one that is missing
 * was not written, because another with the same credential or tracker was there first.
 */
export async function insertBallots(
  act: Act,
  box: BoxKey,
  { first, again }: { readonly first: readonly Bound[]; readonly again: readonly Bound[] },
): Promise<ReadonlyMap<string, "written" | "voted too often">> {
  const rounds = await nextRounds(act, box, again);
  const tooMany = again.filter(({ credential }) => (rounds.get(credential) ?? 1) > MOST_ROUNDS);
  const casts = [...first, ...again.filter((cast) => !tooMany.includes(cast))].toSorted((a, b) => (a.credential < b.credential ? -1 : 1));
  const answers = new Map<string, "written" | "voted too often">(tooMany.map(({ tracker }) => [tracker, "voted too often"]));
  if (casts.length === 0) return answers;
  const firsts = new Set(first);
  const { organisation, motion, stage } = box;
  const { rows } = await sql<{ tracker: string }>`
    insert into box_ballot (organisation, motion, stage, credential, round, tracker, ballot)
    select ${organisation}, ${motion}, ${stage}, sent.credential, sent.round, sent.tracker, sent.ballot
    from unnest(${casts.map(({ credential }) => credential)}::text[], ${casts.map((cast) => (firsts.has(cast) ? 1 : (rounds.get(cast.credential) ?? 1)))}::int[],
                ${casts.map(({ tracker }) => tracker)}::text[], ${casts.map(({ ballot }) => ballot)}::text[])
      with ordinality as sent (credential, round, tracker, ballot, place) order by sent.place
    on conflict do nothing returning tracker`.execute(act.tx);
  for (const { tracker } of rows) answers.set(tracker, "written");
  return answers;
}

async function nextRounds({ tx }: Act, { organisation, motion, stage }: BoxKey, casts: readonly Bound[]): Promise<ReadonlyMap<string, number>> {
  if (casts.length === 0) return new Map();
  const { rows } = await sql<{ credential: string; next: number }>`
    select credential, max(round) + 1 as next from box_ballot
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and credential = any(${casts.map(({ credential }) => credential)}::text[])
    group by credential`.execute(tx);
  return new Map(rows.map(({ credential, next }) => [credential, next]));
}
