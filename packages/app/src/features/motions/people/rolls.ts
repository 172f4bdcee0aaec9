import { sql } from "kysely";
import type { Weight } from "@folkmoot/constitution";
import { votesBy, type EventOf } from "@folkmoot/procedure";
import { handle, rollList } from "@folkmoot/record";
import type { Act } from "../../../platform/act.js";
import { groupSizes, peopleMeant, type Meant } from "./people.js";

/** Rows written by one statement. */
const ROLL_ROWS_A_STATEMENT = 10_000;

/** What the entry of a roll holds of it: its size and the hash of the list of handles; those who have several votes among them likewise. */
export type DrawnUp = Pick<EventOf<"roll">, "size" | "handles" | "weights">;

/** Draws up who counts for a stage of a motion: a handle a person that occurs in this motion and nowhere else, and the list by its hash for the export. */
export async function drawUpRoll(
  act: Act,
  { meant, stage, weights }: { meant: Meant; stage: string; weights: readonly Weight[] | null },
): Promise<DrawnUp> {
  const { motion } = meant;
  const people = await peopleMeant(act.tx, meant);
  const votesOf = await severalVotes(act, meant, weights ?? []);
  const places = people.map((person) => ({ member: person.id, handle: handle(person.secret, motion), votes: votesOf.get(person.id) ?? 1 }));
  for (let from = 0; from < places.length; from += ROLL_ROWS_A_STATEMENT) {
    const some = places.slice(from, from + ROLL_ROWS_A_STATEMENT);
    await sql`
      insert into roll_place (organisation, motion, stage, member, handle, votes)
      select ${act.organisation.id}, ${motion}, ${stage}, place.member, place.handle, place.votes
      from unnest(${some.map((place) => place.member)}::uuid[], ${some.map((place) => place.handle)}::text[], ${some.map((place) => place.votes)}::int[])
        as place (member, handle, votes)`.execute(act.tx);
  }
  const whole = { size: places.length, handles: await keepList(act, places) };
  if (weights === null) return whole;
  const numbers = [...new Set(places.map(({ votes }) => votes))].filter((votes) => votes > 1).toSorted((a, b) => a - b);
  const parts = [];
  for (const votes of numbers) {
    const some = places.filter((place) => place.votes === votes);
    parts.push({ votes, size: some.length, handles: await keepList(act, some) });
  }
  return { ...whole, weights: parts };
}

/** Who has several votes, whether or not on the roll: whom the text names twice has the most of them. */
async function severalVotes(act: Act, meant: Meant, weights: readonly Weight[]): Promise<ReadonlyMap<string, number>> {
  const votesOf = new Map<string, number>();
  for (const weight of weights) {
    const people = await peopleMeant(act.tx, { ...meant, who: weight.who });
    const sizes = weight.per === undefined ? new Map<string, number>() : await groupSizes(act.tx, meant, people);
    for (const { id } of people) votesOf.set(id, Math.max(votesBy(weight, sizes.get(id) ?? 1), votesOf.get(id) ?? 1));
  }
  return votesOf;
}

async function keepList(act: Act, places: readonly { readonly handle: string }[]): Promise<string> {
  const { hash, bytes } = rollList(places.map((place) => place.handle));
  await act.tx
    .insertInto("roll_list")
    .values({ organisation: act.organisation.id, hash, handles: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}
