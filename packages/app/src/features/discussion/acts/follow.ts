import { sql } from "kysely";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Place } from "../place.js";
import { moversOf } from "./movers.js";
import { openThread, threadOf } from "./thread.js";

/** Follows a place, or no longer does. Who follows a motion follows everything under it. */
export function follow(
  services: Services,
  organisation: string,
  { member, place, follows }: { member: string; place: Place; follows: boolean },
): Promise<void> {
  return actBeside(services.db, organisation, async ({ tx, now }) => {
    const thread = await openThread(tx, organisation, place);
    const at = new Date(now.epochMilliseconds);
    await sql`
      insert into thread_follow (organisation, thread, member, follows, at) values (${organisation}, ${thread}, ${member}, ${follows}, ${at})
      on conflict (organisation, thread, member) do update set follows = excluded.follows, at = excluded.at`.execute(tx);
  });
}

/** Whether a member follows exactly this place: by choice, or because they move what is discussed there. */
export async function followsPlace(services: Services, organisation: string, { member, place }: { member: string; place: Place }): Promise<boolean> {
  const thread = await threadOf(services.db, organisation, place);
  if (thread !== null) {
    const { rows } = await sql<{ follows: boolean }>`
      select follows from thread_follow where organisation = ${organisation} and thread = ${thread} and member = ${member}`.execute(services.db);
    const chosen = rows[0];
    if (chosen !== undefined) return chosen.follows;
  }
  return (await moversOf(services.db, organisation, place)).includes(member);
}
