import type { Services } from "../../../platform/services.js";

/** The paper that this member handed in, for nobody's eyes but theirs. */
export async function ownPaper(
  services: Services,
  organisation: string,
  who: { motion: string; member: string; stage?: string | undefined },
): Promise<{ readonly stage: string; readonly handle: string; readonly mark: string } | undefined> {
  return services.db
    .selectFrom("mark")
    .select(["stage", "handle", "mark"])
    .where("organisation", "=", organisation)
    .where("motion", "=", who.motion)
    .where("member", "=", who.member)
    .$if(who.stage !== undefined, (vote) => vote.where("stage", "=", who.stage ?? ""))
    .executeTakeFirst();
}
