import { sql } from "kysely";
import type { Db } from "../../../platform/database.js";
import { keptFor } from "./kept.js";

/** How much is said at a place. What was withdrawn is not counted; what is hidden is, and is named. */
export interface Counts {
  readonly arguments: number;
  readonly questions: number;
  readonly unanswered: number;
  readonly comments: number;
  readonly replies: number;
  readonly hidden: number;
}

export const NO_POSTS: Counts = { arguments: 0, questions: 0, unanswered: 0, comments: 0, replies: 0, hidden: 0 };

/** Counting a thread of this many posts takes milliseconds that all its readers would wait for; then nobody misses what the last seconds brought. */
const MANY = 2_000;
const kept = keptFor<Counts>(15_000, (counts) => counts.arguments + counts.questions + counts.comments + counts.replies >= MANY);

export async function countsOf(db: Db, organisation: string, thread: string | null): Promise<Counts> {
  return thread === null ? NO_POSTS : kept.of(db, thread, () => count(db, organisation, thread));
}

async function count(db: Db, organisation: string, thread: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where kind in ('for', 'against'))::int as arguments, count(*) filter (where kind = 'question')::int as questions,
      count(*) filter (where kind = 'question' and answered_at is null and hidden is null)::int as unanswered,
      count(*) filter (where kind = 'comment')::int as comments, count(*) filter (where kind = 'reply')::int as replies,
      count(*) filter (where hidden is not null)::int as hidden
    from post where organisation = ${organisation} and thread = ${thread} and withdrawn_at is null`.execute(db);
  return rows[0] ?? NO_POSTS;
}
