import { sql } from "kysely";
import type { OptionKind } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import { dateOf } from "../store.js";
import type { Temporal } from "temporal-polyfill";

/** Something that was put to a motion, as people see it. Where it stands is in the facts of the motion. */
export interface Option {
  readonly id: string;
  readonly number: number;
  readonly kind: OptionKind;
  readonly title: string;
  readonly commitment: string;
  /** The commitment of the text that an amendment was made from. */
  readonly base: string | null;
  readonly mover: string;
  readonly theme: string | null;
  readonly place: string | null;
  readonly cost: number | null;
  readonly putAt: Date;
}

const COLUMNS = ["id", "number", "kind", "title", "commitment", "base", "mover", "theme", "place", "cost", "put_at"] as const;

/** Everything that was put to a motion, in the order in which it was. */
export async function optionsOf(db: Db | Tx, organisation: string, motion: string): Promise<Option[]> {
  const rows = await db
    .selectFrom("option")
    .select(COLUMNS)
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .orderBy("number")
    .execute();
  return rows.map(read);
}

export async function optionByNumber(db: Db | Tx, organisation: string, at: { motion: string; number: number }): Promise<Option | undefined> {
  const row = await db
    .selectFrom("option")
    .select(COLUMNS)
    .where("organisation", "=", organisation)
    .where("motion", "=", at.motion)
    .where("number", "=", at.number)
    .executeTakeFirst();
  return row === undefined ? undefined : read(row);
}

export interface NewOption extends Omit<Option, "number" | "putAt"> {
  readonly motion: string;
  readonly at: Temporal.Instant;
}

/** Numbers run from 1 within a motion; the organisation's lock keeps two from being given at once. */
export async function insertOption(tx: Tx, organisation: string, option: NewOption): Promise<void> {
  const { motion, id, kind, title, commitment, base, mover, theme, place, cost, at } = option;
  await sql`
    insert into option (organisation, motion, id, number, kind, title, commitment, base, mover, theme, place, cost, put_at)
    select ${organisation}, ${motion}, ${id}, coalesce(max(number), 0) + 1, ${kind}, ${title}, ${commitment}, ${base}, ${mover}, ${theme}, ${place}, ${cost}, ${dateOf(at)}
    from option where organisation = ${organisation} and motion = ${motion}`.execute(tx);
}

/** How many have signed each option of a motion: numbers, never names. */
export async function optionSignatures(db: Db | Tx, organisation: string, motion: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("option_signature")
    .select((eb) => ["option", eb.fn.countAll<string>().as("count")])
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .groupBy("option")
    .execute();
  return new Map(rows.map(({ option, count }) => [option, Number(count)]));
}

/** The options of a motion that this member has signed; nobody else's signatures can be asked for. */
export async function ownOptionSignatures(db: Db, organisation: string, who: { motion: string; member: string }): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("option_signature")
    .select("option")
    .where("organisation", "=", organisation)
    .where("motion", "=", who.motion)
    .where("member", "=", who.member)
    .execute();
  return new Set(rows.map(({ option }) => option));
}

function read({ put_at: putAt, cost, ...row }: Omit<Option, "putAt" | "cost"> & { put_at: Date; cost: string | null }): Option {
  return { ...row, cost: cost === null ? null : Number(cost), putAt };
}
