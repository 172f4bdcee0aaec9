import { sql } from "kysely";
import { handle, rollList } from "@folkmoot/record";
import type { Act } from "../../../platform/act.js";
import type { Person } from "./people.js";

/** Rows written by one statement. */
const ROLL_ROWS_A_STATEMENT = 10_000;

export interface DrawnUp {
  readonly size: number;
  /** The hash of the list of handles: what the entry holds. */
  readonly handles: string;
}

/** Draws up who counts for a stage of a motion: a handle a person that occurs in this motion and nowhere else, and the list by its hash for the export. */
export async function drawUpRoll(act: Act, roll: { motion: string; stage: string; people: readonly Person[] }): Promise<DrawnUp> {
  const places = roll.people.map((person) => ({ member: person.id, handle: handle(person.secret, roll.motion) }));
  for (let from = 0; from < places.length; from += ROLL_ROWS_A_STATEMENT) {
    const some = places.slice(from, from + ROLL_ROWS_A_STATEMENT);
    await sql`
      insert into roll_place (organisation, motion, stage, member, handle)
      select ${act.organisation.id}, ${roll.motion}, ${roll.stage}, place.member, place.handle
      from unnest(${some.map((place) => place.member)}::uuid[], ${some.map((place) => place.handle)}::text[]) as place (member, handle)`.execute(
      act.tx,
    );
  }
  const { hash, bytes } = rollList(places.map((place) => place.handle));
  await act.tx
    .insertInto("roll_list")
    .values({ organisation: act.organisation.id, hash, handles: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { size: places.length, handles: hash };
}
