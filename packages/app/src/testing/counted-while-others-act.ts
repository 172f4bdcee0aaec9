import { sql } from "kysely";
import { expect } from "vitest";
import { stateFor, type MotionPath } from "./ballot-box.js";
import { RIVERSIDE, setClock } from "./riverside.js";
import type { SecretStory } from "./secret-vote.js";
import { connect } from "../platform/postgres/index.js";
import { countAhead, sit } from "../features/motions/index.js";

/** So many that nobody waits for a page until the last of them are in the archive. */
export const MANY = 2_000;

/**
 * The vote is over, and a few of many ballots can't be put into the archive at this moment: everybody sees that they are being counted, and the organisation is held by nobody. Then two servers
 * count at once.
 */
export async function countedWhileOthersAct(secret: SecretStory, path: MotionPath): Promise<void> {
  const { services, visitor } = secret.story.app;
  await sql`
    with more as (
      insert into box_credential (organisation, motion, stage, credential)
      select organisation, motion, stage, 'more ' || n from box, generate_series(1, ${MANY}) as n returning *)
    insert into box_ballot (organisation, motion, stage, credential, round, tracker)
    select organisation, motion, stage, credential, 1, translate(encode(sha256(credential::bytea), 'base64'), '=', '') from more`.execute(
    services.db,
  );
  const { closes } = await stateFor(secret.story.by("Idris Mead"), path);
  await setClock(services, closes ?? "");
  await services.db.transaction().execute(async (tx) => {
    await sql`select from box for update`.execute(tx);
    const outsider = visitor();
    expect((await outsider.get(path)).html).toMatch(
      /Being counted since [^<]+ \(London\): about 2,000 of 2,006 ballots\..*See how far the count is/s,
    );
    expect((await outsider.get(path, { "accept-language": "de" })).html).toContain("etwa 2.000 von 2.006 Stimmzetteln");
    expect(await sit(services, RIVERSIDE, async (act) => act.organisation.id)).toBe(RIVERSIDE);
    expect(await waiting()).toBe(6);
  });
  const connection = connect({ url: String(services.pool.options.connectionString), most: 5 });
  await Promise.all([services, { ...services, pool: connection.pool, db: connection.db }].map((server) => countAhead(server, RIVERSIDE)));
  await connection.close();
  expect(await waiting()).toBe(0);

  async function waiting(): Promise<number> {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from box_ballot where ballot is not null`.execute(services.db);
    return rows[0]?.n ?? 0;
  }
}
