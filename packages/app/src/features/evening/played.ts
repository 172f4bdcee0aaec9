import type { Services } from "../../platform/services.js";
import type { FormalOutcome } from "../motions/index.js";

/** What came of an act that was done under a key; null while it has not been done. */
export async function outcomeOf(services: Services, organisation: string, act: { member: string; key: string }): Promise<FormalOutcome | null> {
  const row = await services.db
    .selectFrom("act")
    .select("outcome")
    .where("organisation", "=", organisation)
    .where("member", "=", act.member)
    .where("key", "=", act.key)
    .executeTakeFirst();
  // Only formal acts are done under the keys of the evening.
  return row === undefined ? null : (row.outcome as FormalOutcome);
}

/** The number of the motion that an act has opened. */
export async function motionOfActor(services: Services, organisation: string, act: { member: string; key: string }): Promise<number | null> {
  const outcome = await outcomeOf(services, organisation, act);
  return outcome?.kind === "done" ? outcome.number : null;
}
