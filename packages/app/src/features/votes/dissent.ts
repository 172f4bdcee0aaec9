import { sql } from "kysely";
import type { Act } from "../../platform/act.js";
import { keepText } from "../motions/index.js";

/** The longest dissent that is printed beside a decision. */
export const LONGEST_DISSENT = 5_000;

/**
 * Keeps the dissent of somebody who votes against, in the transaction of their vote. Its text stands beside the record, by its commitment; its entry comes with
 * those of the votes, when the vote has closed (motions/batches). One a person; of somebody whose vote that counts is another (the form was sent a second time
 * with a changed choice) none.
 */
export async function keepDissent(act: Act, given: { motion: string; stage: string; member: string; text: string }): Promise<void> {
  const { id } = act.organisation;
  const { motion, stage, member, text } = given;
  const { rows } = await sql`
    select from vote v where v.organisation = ${id} and v.motion = ${motion} and v.stage = ${stage} and v.member = ${member} and v.choice = 'against'
      and not exists (select from dissent d where d.organisation = ${id} and d.motion = ${motion} and d.stage = ${stage} and d.member = ${member})`.execute(
    act.tx,
  );
  if (rows.length === 0) return;
  const commitment = await keepText(act.tx, id, text);
  await act.tx
    .insertInto("dissent")
    .values({ organisation: id, motion, stage, member, commitment, at: new Date(act.now.epochMilliseconds) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
