import type { Services } from "../../platform/services.js";
import { clock } from "../../platform/act.js";
import { keepText, motionByNumber } from "../motions/index.js";

/** The longest dissent that is printed beside a decision. */
export const LONGEST_DISSENT = 5_000;

/**
 * Attaches a dissent to a vote against, to be published with the decision. Its text stands beside the record, by its commitment. One a person; of somebody
 * whose vote that counts is another (the form was sent a second time with a changed choice) none.
 */
export async function dissent(services: Services, organisation: string, given: { number: number; member: string; text: string }): Promise<void> {
  const now = await clock(services.db, organisation);
  await services.db.transaction().execute(async (tx) => {
    const motion = await motionByNumber(tx, organisation, given.number);
    if (motion === undefined) throw new Error(`no motion ${given.number}`);
    const against = await tx
      .selectFrom("vote")
      .select("member")
      .where("organisation", "=", organisation)
      .where("motion", "=", motion.id)
      .where("member", "=", given.member)
      .where("choice", "=", "against")
      .executeTakeFirst();
    if (against === undefined) return;
    const commitment = await keepText(tx, organisation, given.text);
    await tx
      .insertInto("dissent")
      .values({ organisation, motion: motion.id, member: given.member, commitment, at: new Date(now.epochMilliseconds) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
