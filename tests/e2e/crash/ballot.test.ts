import { sql } from "kysely";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { fingerprint } from "@folkmoot/ballot";
import { hashOfTracker } from "../../../packages/app/src/features/archive/index.js";
import { formToken } from "../../../packages/app/src/platform/http/cookie.js";
import { startSession } from "../../../packages/app/src/platform/session/session.js";
import { sealBallot, stateFor } from "../../../packages/app/src/testing/ballot-box.js";
import { RIVERSIDE, smallChange } from "../../../packages/app/src/testing/riverside.js";
import { BY_PLATFORM } from "../../../packages/app/src/testing/secret-source.js";
import { secretStory } from "../../../packages/app/src/testing/secret-vote.js";
import { startServer, type RunningServer } from "../running-server.js";

const PATH = `/o/${RIVERSIDE}/motions/1`;
const FOR = [0, 1, 0];
/** The number of the lock at which commits wait. */
const GATE = 7;

const atTheEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of atTheEnd.splice(0).toReversed()) await end();
});

test("a server that is killed before it commits a ballot, or before it answers, leaves none or one, and the voter finds out which", async () => {
  const secret = await secretStory([BY_PLATFORM]);
  const { services } = secret.story.app;
  await secret.story.moves("Idris Mead", await smallChange(services));
  await secret.until(PATH, "open");
  const url = String(services.pool.options.connectionString);
  const started = async (): Promise<RunningServer> => {
    const server = await startServer({ dataDir: services.config.dataDir, env: { DATABASE_URL: url, REHEARSALS: "no" } });
    atTheEnd.push(() => server.stop());
    return server;
  };
  const voter = async (at: number) => {
    const member = secret.story.members[at] ?? "";
    const ballot = sealBallot(await stateFor(await secret.visitor(member), PATH), FOR);
    const token = await startSession(services.db, RIVERSIDE, member, "a test");
    const cast = (server: RunningServer): Promise<{ outcome: string; tracker: string } | null> =>
      fetch(`${server.url}${PATH}/box/ballot`, {
        method: "POST",
        headers: { cookie: `folkmoot-session-${RIVERSIDE}=${token}`, origin: server.url, accept: "application/json" },
        body: new URLSearchParams({ csrf: formToken(token), ballot }),
      }).then(
        async (answer) => (await answer.json()) as { outcome: string; tracker: string },
        () => null,
      );
    return { cast, tracker: fingerprint(ballot) };
  };
  const stored = async () =>
    (await sql`select (select count(*)::int from box_ballot) as ballots, (select count(*)::int from box_voter) as voters`.execute(services.db))
      .rows[0];
  const gate = await gateBefore(url);
  const [first, second] = [await voter(1), await voter(2)];

  let server = await started();
  await gate.shut();
  let answer = first.cast(server);
  const backend = await gate.waiting();
  await server.kill();
  await sql`select pg_terminate_backend(${backend})`.execute(services.db);
  await gate.open();
  expect(await answer).toBeNull();
  expect(await stored()).toEqual({ ballots: 0, voters: 0 });

  server = await started();
  expect(await first.cast(server)).toMatchObject({ outcome: "accepted", tracker: first.tracker });
  await gate.shut();
  answer = second.cast(server);
  await gate.waiting();
  await server.kill();
  await gate.open();
  expect(await answer).toBeNull();
  await expect.poll(stored).toEqual({ ballots: 2, voters: 2 });

  server = await started();
  expect(await (await fetch(`${server.url}${PATH}/box/ballot/${hashOfTracker(second.tracker)}`)).text()).toContain("This ballot was accepted");
  expect(await second.cast(server)).toMatchObject({ outcome: "accepted", tracker: second.tracker });
  expect(await stored()).toEqual({ ballots: 2, voters: 2 });
});

/** Where the database holds every commit that writes a ballot, while the gate is shut: a deferred constraint is the last thing before a commit. */
async function gateBefore(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  atTheEnd.push(() => client.end());
  await client.query(`
    create function at_the_gate() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(${GATE}); return null; end $$;
    create constraint trigger gate after insert on box_ballot deferrable initially deferred for each row execute function at_the_gate()`);
  return {
    shut: () => client.query(`select pg_advisory_lock(${GATE})`),
    open: () => client.query(`select pg_advisory_unlock(${GATE})`),
    /** Whoever waits there, as soon as somebody does. */
    waiting: async (): Promise<number> => {
      let pid = 0;
      await expect
        .poll(
          async () => {
            const { rows } = await client.query<{ pid: number }>(
              "select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory'",
            );
            return (pid = rows[0]?.pid ?? 0);
          },
          { timeout: 60_000 },
        )
        .toBeGreaterThan(0);
      return pid;
    },
  };
}
