import { sql } from "kysely";
import type { Act } from "../../platform/act.js";

/** Whose statement on which motion. */
export interface Place {
  readonly motion: string;
  readonly author: string;
}

/** One statement from each: a second one takes the place of the first, unless that was hidden. Who backed other words backs these no longer. */
export async function putStatement(act: Act, { motion, author }: Place, said: { side: "mover" | "against"; body: string }): Promise<void> {
  const { id } = act.organisation;
  await sql`
    insert into statement (organisation, motion, author, side, body, offered_at)
    values (${id}, ${motion}, ${author}, ${said.side}, ${said.body}, ${new Date(act.now.epochMilliseconds)})
    on conflict (organisation, motion, author) do nothing`.execute(act.tx);
  const { rows } = await sql<{ id: string }>`
    update statement set body = ${said.body}, version = version + 1, offered_at = ${new Date(act.now.epochMilliseconds)}
    where organisation = ${id} and motion = ${motion} and author = ${author} and body <> ${said.body} and hidden is null returning id`.execute(
    act.tx,
  );
  const changed = rows[0];
  if (changed !== undefined)
    await sql`delete from backing where organisation = ${id} and motion = ${motion} and statement = ${changed.id}::uuid`.execute(act.tx);
}

export async function takeBackStatement(act: Act, { motion, author }: Place): Promise<void> {
  await sql`delete from statement where organisation = ${act.organisation.id} and motion = ${motion} and author = ${author}`.execute(act.tx);
}

/** Backs a statement against, and none other from then on: the primary key of `backing` decides. False: there is no such statement on this motion. */
export async function backStatement(act: Act, backing: { motion: string; member: string; statement: string }): Promise<boolean> {
  const { rows } = await sql`
    insert into backing (organisation, motion, member, statement)
    select organisation, motion, ${backing.member}::uuid, id from statement
    where organisation = ${act.organisation.id} and motion = ${backing.motion} and id = ${backing.statement}::uuid and side = 'against' and hidden is null
    on conflict (organisation, motion, member) do update set statement = excluded.statement returning statement`.execute(act.tx);
  return rows.length > 0;
}

export async function takeBackBacking(act: Act, { motion, member }: { motion: string; member: string }): Promise<void> {
  await sql`delete from backing where organisation = ${act.organisation.id} and motion = ${motion} and member = ${member}`.execute(act.tx);
}
