import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import { audit } from "@folkmoot/auditor";
import { formToken } from "../../../packages/app/src/platform/http/cookie.js";
import { connect, type Connection } from "../../../packages/app/src/platform/postgres/index.js";
import { cases, isLong } from "../../long.js";
import { dataFolder, freePort, postgresOf, startServer, type RunningServer } from "../running-server.js";
import { send, Intentions, type Act } from "./acts.js";
import { ASSEMBLY, BALLOT, prepareAssembly, type Person } from "./assembly.js";
import { kill, VICTIMS } from "./kill.js";
import { actUntilGone, checkpointOf, type Sent } from "./load.js";
import { doubles, halves, losses, stored } from "./losses.js";
import { allNumbered, exportOf, keyWhenSigned, votesIn } from "./record.js";

/** Each victim twice. */
const CRASHES_A_LIFE = isLong ? 25 : 6;
const LIVES = cases(isLong ? 40 : 1);
const SHORTEST_EVENING_MS = 50;
const LONGEST_EVENING_MS = 1_000;
const MOST_PRESSES = 60;

let server: RunningServer | null = null;
const folder = { remove: (): void => undefined };
afterEach(async () => {
  await server?.stop();
  folder.remove();
});

test.each(LIVES)(
  "life %d: killed again and again in the middle of everything, it loses nothing that it acknowledged, does nothing twice, and its record goes on",
  async () => {
    const [data, port] = [dataFolder(), await freePort()];
    folder.remove = data.remove;
    const people = await prepareAssembly(data.path, `http://localhost:${port}`);
    const intentions = new Intentions(people);
    const everything: Sent[] = [];
    server = await startServer({ dataDir: data.path, port });
    const key = await keyWhenSigned(server.url);
    let remembered = (await checkpointOf(server.url)) ?? "";
    for (let crash = 0; crash < CRASHES_A_LIFE; crash++) {
      const victim = VICTIMS[crash % VICTIMS.length] ?? "everything";
      const evening = await crashAt(server, intentions, victim);
      everything.push(...evening.sent);
      server = await startServer({ dataDir: data.path, port });
      await withDatabase(data.path, async ({ db }) => {
        const found = await stored(db);
        expect(losses(everything, found), victim).toEqual([]);
        expect(
          Object.entries(await halves(db)).filter(([, count]) => count > 0),
          victim,
        ).toEqual([]);
        everything.push(...(await retry(server?.url ?? "", evening.sent)));
        const after = await stored(db);
        expect(losses(everything, after), victim).toEqual([]);
        expect(doubles(everything, after), victim).toEqual([]);
        await allNumbered(db);
      });
      if (evening.checkpoint !== null) remembered = evening.checkpoint;
      const verdict = await audit(await exportOf(server.url), { key, remembered });
      expect(verdict.valid ? "" : verdict.why, victim).toBe("");
    }
    await whatWasCountedIsWhatWasSaid(server.url, { people, data: data.path, everything });
  },
);

async function crashAt(running: RunningServer, intentions: Intentions, victim: (typeof VICTIMS)[number]) {
  const gone = new AbortController();
  const evening = actUntilGone(running.url, intentions, gone.signal);
  await pause(randomInt(SHORTEST_EVENING_MS, LONGEST_EVENING_MS));
  await kill(running, victim);
  gone.abort();
  return evening;
}

/** Every act that was not acknowledged is sent again, as is every tenth that was: the same forms with the same keys. */
async function retry(url: string, sent: readonly Sent[]): Promise<readonly Sent[]> {
  const again = sent.filter(({ told }, index) => told.kind !== "acknowledged" || index % 10 === 0);
  return Promise.all(
    again.map(async ({ act, told }) => {
      const now = await send(url, act);
      if (told.kind === "acknowledged") expect(now).toEqual(told);
      else if (mustSucceed(act)) expect(now.kind, act.kind).toBe("acknowledged");
      return { act, told: now };
    }),
  );
}

/** A signature may have come too late for a petition that had enough of them meanwhile. */
function mustSucceed(act: Act): boolean {
  return act.kind !== "sign";
}

async function withDatabase(dataDir: string, use: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = connect({ url: postgresOf(dataDir).url, most: 4 });
  try {
    await use(connection);
  } finally {
    await connection.close();
  }
}

/** The ballot closes, and its votes in the record are exactly those that people were told are counted. */
async function whatWasCountedIsWhatWasSaid(
  url: string,
  { people, data, everything }: { people: readonly Person[]; data: string; everything: readonly Sent[] },
): Promise<void> {
  const acknowledged = new Map(
    everything.flatMap(({ act, told }) => (act.kind === "vote" && told.kind === "acknowledged" ? [[act.person.id, act.choice]] : [])),
  );
  const [person] = people;
  if (person === undefined) throw new Error("nobody is there");
  await withDatabase(data, async ({ db }) => {
    await untilClosed(url, db, person);
    await allNumbered(db);
    const { rows } = await sql<{ member: string; choice: string; handle: string }>`
      select v.member::text, v.choice, v.handle from vote v join motion m on m.organisation = v.organisation and m.id = v.motion
      where m.organisation = ${ASSEMBLY} and m.number = ${BALLOT}`.execute(db);
    expect(new Map(rows.map(({ member, choice }) => [member, choice]))).toEqual(acknowledged);
    const lines = await exportOf(url);
    expect(await audit(lines)).toMatchObject({ valid: true, votes: rows.length });
    expect(votesIn(lines)).toEqual(rows.map(({ handle, choice }) => `${handle} ${choice}`).toSorted());
  });
}

/** Presses "to the next deadline" until the ballot is over. */
async function untilClosed(url: string, db: Connection["db"], { token }: Person): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    const { rows } = await sql<{ closed: boolean }>`
      select facts->'closed'->'ballot' is not null as closed from motion where organisation = ${ASSEMBLY} and number = ${BALLOT}`.execute(db);
    if (rows[0]?.closed) return;
    const answer = await fetch(`${url}/o/${ASSEMBLY}/rehearsal`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: `folkmoot-session-${ASSEMBLY}=${token}`, origin: url },
      body: new URLSearchParams({ csrf: formToken(token), move: "next" }),
    });
    expect(answer.status).toBe(303);
  }
  throw new Error("the ballot never closes");
}
