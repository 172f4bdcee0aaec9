import { expect, test } from "vitest";
import { testDatabase } from "../../testing/index.js";
import { connect } from "./index.js";

test("connections read committed data in UTC and don't wait for ever", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query(`
    select current_setting('transaction_isolation') as isolation, current_setting('TimeZone') as zone, current_setting('statement_timeout') as statement`);
  expect(rows).toEqual([{ isolation: "read committed", zone: "UTC", statement: "15s" }]);
});

test("when the server ends a connection that nobody is using, the next query has another one", async () => {
  const { url } = await testDatabase();
  const errors: string[] = [];
  const connection = connect({ url, most: 1, onError: (error) => errors.push(error.message) });
  const { rows } = await connection.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
  const other = connect({ url, most: 1 });
  await other.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await expect.poll(() => errors.length).toBeGreaterThan(0);
  expect((await connection.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await connection.close();
  await other.close();
});
