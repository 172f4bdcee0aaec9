import { sql } from "kysely";
import type { Ground } from "@folkmoot/procedure";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { REPORTS_PER_HOUR } from "../limits.js";
import type { Subject } from "./kind.js";
import { kindOf } from "./kinds.js";

export type ReportedOutcome = "reported" | "too many" | "nothing to report";

/** Tells those who may hide about words, with the reason. One report of a member for the same thing counts; nothing is hidden by it, however many there are. */
export function report(
  services: Services,
  organisation: string,
  said: { member: string; subject: Subject; ground: Ground; words: string },
): Promise<ReportedOutcome> {
  return actBeside(services.db, organisation, async (act): Promise<ReportedOutcome> => {
    const { subject, member, ground, words } = said;
    const at = new Date(act.now.epochMilliseconds);
    if ((await kindOf(subject).held(act, subject.id)) === null) return "nothing to report";
    const { rows } = await sql<{ recent: number }>`
      select count(*)::int as recent from report
      where organisation = ${organisation} and member = ${member} and at > ${at}::timestamptz - interval '1 hour'`.execute(act.tx);
    if ((rows[0]?.recent ?? 0) >= REPORTS_PER_HOUR) return "too many";
    await sql`
      insert into report (organisation, what, subject, member, ground, words, at)
      values (${organisation}, ${subject.what}, ${subject.id}, ${member}, ${ground}, ${words}, ${at}) on conflict (organisation, what, subject, member) do nothing`.execute(
      act.tx,
    );
    return "reported";
  });
}

/** Answers every open report of something: it stays, and why. */
export function leaveStanding(services: Services, organisation: string, { subject, answer }: { subject: Subject; answer: string }): Promise<void> {
  return actBeside(services.db, organisation, async ({ tx, now }) => {
    await sql`
      update report set settled_at = ${new Date(now.epochMilliseconds)}, answer = ${answer}
      where organisation = ${organisation} and what = ${subject.what} and subject = ${subject.id} and settled_at is null`.execute(tx);
  });
}
