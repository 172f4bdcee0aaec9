import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database, Db } from "../database.js";

export interface Connection {
  readonly pool: pg.Pool;
  readonly db: Db;
  /** Waits for running queries and closes every connection. (`db.destroy()` leaves an unused pool open.) */
  close(): Promise<void>;
}

export interface ConnectionOptions {
  readonly url: string;
  /** At most this many connections; default 20. */
  readonly most?: number;
  /** Told when a connection that nobody is using breaks. The pool replaces it; without a listener the process would die. */
  readonly onError?: (error: Error) => void;
}

/** No page needs this long; what does is a bug, and must not hold a lock for ever. */
const longestStatement = 15_000;
const longestIdleTransaction = 15_000;
const longestWait = 10_000;

/** Connections to PostgreSQL for the application: read committed, UTC, with a limit on every wait. */
export function connect({ url, most = 20, onError = () => {} }: ConnectionOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: longestWait,
    statement_timeout: longestStatement,
    idle_in_transaction_session_timeout: longestIdleTransaction,
    lock_timeout: longestWait,
    options: "-c default_transaction_isolation=read\\ committed -c TimeZone=UTC",
    application_name: `folkmoot ${process.pid}`,
    types: { getTypeParser: plainTypes },
  });
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return { pool, db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), close: () => pool.end() };
}

/** A day stays "2017-01-27" and an interval "14 days": pg would make the one midnight in this machine's zone and the other an object. */
const plainTypes: typeof pg.types.getTypeParser = ((oid: number, format?: "text" | "binary") =>
  oid === pg.types.builtins.DATE || oid === pg.types.builtins.INTERVAL
    ? (value: string) => value
    : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
