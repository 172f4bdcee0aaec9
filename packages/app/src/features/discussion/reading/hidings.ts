import { sql } from "kysely";
import type { Ground, Hideable } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import { HIDINGS_ON_A_PAGE } from "../limits.js";
import type { Subject } from "../moderation/kind.js";
import type { PostKind } from "../place.js";
import { markIn, type HiddenMark } from "./post.js";

/** One time that a post was hidden, and what became of it. Never the words that were hidden. */
export interface HidingLine {
  readonly id: string;
  readonly subject: Subject;
  readonly kind: SaidKind;
  /** null: nobody knows. */
  readonly author: string | null;
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
    select h.id, json_build_object('what', h.what, 'id', h.subject) as subject, coalesce(p.kind, h.what) as kind, m.name as author, h.ground, h.reasons, h.place, h.clause, h.at, h.appealed_at as "appealedAt", h.appeal, h.outcome,
      case when h.outcome in ('upheld', 'restored') then array(select v.reasons from hiding_voice v
        where v.organisation = h.organisation and v.hiding = h.id and v.ruling = h.outcome order by v.at) else '{}' end as rulings
    from hiding h left join member m on m.organisation = h.organisation and m.id = h.author
    left join post p on p.organisation = h.organisation and p.id = case when h.what = 'post' then h.subject::uuid end
    where h.organisation = ${organisation}
      and (${after}::uuid is null or (h.at, h.id) < (select at, id from hiding where organisation = ${organisation} and id = ${after}::uuid))
    order by h.at desc, h.id desc limit ${HIDINGS_ON_A_PAGE + 1}`.execute(db);
  const lines = rows.slice(0, HIDINGS_ON_A_PAGE);
  return { lines, next: rows.length > HIDINGS_ON_A_PAGE ? (lines.at(-1)?.id ?? null) : null };
}

/** What kind of thing was said. */
export type SaidKind = PostKind | Exclude<Hideable, "post">;

/** Something that was reported and waits. */
export interface OpenReport {
  readonly subject: Subject;
  readonly kind: SaidKind;
  readonly author: string | null;
  readonly count: number;
  readonly at: Date;
}

/** What waits for those who may hide, the oldest first. */
export async function openReports(db: Db, organisation: string): Promise<OpenReport[]> {
  const { rows } = await sql<OpenReport>`
    select json_build_object('what', r.what, 'id', r.subject) as subject, coalesce(p.kind, r.what) as kind, m.name as author, count(*)::int as count, min(r.at) as at
    ${stillThere}
    left join member m on m.organisation = r.organisation and m.id = coalesce(p.author, t.author, s.owner)
    where r.organisation = ${organisation} and r.settled_at is null
    group by r.what, r.subject, p.kind, m.name order by min(r.at) limit ${HIDINGS_ON_A_PAGE}`.execute(db);
  return rows;
}

/** Reports of what can still be read: a post that was withdrawn or a statement that was taken back needs no decision any more. */
export const stillThere = sql`
  from report r
  left join post p on p.organisation = r.organisation and p.id = case when r.what = 'post' then r.subject::uuid end
  left join statement t on t.organisation = r.organisation and t.id = case when r.what = 'statement' then r.subject::uuid end
  left join survey s on s.organisation = r.organisation and s.id = case when r.what = 'survey' then r.subject end
  join lateral (select r.what not in ('post', 'statement') or p.body is not null or t.id is not null as it) as there on there.it`;

/** A report as those who may hide read it: without the name of who sent it. */
export interface ReportLine {
  readonly ground: Ground;
  readonly words: string;
  readonly at: Date;
}

/** The open reports of one thing, without who sent them. */
export async function reportsOf(db: Db, organisation: string, { what, id }: Subject): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select ground, words, at from report where organisation = ${organisation} and what = ${what} and subject = ${id} and settled_at is null
    order by at limit ${HIDINGS_ON_A_PAGE}`.execute(db);
  return rows;
}

/** The words of an appeal that is open; null where there is none. */
export async function openAppeal(
  db: Db,
  organisation: string,
  { what, id }: Subject,
): Promise<{ readonly words: string; readonly by: string } | null> {
  const { rows } = await sql<{ words: string; by: string }>`
    select appeal as words, by from hiding
    where organisation = ${organisation} and what = ${what} and subject = ${id} and appealed_at is not null and decided_at is null`.execute(db);
  return rows[0] ?? null;
}

/** The mark of a hiding that is in force; `readable`: whoever looks reads the words. */
export async function markOf(db: Db, organisation: string, { id, readable }: { id: string; readable: boolean }): Promise<HiddenMark | null> {
  const { rows } = await sql<{
    mark: HiddenMark;
  }>`select ${markIn(sql`${readable}::boolean`)} as mark from hiding h where h.organisation = ${organisation} and h.id = ${id}`.execute(db);
  return rows[0]?.mark ?? null;
}
