import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { clock } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { newKey, openBallot, RIVERSIDE, riverside, setClock, smallChange } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { asked } from "../../../testing/surveyed.js";
import { deposit } from "../../motions/index.js";
import { closeDue } from "../../surveys/index.js";
import { newsJob } from "../job.js";
import { DEFAULTS, type Preferences } from "../preferences/preferences.js";
import { savePreferences } from "../preferences/store.js";

/** Digests and reminders in the inbox, oldest first. */
async function sent(
  services: Services,
  member?: string,
): Promise<{ purpose: string; subject: string; text: string; member: string; unsubscribe: string | null }[]> {
  const { rows } = await sql<{ purpose: string; subject: string; text: string; member: string; unsubscribe: string | null }>`
    select purpose, subject, body_text as text, member, unsubscribe from outbox
    where organisation = ${RIVERSIDE} and purpose in ('digest', 'reminder') order by id`.execute(services.db);
  return rows.filter((row) => member === undefined || row.member === member);
}

/** Moves the clock to the next time it strikes this hour in London, and five minutes. */
async function nextAt(services: Services, hour: number): Promise<void> {
  const now = (await clock(services.db, RIVERSIDE)).toZonedDateTimeISO("Europe/London");
  const day = now.hour >= hour ? now.add({ days: 1 }) : now;
  await setClock(services, day.with({ hour, minute: 5, second: 0 }).toInstant().toString());
}

async function choose(services: Services, member: string, chosen: Partial<Preferences>): Promise<void> {
  await savePreferences(services.db, { organisation: RIVERSIDE, member }, { ...DEFAULTS, ...chosen });
}

test("in the evening everybody gets one digest of the day, in their language, and nobody a second one however often the job runs", async () => {
  const services = await testServices();
  const [mover = "", other = ""] = await riverside(services);
  await sql`update member set language = 'de' where organisation = ${RIVERSIDE} and id = ${other}`.execute(services.db);
  await nextAt(services, 10);
  await newsJob(services)({});
  await deposit(services, RIVERSIDE, { member: mover, key: newKey(), proposal: await smallChange(services) });
  await newsJob(services)({});
  expect(await sent(services)).toEqual([]);
  await nextAt(services, 18);
  await Promise.all([newsJob(services)({}), newsJob(services)({})]);
  await newsJob(services)({});
  const digests = await sent(services);
  const members = new Set(digests.map(({ member }) => member));
  expect(members.size).toBe(digests.length);
  expect(members.has(other)).toBe(true);
  const [german] = await sent(services, other);
  expect(german?.text).toContain("Eingereicht: Antrag 1, „Committee notice“");
  expect(german?.text).toContain("/account/notifications");
  expect(german?.unsubscribe).toMatch(/\/o\/riverside\/stop\/d/);
  await nextAt(services, 18);
  await newsJob(services)({});
  expect((await sent(services, other)).filter(({ purpose }) => purpose === "digest")).toHaveLength(1);
});

test("who wants none gets none, and who wants other things gets nothing of this", async () => {
  const services = await testServices();
  const [mover = "", none = "", mine = ""] = await riverside(services);
  await choose(services, none, { digest: "none" });
  await choose(services, mine, { wanted: ["mine"] });
  await nextAt(services, 10);
  await deposit(services, RIVERSIDE, { member: mover, key: newKey(), proposal: await smallChange(services) });
  await nextAt(services, 18);
  await newsJob(services)({});
  expect(await sent(services, none)).toEqual([]);
  expect(await sent(services, mine)).toEqual([]);
  expect((await sent(services)).length).toBeGreaterThan(0);
});

test("whoever has not voted is reminded once within the last day, and not after voting; an address that an officer changed gets nothing (H-11)", async () => {
  const services = await testServices();
  const { members, closes } = await openBallot(services);
  const [voter = "", idle = "", moved = "", proud = ""] = members;
  for (const member of members) await choose(services, member, { digest: "none", quiet: null });
  await choose(services, proud, { digest: "none", quiet: null, reminder: false });
  const stage =
    (await sql<{ stage: string }>`select stage from roll_place where organisation = ${RIVERSIDE} order by stage desc limit 1`.execute(services.db))
      .rows[0]?.stage ?? "";
  await sql`insert into vote (organisation, motion, stage, member, handle, choice, key)
    select organisation, motion, stage, member, handle, 'for', ${newKey()} from roll_place
    where organisation = ${RIVERSIDE} and stage = ${stage} and member = ${voter}`.execute(services.db);
  await sql`insert into address_changed (organisation, member, by, at) values (${RIVERSIDE}, ${moved}, 'officer', ${closes}::timestamptz - interval '25 hours')`.execute(
    services.db,
  );
  await setClock(services, Temporal.Instant.from(closes).subtract({ hours: 25 }).toString());
  await newsJob(services)({});
  expect(await sent(services)).toEqual([]);
  await setClock(services, Temporal.Instant.from(closes).subtract({ hours: 23 }).toString());
  await Promise.all([newsJob(services)({}), newsJob(services)({}), newsJob(services)({})]);
  await setClock(services, Temporal.Instant.from(closes).subtract({ hours: 1 }).toString());
  await newsJob(services)({});
  expect(await sent(services, idle)).toHaveLength(1);
  expect((await sent(services, idle))[0]).toMatchObject({ purpose: "reminder", subject: "The vote closes soon: motion 1, “Committee notice”" });
  for (const member of [voter, moved, proud]) expect(await sent(services, member)).toEqual([]);
  expect(await sent(services)).toHaveLength(members.length - 3);
});

test("a title that wants to be more than a title stays one in subject, text and HTML of a digest (H-38)", async () => {
  const services = await testServices();
  const [mover = "", reader = ""] = await riverside(services);
  await nextAt(services, 10);
  const change = { ...(await smallChange(services)), title: "<img src=x onerror=alert(1)> [x](javascript:alert(1))" };
  await deposit(services, RIVERSIDE, { member: mover, key: newKey(), proposal: change });
  await sql`update motion set title = title || E'\r\nBcc: everybody@example.org' where organisation = ${RIVERSIDE}`.execute(services.db);
  await nextAt(services, 18);
  await newsJob(services)({});
  const [mail] = await sent(services, reader);
  const { rows } = await sql<{ html: string }>`select body_html as html from outbox where purpose = 'digest' and member = ${reader}`.execute(
    services.db,
  );
  expect(mail?.subject).not.toMatch(/[\r\n]/);
  expect(rows[0]?.html).not.toMatch(/<img|href="javascript/);
  expect(rows[0]?.html).toContain("&lt;img src=x");
});

test("a survey stands in the digest of those whom it asks, and its result when it has closed, for who wants surveys", async () => {
  const services = await testServices();
  const [author = "", other = "", third = ""] = await riverside(services);
  await choose(services, third, { wanted: ["proposal"] });
  await nextAt(services, 10);
  const survey = await asked(services, author);
  await nextAt(services, 18);
  await newsJob(services)({});
  const [digest] = await sent(services, other);
  expect(digest?.text).toMatch(/SURVEYS[^]*You are asked in the survey “[^”]+”[^]*\/o\/riverside\/surveys\//);
  expect(await sent(services, third)).toEqual([]);
  const { rows } = await sql<{ closes: Date }>`select closes_at as closes from survey where id = ${survey}`.execute(services.db);
  await setClock(
    services,
    Temporal.Instant.from((rows[0]?.closes ?? new Date()).toISOString())
      .add({ hours: 1 })
      .toString(),
  );
  await closeDue(services, RIVERSIDE);
  await nextAt(services, 18);
  await newsJob(services)({});
  expect((await sent(services, other)).at(-1)?.text).toContain("The answers are counted: the survey “");
});
