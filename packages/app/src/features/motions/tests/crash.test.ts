import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, launchPostgres, migrate } from "../../../platform/postgres/index.js";
import type { Connection, EmbeddedPostgres } from "../../../platform/postgres/index.js";
import { installJobs } from "../../../platform/jobs/jobs.js";
import type { Services } from "../../../platform/services.js";
import { RIVERSIDE, newKey, riverside, smallChange } from "../../../testing/riverside.js";
import { testServices } from "../../../testing/services.js";
import { recordEvents } from "../../record/index.js";
import { deposit, keepText, sit } from "../index.js";

/** A server of its own: killing one of its processes makes PostgreSQL restart all of them. */
let server: EmbeddedPostgres;
let connection: Connection;
let services: Services;
const dataDir = mkdtempSync(join(tmpdir(), "folkmoot-crash-"));

beforeAll(async () => {
  const launched = await launchPostgres({ dataDir, programsDir: resolve(import.meta.dirname, "../../../../../../.cache") });
  if (!launched.ok) throw new Error("PostgreSQL does not start");
  server = launched.value;
  await migrate(server.url);
  connection = connect({ url: server.url });
  await installJobs(connection.pool);
  services = { ...(await testServices()), pool: connection.pool, db: connection.db };
});

afterAll(async () => {
  await connection.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*)::int from motion) as motions, (select count(*)::int from pending_entry) as entries, (select count(*)::int from text_beside) as texts,
           (select count(*)::int from outbox) as mails, (select count(*)::int from act) as acts, (select facts from organisation) as facts`.execute(
    services.db,
  );
  return rows[0];
}

async function untilItIsBack(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await sql`select 1`.execute(services.db);
      return;
    } catch {
      await new Promise((again) => setTimeout(again, 100));
    }
  }
  throw new Error("PostgreSQL does not come back");
}

test("kill -9 of the database process in the middle of an act leaves nothing half, and what was acknowledged is there", async () => {
  const [member = ""] = await riverside(services);
  expect(await deposit(services, RIVERSIDE, { member, key: newKey(), proposal: await smallChange(services) })).toEqual({ kind: "done", number: 1 });
  const before = await everything();
  const act = sit(services, RIVERSIDE, async (sitting) => {
    await keepText(sitting.tx, RIVERSIDE, "half of something");
    await recordEvents(sitting, [{ t: "register", joined: 1, left: 0 }]);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(sitting.tx);
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    await sql`select pg_sleep(5)`.execute(sitting.tx);
  });
  await expect(act).rejects.toThrow(/terminat|connection/i);
  await untilItIsBack();
  expect(await everything()).toEqual(before);
  expect(await deposit(services, RIVERSIDE, { member, key: newKey(), proposal: await smallChange(services) })).toEqual({ kind: "done", number: 2 });
});
