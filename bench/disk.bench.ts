import { connect } from "../packages/app/src/platform/postgres/index.js";
import { bareInserts, makeBareTable, singleInserts } from "./bare-insert.js";
import { bench } from "./harness.js";
import { withPostgres } from "./postgres.js";

/** What this machine's disk allows at all; the other benchmarks stand beside it. */
await withPostgres(async (url) => {
  const { pool, close } = connect({ url, most: 20 });
  await makeBareTable(pool);
  await bench({
    name: "rows committed one by one, 20 connections, fsync on",
    unit: "rows/s",
    better: "more",
    ours: () => singleInserts(pool, { rows: 2_000, motion: "single" }),
    floor: { name: "the same in batches of 250", measure: () => bareInserts(pool, { rows: 10_000, motion: "batched" }) },
  });
  await close();
});
