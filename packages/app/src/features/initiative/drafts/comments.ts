import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import { MOST_COMMENTS } from "./draft.js";

/** A remark on a draft; with `suggested`, other words for some of its own. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly insteadOf: string;
  readonly suggested: string;
  readonly at: Date;
  readonly settled: "taken" | "left" | null;
}

export async function commentsOf(db: Db | Tx, organisation: string, draft: string): Promise<readonly Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, m.name as author, c.body, c.instead_of as "insteadOf", c.suggested, c.at, c.settled
    from draft_comment c join member m on m.organisation = c.organisation and m.id = c.author
    where c.organisation = ${organisation} and c.draft = ${draft} order by c.at, c.id limit ${MOST_COMMENTS}`.execute(db);
  return rows;
}

export interface NewComment {
  readonly draft: string;
  readonly author: string;
  readonly key: string;
  readonly body: string;
  readonly insteadOf: string;
  readonly suggested: string;
  readonly at: Date;
}

/** Keeps a remark once for its key; false: the draft has as many as it can take. */
export async function insertComment(tx: Tx, organisation: string, comment: NewComment): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from draft_comment where organisation = ${organisation} and draft = ${comment.draft}`.execute(tx);
  if ((rows[0]?.n ?? 0) >= MOST_COMMENTS) return false;
  await sql`
    insert into draft_comment (organisation, draft, author, key, body, instead_of, suggested, at)
    values (${organisation}, ${comment.draft}, ${comment.author}, ${comment.key}, ${comment.body}, ${comment.insteadOf}, ${comment.suggested}, ${comment.at})
    on conflict (organisation, draft, author, key) do nothing`.execute(tx);
  return true;
}

/** Settles a remark, once; false: there is none that waits. */
export async function settleComment(
  tx: Tx,
  organisation: string,
  of: { draft: string; comment: string; settled: "taken" | "left" },
): Promise<boolean> {
  const { rows } = await sql`
    update draft_comment set settled = ${of.settled}
    where organisation = ${organisation} and draft = ${of.draft} and id = ${of.comment}::uuid and settled is null returning id`.execute(tx);
  return rows.length > 0;
}
