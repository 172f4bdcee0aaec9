import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Event } from "@folkmoot/procedure";
import { recordEvents, sequence } from "../packages/app/src/features/record/index.js";
import { act } from "../packages/app/src/platform/act.js";
import { loadLogKey } from "../packages/app/src/platform/log-key.js";
import { connect } from "../packages/app/src/platform/postgres/index.js";
import type { Services } from "../packages/app/src/platform/services.js";
import { bareInserts, makeBareTable } from "./bare-insert.js";
import { bench, perSecond } from "./harness.js";
import { withPostgres } from "./postgres.js";

const ENTRIES = 5_000;

/** Entries numbered, stored, read back, hashed and signed in one transaction, with fsync. */
await withPostgres(async (url) => {
  const { pool, db, close } = connect({ url, most: 5 });
  const dataDir = await mkdtemp(join(tmpdir(), "folkmoot-bench-"));
  await makeBareTable(pool);
  const config = { publicUrl: "http://localhost", host: "", port: 0, dataDir, smtpUrl: null, mailFrom: "" };
  const services: Services = { pool, db, log: pino({ level: "silent" }), logKey: await loadLogKey(dataDir), config };
  const facts = JSON.stringify({ mode: "rehearsal", version: 0, members: 0, seated: {}, meetings: [] });
  await db.insertInto("organisation").values({ id: "bench", name: "Bench", mode: "rehearsal", facts }).execute();
  const record = (events: readonly Event[]): Promise<void> => act(db, "bench", (begun) => recordEvents(begun, events));
  await record([
    { t: "founded", mode: "rehearsal", origin: "localhost/o/bench", successor: services.logKey.successor, at: "2017-01-10T19:40:00.000Z" },
  ]);
  await sequence(services, "bench");
  await bench({
    name: `entries numbered and signed, ${ENTRIES} a batch`,
    unit: "entries/s",
    better: "more",
    ours: async () => {
      await record(Array.from({ length: ENTRIES }, (_, joined): Event => ({ t: "register", joined, left: 0 })));
      return perSecond(ENTRIES, () => sequence(services, "bench"));
    },
    floor: { name: "bare rows in batches of 250", measure: () => bareInserts(pool, { rows: ENTRIES, motion: "bench" }) },
  });
  await close();
  await rm(dataDir, { recursive: true });
});
