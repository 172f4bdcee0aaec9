import { sql } from "kysely";
import { expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { audited } from "../../../testing/audited.js";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, riverside } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { asked, closed } from "../../../testing/surveyed.js";
import { moveClock } from "../../rehearsal/index.js";
import { closingOf } from "../asking/send.js";
import { answerSurvey, closeDue, surveysJob } from "../index.js";

async function remindedOf({ db }: Services): Promise<readonly { member: string; subject: string; text: string }[]> {
  const { rows } = await sql<{ member: string; subject: string; text: string }>`
    select member, subject, body_text as text from outbox where purpose = 'reminder' order by member`.execute(db);
  return rows;
}

test("whoever has not answered two days before the end is reminded once, unless they want no reminders", async () => {
  const services = await testServices();
  const members = await riverside(services);
  const [author = "", diligent = "", quiet = ""] = members;
  const survey = await asked(services, author, { days: 10 });
  await answerSurvey(services, RIVERSIDE, { survey, question: 1, member: diligent, value: [0] });
  await sql`
    insert into notification_preference (organisation, member, digest, hour, weekday, quiet_from, quiet_until, wanted, reminder, at_once)
    values (${RIVERSIDE}, ${quiet}, 'daily', 18, 5, null, null, '{}', false, true)`.execute(services.db);
  const job = surveysJob(services);
  await job({});
  expect(await remindedOf(services)).toEqual([]);
  await moveClock(services, RIVERSIDE, (now) => now.add({ hours: 24 * 9 }));
  for (const _ of [1, 2, 3]) await job({});
  const mails = await remindedOf(services);
  expect(mails.map(({ member }) => member).toSorted()).toEqual(members.filter((member) => member !== diligent && member !== quiet).toSorted());
  expect(mails[0]?.subject).toBe("A survey closes soon: The boathouse");
  expect(mails[0]?.text).toContain("A survey decides nothing.");
});

test("a survey that is open for three days or less reminds nobody", async () => {
  const services = await testServices();
  const [author = ""] = await riverside(services);
  await asked(services, author, { days: 2 });
  await moveClock(services, RIVERSIDE, (now) => now.add({ hours: 24 }));
  await surveysJob(services)({});
  expect(await remindedOf(services)).toEqual([]);
});

test("its end enters the record once, with its own instant, however late and by however many it is brought", async () => {
  const services = await testServices();
  const members = await riverside(services);
  const survey = await asked(services, members[0] ?? "");
  for (const member of members.slice(0, 6)) await answerSurvey(services, RIVERSIDE, { survey, question: 1, member, value: [0] });
  await closed(services, survey);
  await moveClock(services, RIVERSIDE, (now) => now.add({ hours: 24 }));
  await Promise.all([1, 2, 3].map(() => closeDue(services, RIVERSIDE)));
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true });
  const { rows } = await sql<{ entry: string; closes: Date }>`
    select convert_from(e.bytes, 'UTF8') as entry, s.closes_at as closes from entry e, survey s
    where e.organisation = ${RIVERSIDE} and convert_from(e.bytes, 'UTF8') like '%survey-closed%'`.execute(services.db);
  expect(rows).toHaveLength(1);
  expect(JSON.parse(rows[0]?.entry ?? "")).toMatchObject({ answers: 6, at: rows[0]?.closes.toISOString() });
});

test("it closes at eight in the evening on the organisation's wall, in summer as in winter", () => {
  const now = Temporal.Instant.from("2017-03-20T23:30:00Z");
  expect(closingOf(now, { days: 1 }, "Europe/London")).toBe("2017-03-21T20:00:00.000Z");
  expect(closingOf(now, { days: 14 }, "Europe/London")).toBe("2017-04-03T19:00:00.000Z");
});
