import type pg from "pg";
import { perSecond } from "./harness.js";

const batch = 250;

/** Makes the table that `bareInserts` writes to: a vote and nothing around it. */
export async function makeBareTable(pool: pg.Pool): Promise<void> {
  await pool.query("create table if not exists bare_vote (motion text, member uuid, choice text, primary key (motion, member))");
}

/** The floor of everything that is acknowledged in batches: rows a second of a bare INSERT of 250 rows at a time, each batch flushed to disk. */
export function bareInserts(pool: pg.Pool, { rows, motion }: { rows: number; motion: string }): Promise<number> {
  return perSecond(rows, async () => {
    for (let done = 0; done < rows; done += batch) {
      await pool.query("insert into bare_vote select $1, gen_random_uuid(), 'for' from generate_series(1, $2)", [
        motion,
        Math.min(batch, rows - done),
      ]);
    }
  });
}

/** The same, one row at a time on as many connections as the pool has: what "548 casts a second" is made of. */
export function singleInserts(pool: pg.Pool, { rows, motion }: { rows: number; motion: string }): Promise<number> {
  return perSecond(rows, () =>
    Promise.all(Array.from({ length: rows }, () => pool.query("insert into bare_vote values ($1, gen_random_uuid(), 'for')", [motion]))),
  );
}
