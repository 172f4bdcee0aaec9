import { sql } from "kysely";
import { proportionalOrder } from "@folkmoot/tally";
import type { Db } from "../../../platform/database.js";
import { ARGUMENTS_BALANCED } from "../limits.js";
import { keptFor } from "./kept.js";

/** The first arguments of a thread in their balanced order. */
export interface Balanced {
  readonly ids: readonly string[];
  /** Of these, the last by number of ratings: behind it the others follow by number. Null: there are no others. */
  readonly lowest: string | null;
}

/** More ratings than this tell an order no better; the newest count. */
const MOST_RATINGS = 200_000;

const kept = keptFor<Balanced>(20_000, () => true);

/**
 * Arguments so ordered that whoever reads the first page meets each camp as often as it is large: everybody's voice is shared out among the arguments that
 * help them decide, and is used up by those that stand above (`proportionalOrder`). Of equals the newer stands above. Kept for some seconds, because thousands may read
 * while the ratings of all of them are counted; no rule hangs on it.
 */
export function balancedOrder(db: Db, organisation: string, thread: string): Promise<Balanced> {
  return kept.of(db, thread, () => workOut(db, organisation, thread));
}

/** Forgets what is kept, for whoever changes something and looks at once. */
export function forgetBalanced(db: Db, thread: string): void {
  kept.forget(db, thread);
}

async function workOut(db: Db, organisation: string, thread: string): Promise<Balanced> {
  const { rows } = await sql<{ id: string }>`
    select id from post where organisation = ${organisation} and thread = ${thread} and kind in ('for', 'against')
    order by helpful desc, at desc, id desc limit ${ARGUMENTS_BALANCED + 1}`.execute(db);
  const ids = rows.slice(0, ARGUMENTS_BALANCED).map(({ id }) => id);
  const lowest = rows.length > ARGUMENTS_BALANCED ? (ids.at(-1) ?? null) : null;
  const supporters = await supportersOf(db, organisation, ids);
  return { ids: proportionalOrder(supporters).flatMap((at) => ids[at] ?? []), lowest };
}

/** Who is helped by each of these, by a number that means nothing else. */
async function supportersOf(db: Db, organisation: string, ids: readonly string[]): Promise<number[][]> {
  const supporters = ids.map((): number[] => []);
  if (ids.length === 0) return supporters;
  const places = new Map(ids.map((id, at) => [id, at]));
  const { rows } = await sql<{ posts: string[] }>`
    select array_agg(post) as posts from (
      select post, member from rating where organisation = ${organisation} and post = any(${[...ids]}::uuid[]) limit ${MOST_RATINGS}) as rated
    group by member`.execute(db);
  for (const [person, { posts }] of rows.entries()) for (const post of posts) supporters[places.get(post) ?? -1]?.push(person);
  return supporters;
}
