import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Services } from "../../../platform/services.js";
import { noteTaken, noteTurnedAway } from "../../../platform/lost-time/crowd.js";
import { beat } from "../../../platform/lost-time/heartbeat.js";
import { lostTime } from "../../../platform/lost-time/spells.js";
import { audited } from "../../../testing/audited.js";
import { stateFor, voteBy } from "../../../testing/ballot-box.js";
import { RIVERSIDE, setClock, smallChange } from "../../../testing/riverside.js";
import { BY_PLATFORM, type Change } from "../../../testing/secret-source.js";
import { endVote, factsOf, secretStory } from "../../../testing/secret-vote.js";
import { testServices } from "../../../testing/services.js";
import { settle } from "../course/settle.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;
const MORE_TIME: Change = [
  "A ballot is open for [7 days](rule:lasts).",
  "A ballot is open for [7 days](rule:lasts). If members could not vote for more than [one hour](rule:extended) in all, it stays open as much longer.",
];

/** As if so much time had passed since the last heartbeat. */
async function silence({ db }: Services, length: string): Promise<void> {
  await sql`insert into heartbeat (at) values (clock_timestamp() - ${length}::interval)
    on conflict (only_one) do update set at = clock_timestamp() - ${length}::interval`.execute(db);
}

test("a vote during which the server was down for two hours stays open two hours longer: on the page, by mail, in the record and in the audit", async () => {
  const secret = await secretStory([BY_PLATFORM, MORE_TIME]);
  const { story } = secret;
  const { services } = story.app;
  await story.moves("Idris Mead", await smallChange(services));
  await secret.until(PATH, "open");
  const looker = story.by("Idris Mead");
  const { closes } = await stateFor(looker, PATH);
  await setClock(
    services,
    Temporal.Instant.from(closes ?? "")
      .subtract({ hours: 48 })
      .toString(),
  );
  await sql`update organisation set clock_moved_at = clock_timestamp() - interval '3 hours' where id = ${RIVERSIDE}`.execute(services.db);
  await silence(services, "121 minutes");
  await beat(services);
  await settle(services, RIVERSIDE);

  const later = (await stateFor(looker, PATH)).closes;
  expect(
    Math.round(
      Temporal.Instant.from(closes ?? "")
        .until(Temporal.Instant.from(later ?? ""))
        .total("minutes"),
    ),
  ).toBe(120);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from outbox where subject like 'More time to vote on motion 1%'`.execute(
    services.db,
  );
  expect(rows[0]?.n).toBe(40);
  for (const page of [PATH, `${PATH}/box`, `${PATH}/vote`]) expect((await looker.get(page)).html).toContain("Members could not vote for 120 minutes");

  await setClock(
    services,
    Temporal.Instant.from(closes ?? "")
      .add({ minutes: 90 })
      .toString(),
  );
  await voteBy(await secret.visitor(story.members[0] ?? ""), PATH, [0, 1, 0]);
  await endVote(secret, PATH);
  const { boxes, shutOut } = await factsOf(secret);
  expect(shutOut?.["ballot"]).toEqual([[expect.any(String), expect.any(String), "down"]]);
  expect(boxes?.["ballot"]?.ended).toMatchObject({ at: later, voters: 1 });
  expect((await looker.get(`${PATH}/certificate`)).html).toContain("Members could not vote for 120 minutes in all");
  expect(await audited(services, RIVERSIDE)).toMatchObject({ valid: true, boxes: { verified: 1 } });
});

test("what is lost is noted from heartbeat to heartbeat: silence, crowds, mails that wait; each minute once", async () => {
  const services = await testServices();
  const { db } = services;
  await sql`insert into organisation (id, name, mode, facts) values ('club', 'Club', 'real', '{}')`.execute(db);
  const lost = async () =>
    (await lostTime(db, "club", "so far")).map(([from, to, why]) => [why, Math.round((Date.parse(to) - Date.parse(from)) / 60_000)]);
  await beat(services);
  await silence(services, "90 seconds");
  await beat(services);
  expect(await lost()).toEqual([]);

  // A minute with more people turned away than taken, one with fewer, and one person who comes again and again.
  await silence(services, "1 minute");
  for (const who of ["Ada", "Ben", "Cleo"]) noteTurnedAway(services, who);
  noteTaken(services, "Ada");
  await beat(services);
  expect(await lost()).toEqual([["busy", 1]]);
  for (const who of ["Ada", "Ben", "Ben", "Ben"]) noteTurnedAway(services, who);
  for (const who of ["Ada", "Cleo"]) noteTaken(services, who);
  await beat(services);
  expect(await lost()).toEqual([["busy", 1]]);

  // Nobody has got to a mail with which somebody signs in; one that its receiver refuses for now is no sign of anything.
  await sql`delete from lost_time`.execute(db);
  await silence(services, "1 minute");
  await sql`insert into outbox (organisation, purpose, recipient, subject, body_text, body_html, inbox, created_at, attempts, failure)
    values ('club', 'sign-in', 'a@example.org', '', '', '', false, clock_timestamp() - interval '1 hour', 1, '450')`.execute(db);
  await beat(services);
  expect(await lost()).toEqual([]);
  await sql`update outbox set failure = 'not reached'`.execute(db);
  await silence(services, "1 minute");
  await beat(services);
  expect(await lost()).toEqual([["mail", 1]]);

  // While it goes on it is known as well.
  await sql`delete from lost_time`.execute(db);
  await silence(services, "11 minutes");
  expect([await lost(), await lostTime(db, "club", "over")]).toEqual([[["down", 10]], []]);
});
