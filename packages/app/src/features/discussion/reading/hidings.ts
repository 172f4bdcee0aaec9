import { sql } from "kysely";
import type { Ground } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import { HIDINGS_ON_A_PAGE } from "../limits.js";
import type { PostKind } from "../place.js";

/** One time that a post was hidden, and what became of it. Never the words that were hidden. */
export interface HidingLine {
  readonly id: string;
  readonly post: string;
  readonly kind: PostKind;
  readonly author: string;
  readonly ground: Ground;
  readonly reasons: string;
  readonly place: string;
  readonly clause: string | null;
  readonly at: Date;
  readonly appealedAt: Date | null;
  readonly appeal: string | null;
  readonly outcome: "upheld" | "restored" | "silence" | null;
  /** The reasons of those whose voices decided the appeal. */
  readonly rulings: readonly string[];
}

/** Every hiding, the newest first. */
export async function hidings(
  db: Db,
  organisation: string,
  after: string | null,
): Promise<{ readonly lines: readonly HidingLine[]; readonly next: string | null }> {
  const { rows } = await sql<HidingLine>`
    select h.id, h.post, p.kind, m.name as author, h.ground, h.reasons, h.place, h.clause, h.at, h.appealed_at as "appealedAt", h.appeal, h.outcome,
      case when h.outcome in ('upheld', 'restored') then array(select v.reasons from hiding_voice v
        where v.organisation = h.organisation and v.hiding = h.id and v.ruling = h.outcome order by v.at) else '{}' end as rulings
    from hiding h join post p on p.organisation = h.organisation and p.id = h.post
    join member m on m.organisation = p.organisation and m.id = p.author
    where h.organisation = ${organisation}
      and (${after}::uuid is null or (h.at, h.id) < (select at, id from hiding where organisation = ${organisation} and id = ${after}::uuid))
    order by h.at desc, h.id desc limit ${HIDINGS_ON_A_PAGE + 1}`.execute(db);
  const lines = rows.slice(0, HIDINGS_ON_A_PAGE);
  return { lines, next: rows.length > HIDINGS_ON_A_PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** A post that was reported and waits. */
export interface OpenReport {
  readonly post: string;
  readonly kind: PostKind;
  readonly author: string;
  readonly count: number;
  readonly at: Date;
}

/** What waits for those who may hide, the oldest first. */
export async function openReports(db: Db, organisation: string): Promise<OpenReport[]> {
  const { rows } = await sql<OpenReport>`
    select r.post, p.kind, m.name as author, count(*)::int as count, min(r.at) as at
    from post_report r join post p on p.organisation = r.organisation and p.id = r.post
    join member m on m.organisation = p.organisation and m.id = p.author
    where r.organisation = ${organisation} and r.settled_at is null and p.body is not null and p.hidden is null
    group by r.post, p.kind, m.name order by min(r.at) limit ${HIDINGS_ON_A_PAGE}`.execute(db);
  return rows;
}

/** A report as those who may hide read it: without the name of who sent it. */
export interface ReportLine {
  readonly ground: Ground;
  readonly words: string;
  readonly at: Date;
}

/** The open reports of one post, without who sent them. */
export async function reportsOf(db: Db, organisation: string, post: string): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select ground, words, at from post_report where organisation = ${organisation} and post = ${post} and settled_at is null
    order by at limit ${HIDINGS_ON_A_PAGE}`.execute(db);
  return rows;
}

/** The words of an appeal that is open; null where there is none. */
export async function openAppeal(db: Db, organisation: string, post: string): Promise<{ readonly words: string; readonly by: string } | null> {
  const { rows } = await sql<{ words: string; by: string }>`
    select h.appeal as words, h.by from post p join hiding h on h.organisation = p.organisation and h.id = p.hidden
    where p.organisation = ${organisation} and p.id = ${post} and h.appealed_at is not null and h.decided_at is null`.execute(db);
  return rows[0] ?? null;
}
