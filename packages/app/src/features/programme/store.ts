import { sql } from "kysely";
import type { Db, Tx } from "../../platform/database.js";

/** An adopted option, by the ids of its call and itself. */
export interface ItemId {
  readonly motion: string;
  readonly option: string;
}

/** Who carries an item out. */
export interface Carrier {
  readonly id: string;
  readonly kind: "body" | "office" | "member";
  readonly place: string | null;
  readonly member: { readonly id: string; readonly name: string } | null;
  readonly setBy: string;
  readonly setFor: string;
  readonly setAt: Date;
  /** Of a member: when they accepted; null: they have been asked. */
  readonly acceptedAt: Date | null;
}

/** How an item has ended. */
export type Closing = "done" | "given up" | "handed on";

/** Where an item stands, as far as people have said. */
export interface ItemState {
  readonly carrier: Carrier | null;
  /** "2027-03-01" */
  readonly review: string | null;
  readonly closing: Closing | null;
  readonly notes: number;
  readonly lastNote: Date | null;
  /** Accounts that members have asked for and that nobody has given. */
  readonly asked: { readonly open: number; readonly oldest: Date | null };
}

const NOTHING: ItemState = { carrier: null, review: null, closing: null, notes: 0, lastNote: null, asked: { open: 0, oldest: null } };

/** Where each of these items stands. */
export async function itemStates(db: Db | Tx, organisation: string, items: readonly ItemId[]): Promise<(item: ItemId) => ItemState> {
  if (items.length === 0) return () => NOTHING;
  const motions = items.map(({ motion }) => motion);
  const options = items.map(({ option }) => option);
  const { rows } = await sql<StateRow>`
    select wanted.motion, wanted.option, c.id, c.kind, c.place, c.member, m.name, s.name as set_by, c.set_for, c.set_at, c.accepted_at,
      (select r.day::text from review_date r where r.organisation = ${organisation} and r.motion = wanted.motion and r.option = wanted.option order by r.id desc limit 1) as review,
      n.notes, n.last, n.closing, a.open, a.oldest
    from unnest(${motions}::text[], ${options}::text[]) as wanted (motion, option)
    left join carrier c on c.organisation = ${organisation} and c.motion = wanted.motion and c.option = wanted.option and c.ended_at is null
    left join member m on m.organisation = c.organisation and m.id = c.member
    left join member s on s.organisation = c.organisation and s.id = c.set_by,
    lateral (select count(*)::int as notes, max(at) as last, max(closes) as closing from progress_note
      where organisation = ${organisation} and motion = wanted.motion and option = wanted.option) n,
    lateral (select count(*)::int as open, min(at) as oldest from account_request
      where organisation = ${organisation} and motion = wanted.motion and option = wanted.option and answer is null) a`.execute(db);
  const found = new Map(rows.map((row) => [`${row.motion} ${row.option}`, stateIn(row)]));
  return ({ motion, option }) => found.get(`${motion} ${option}`) ?? NOTHING;
}

interface StateRow {
  readonly motion: string;
  readonly option: string;
  readonly id: string | null;
  readonly kind: Carrier["kind"];
  readonly place: string | null;
  readonly member: string | null;
  readonly name: string | null;
  readonly set_by: string;
  readonly set_for: string;
  readonly set_at: Date;
  readonly accepted_at: Date | null;
  readonly review: string | null;
  readonly notes: number;
  readonly last: Date | null;
  readonly closing: Closing | null;
  readonly open: number;
  readonly oldest: Date | null;
}

function stateIn(row: StateRow): ItemState {
  const { id, kind, place, member, name, set_by: setBy, set_for: setFor, set_at: setAt, accepted_at: acceptedAt } = row;
  const who = member === null ? null : { id: member, name: name ?? "" };
  return {
    carrier: id === null ? null : { id, kind, place, member: who, setBy, setFor, setAt, acceptedAt },
    review: row.review,
    closing: row.closing,
    notes: row.notes,
    lastNote: row.last,
    asked: { open: row.open, oldest: row.oldest },
  };
}

/** Whether this member has asked for an account that nobody has given yet. */
export async function hasAsked(db: Db, organisation: string, { motion, option, member }: ItemId & { readonly member: string }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from account_request where organisation = ${organisation} and motion = ${motion} and option = ${option} and member = ${member} and answer is null`.execute(
    db,
  );
  return rows.length > 0;
}
