import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { connect, type Connection } from "../platform/postgres/index.js";
import { templateName } from "./template.js";
import "./postgres.setup.js";

export interface TestDatabase extends Connection {
  readonly url: string;
}

/**
 * A fresh database with every migration applied, in some 50 ms, dropped after the test that asked for it (asked for outside a test: after the
 * file). Real PostgreSQL, real constraints; only the fsync is missing.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(`create database ${name} template ${templateName} strategy file_copy`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = name;
  const connection = connect({ url: url.href, most: 70 });
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= connection.close().then(() => drop(name)));
  whenTestEnds(close);
  return { ...connection, url: url.href, close };
}

/** Drops what a test file has asked for outside of its tests: after the file. */
export async function closeDatabases(): Promise<void> {
  for (const close of open.splice(0)) await close();
  await server?.end();
  server = null;
}

const open: (() => Promise<void>)[] = [];

/** After the test that is running; outside of one, after the file. */
export function whenTestEnds(close: () => Promise<void>): void {
  try {
    onTestFinished(close);
  } catch {
    // Not inside a test: asked for by the file itself or by beforeAll.
    open.push(close);
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

/** The server's own vacuum may be at work in the database, and nobody but the server may end that: it is gone in a moment. */
async function drop(name: string, tries = 50): Promise<void> {
  try {
    await onServer(`drop database ${name} with (force)`);
  } catch (error) {
    if (tries === 0 || !(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    await setTimeout(100);
    await drop(name, tries - 1);
  }
}

let server: pg.Pool | null = null;

async function onServer(sql: string): Promise<void> {
  server ??= new pg.Pool({ connectionString: inject("postgresUrl"), max: 2 });
  await server.query(sql);
}
