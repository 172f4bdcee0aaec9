import { sql } from "kysely";
import type { Ground } from "@folkmoot/procedure";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { REPORTS_PER_HOUR } from "../limits.js";

export type ReportedOutcome = "reported" | "too many" | "nothing to report";

/** Tells those who may hide posts about one, with the reason. One report of a member for a post counts; nothing is hidden by it, however many there are. */
export function report(
  services: Services,
  organisation: string,
  said: { member: string; post: string; ground: Ground; words: string },
): Promise<ReportedOutcome> {
  return actBeside(services.db, organisation, async ({ tx, now }): Promise<ReportedOutcome> => {
    const at = new Date(now.epochMilliseconds);
    const { rows } = await sql<{ readable: boolean; recent: number }>`
      select exists (select 1 from post where organisation = ${organisation} and id = ${said.post} and body is not null and hidden is null) as readable,
        (select count(*)::int from post_report where organisation = ${organisation} and member = ${said.member} and at > ${at}::timestamptz - interval '1 hour') as recent`.execute(
      tx,
    );
    if (rows[0]?.readable !== true) return "nothing to report";
    if (rows[0].recent >= REPORTS_PER_HOUR) return "too many";
    await sql`
      insert into post_report (organisation, post, member, ground, words, at)
      values (${organisation}, ${said.post}, ${said.member}, ${said.ground}, ${said.words}, ${at}) on conflict (organisation, post, member) do nothing`.execute(
      tx,
    );
    return "reported";
  });
}

/** Answers every open report of a post: it stays, and why. */
export function leaveStanding(services: Services, organisation: string, { post, answer }: { post: string; answer: string }): Promise<void> {
  return actBeside(services.db, organisation, async ({ tx, now }) => {
    await sql`
      update post_report set settled_at = ${new Date(now.epochMilliseconds)}, answer = ${answer}
      where organisation = ${organisation} and post = ${post} and settled_at is null`.execute(tx);
  });
}
