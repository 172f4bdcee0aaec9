import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MotionFacts } from "@folkmoot/procedure";
import type { Db, Tx } from "../../platform/database.js";

export interface Motion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly commitment: string;
  readonly mover: string;
  readonly facts: MotionFacts;
  readonly next_due: Date | null;
}

const COLUMNS = ["id", "number", "title", "commitment", "mover", "facts", "next_due"] as const;
/** How many motions one page lists. */
export const MOTIONS_LISTED = 200;

export function motionByNumber(db: Db | Tx, organisation: string, number: number): Promise<Motion | undefined> {
  return db.selectFrom("motion").select(COLUMNS).where("organisation", "=", organisation).where("number", "=", number).executeTakeFirst();
}

export function motionById(db: Db | Tx, organisation: string, id: string): Promise<Motion | undefined> {
  return db.selectFrom("motion").select(COLUMNS).where("organisation", "=", organisation).where("id", "=", id).executeTakeFirst();
}

export function latestMotions(db: Db | Tx, organisation: string): Promise<Motion[]> {
  return db.selectFrom("motion").select(COLUMNS).where("organisation", "=", organisation).orderBy("number", "desc").limit(MOTIONS_LISTED).execute();
}

/** The motion whose next deadline comes first, if that deadline is not later than `now`. */
export function firstDue(tx: Tx, organisation: string, now: Temporal.Instant): Promise<Motion | undefined> {
  return tx
    .selectFrom("motion")
    .select(COLUMNS)
    .where("organisation", "=", organisation)
    .where("next_due", "<=", dateOf(now))
    .orderBy("next_due")
    .orderBy("number")
    .limit(1)
    .executeTakeFirst();
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
export function motionsByNumber(db: Db | Tx, organisation: string, numbers: readonly number[]): Promise<Motion[]> {
  return db.selectFrom("motion").select(COLUMNS).where("organisation", "=", organisation).where("number", "in", numbers).execute();
}

/** Motions that are not over: time will still bring something. */
export function undecidedMotions(db: Db | Tx, organisation: string): Promise<Motion[]> {
  return db
    .selectFrom("motion")
    .select(COLUMNS)
    .where("organisation", "=", organisation)
    .where("next_due", "is not", null)
    .orderBy("number")
    .execute();
}
