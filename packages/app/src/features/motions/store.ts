import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MotionFacts } from "@folkmoot/procedure";
import type { Db, Tx } from "../../platform/database.js";
import { keepFacts, keptFacts } from "./kept-facts.js";

export interface Motion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly commitment: string;
  readonly mover: string;
  readonly facts: MotionFacts;
  readonly next_due: Date | null;
  /** Equal facts have the same one, others never. */
  readonly facts_hash: string;
}

/** All but the facts, and what tells whether they are known. */
const SHORT = ["id", "number", "title", "commitment", "mover", "next_due", "facts_hash"] as const;
/** How many motions one page lists. */
export const MOTIONS_LISTED = 200;

export async function motionByNumber(db: Db | Tx, organisation: string, number: number): Promise<Motion | undefined> {
  return (await motionsByNumber(db, organisation, [number]))[0];
}

export async function motionById(db: Db | Tx, organisation: string, id: string): Promise<Motion | undefined> {
  return (await whole(db, organisation, await shortRows(db, organisation).where("id", "=", id).execute()))[0];
}

export async function latestMotions(db: Db | Tx, organisation: string): Promise<Motion[]> {
  return whole(db, organisation, await shortRows(db, organisation).orderBy("number", "desc").limit(MOTIONS_LISTED).execute());
}

/** The newest motions on which a vote has been held. */
export async function decidedMotions(db: Db | Tx, organisation: string, most: number): Promise<Motion[]> {
  const rows = shortRows(db, organisation)
    .where(sql<boolean>`facts -> 'closed' <> '{}'`)
    .orderBy("number", "desc")
    .limit(most);
  return whole(db, organisation, await rows.execute());
}

/** The motion whose next deadline comes first, if that deadline is not later than `now`. */
export async function firstDue(tx: Tx, organisation: string, now: Temporal.Instant): Promise<Motion | undefined> {
  const rows = shortRows(tx, organisation).where("next_due", "<=", dateOf(now)).orderBy("next_due").orderBy("number").limit(1);
  return (await whole(tx, organisation, await rows.execute()))[0];
}

/** Numbers run from 1 without gaps; the organisation's lock keeps two from being given at once. */
export async function insertMotion(
  tx: Tx,
  motion: { organisation: string; id: string; title: string; commitment: string; mover: string; facts: MotionFacts },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into motion (organisation, id, number, title, commitment, mover, facts)
    select ${motion.organisation}, ${motion.id}, coalesce(max(number), 0) + 1, ${motion.title}, ${motion.commitment}, ${motion.mover}, ${JSON.stringify(motion.facts)}
    from motion where organisation = ${motion.organisation}
    returning number`.execute(tx);
  const first = rows[0];
  if (first === undefined) throw new Error("an insert returned nothing");
  return first.number;
}

export async function saveFacts(tx: Tx, motion: { organisation: string; id: string; facts: MotionFacts; nextDue: string | null }): Promise<void> {
  await tx
    .updateTable("motion")
    .set({ facts: JSON.stringify(motion.facts), next_due: motion.nextDue === null ? null : new Date(motion.nextDue) })
    .where("organisation", "=", motion.organisation)
    .where("id", "=", motion.id)
    .execute();
}

export function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}

/** Several at once, for the hot path of votes. */
export async function motionsByNumber(db: Db | Tx, organisation: string, numbers: readonly number[]): Promise<Motion[]> {
  return whole(db, organisation, await shortRows(db, organisation).where("number", "in", numbers).execute());
}

/** So many decisions about one matter are looked at: the newest. */
const MOST_ABOUT = 200;

/** Decisions in force about a matter that the text names, the newest first. */
export async function motionsInForceAbout(db: Db | Tx, organisation: string, matter: string): Promise<Motion[]> {
  const rows = shortRows(db, organisation)
    .where(sql<boolean>`facts ->> 'inForceAt' is not null and facts -> 'matters' @> ${JSON.stringify([{ kind: "named", matter }])}::jsonb`)
    .orderBy(sql`facts ->> 'inForceAt'`, "desc")
    .limit(MOST_ABOUT);
  return whole(db, organisation, await rows.execute());
}

/** Motions that are not over: time will still bring something. */
export async function undecidedMotions(db: Db | Tx, organisation: string): Promise<Motion[]> {
  return whole(db, organisation, await shortRows(db, organisation).where("next_due", "is not", null).orderBy("number").execute());
}

/** So many changes of the text that others could touch are looked at: the newest. */
const MOST_CHANGES = 200;

/** Changes of the constitution that have not taken effect, or have set a version after this one. */
export async function changesOfText(db: Db | Tx, organisation: string, after: number): Promise<Motion[]> {
  const rows = shortRows(db, organisation)
    .where(sql<boolean>`facts ->> 'rules' is not null`)
    .where(
      sql<boolean>`(facts ->> 'inForceAt' is null and (facts ->> 'ended' is null or facts ? 'patched')
        or id in (select v.motion from constitution_version v where v.organisation = ${organisation} and v.number > ${after}))`,
    )
    .orderBy("number", "desc")
    .limit(MOST_CHANGES);
  return whole(db, organisation, await rows.execute());
}

function shortRows(db: Db | Tx, organisation: string) {
  return db.selectFrom("motion").select(SHORT).where("organisation", "=", organisation);
}

type ShortRow = Omit<Motion, "facts">;

/** These motions with their facts, of which only those that this process has not seen yet are fetched. A row that has changed meanwhile is taken as it is now. */
async function whole(db: Db | Tx, organisation: string, rows: readonly ShortRow[]): Promise<Motion[]> {
  const known = rows.map((row) => ({ row, facts: keptFacts(row.facts_hash) }));
  const unknown = known.flatMap(({ row, facts }) => (facts === null ? [row.id] : []));
  const fetched = new Map<string, Motion>();
  if (unknown.length > 0) {
    const found = await db
      .selectFrom("motion")
      .select([...SHORT, "facts"])
      .where("organisation", "=", organisation)
      .where("id", "in", unknown)
      .execute();
    for (const { facts, ...row } of found) fetched.set(row.id, motionOf(row, keepFacts(row.facts_hash, facts)));
  }
  return known.flatMap(({ row, facts }) => (facts === null ? (fetched.get(row.id) ?? []) : motionOf(row, facts)));
}

function motionOf({ id, number, title, commitment, mover, next_due, facts_hash }: ShortRow, facts: MotionFacts): Motion {
  return { id, number, title, commitment, mover, facts, next_due, facts_hash };
}
