import { sql } from "kysely";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";

export type RatedOutcome = "rated" | "taken back" | "no argument";

/**
 * Says that an argument helps somebody decide, or takes that back. However often and at however many places at once it is asked, one member counts once: the
 * primary key of `rating` decides (H-33). The number beside the argument is changed with the row that it counts.
 */
export function rate(
  services: Services,
  organisation: string,
  { member, post, helps }: { member: string; post: string; helps: boolean },
): Promise<RatedOutcome> {
  return actBeside(services.db, organisation, async ({ tx, now }): Promise<RatedOutcome> => {
    const { rows } = await sql<{ version: number }>`
      select version from post where organisation = ${organisation} and id = ${post} and kind in ('for', 'against') and body is not null and hidden is null
      for no key update`.execute(tx);
    const argument = rows[0];
    if (argument === undefined) return "no argument";
    const at = new Date(now.epochMilliseconds);
    const { numAffectedRows } = helps
      ? await sql`
          insert into rating (organisation, post, member, version, at) values (${organisation}, ${post}, ${member}, ${argument.version}, ${at})
          on conflict do nothing`.execute(tx)
      : await sql`delete from rating where organisation = ${organisation} and post = ${post} and member = ${member}`.execute(tx);
    const change = Number(numAffectedRows ?? 0) * (helps ? 1 : -1);
    if (change !== 0) await sql`update post set helpful = helpful + ${change} where organisation = ${organisation} and id = ${post}`.execute(tx);
    return helps ? "rated" : "taken back";
  });
}
