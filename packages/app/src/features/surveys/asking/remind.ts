import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { wordsOf, type Language } from "../../../languages/index.js";
import { act, type Act } from "../../../platform/act.js";
import type { Letter } from "../../../platform/mail/letter.js";
import { queueMailToMany } from "../../../platform/mail/outbox.js";
import type { Services } from "../../../platform/services.js";
import { dateAndTime } from "../../../ui/index.js";
import { rulesOfVersion } from "../../motions/index.js";
import { surveyPath } from "../paths.js";

/** So long before it closes whoever has not answered is reminded, once. */
const REMINDED_BEFORE = Temporal.Duration.from({ hours: 48 });

/**
 * Reminds those who have not answered, once for each survey, unless they want no reminders. A survey that is open for no longer than that reminds nobody: it is news
 * still.
 */
export async function remindDue(services: Services, organisation: string): Promise<void> {
  await act(services.db, organisation, async (begun) => {
    const { rows } = await sql<Reminding>`
      update survey set reminded_at = ${dateOf(begun.now)}
      where organisation = ${organisation} and sent_at is not null and hidden is null and reminded_at is null and closed_at is null and closes_at > ${dateOf(begun.now)}
        and closes_at <= ${dateOf(begun.now.add(REMINDED_BEFORE))} and sent_at < closes_at - interval '72 hours'
      returning id, title, closes_at as closes`.execute(begun.tx);
    for (const survey of rows) await remind(services, begun, survey);
  });
}

interface Reminding {
  readonly id: string;
  readonly title: string;
  readonly closes: Date;
}

async function remind({ config }: Services, begun: Act, { id, title, closes }: Reminding): Promise<void> {
  const { tx, organisation } = begun;
  const { rows } = await sql<{ id: string }>`
    select m.id from survey_asked a join member m on m.organisation = a.organisation and m.id = a.member and m.left_at is null
      left join notification_preference p on p.organisation = m.organisation and p.member = m.id
    where a.organisation = ${organisation.id} and a.survey = ${id} and not a.answered and coalesce(p.reminder, true)`.execute(tx);
  const { zone } = (await rulesOfVersion(tx, organisation.id, organisation.facts.version)).organisation;
  const letterIn = (language: Language): Letter => {
    const { mail: words } = wordsOf(language).surveys;
    return {
      subject: words.subject(title),
      sentence: words.sentence(title, dateAndTime(closes.toISOString(), zone.value, language)),
      text: words.text,
      link: { words: words.link, url: `${config.publicUrl}${surveyPath({ organisation }, id)}` },
      otherwise: words.otherwise,
      foot: [{ words: words.stop, url: `${config.publicUrl}/o/${organisation.id}/account/notifications` }],
    };
  };
  const members = rows.map((row) => row.id);
  await queueMailToMany(begun, { purpose: "reminder", letterIn }, members);
}

function dateOf(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
