import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Services } from "../../../platform/services.js";
import { Problem } from "./problem.js";

/** What a program is told. */
export interface Told {
  readonly status: number;
  readonly body: unknown;
}

/** An act of a member, as it was asked. */
export interface Asked {
  readonly organisation: string;
  readonly member: string;
  readonly key: string;
  /** Method, address and body: the same key with another of these is a mistake. */
  readonly request: string;
}

/** So long a retry is told what was told first. After that the act answers by itself: it has the same key. */
const KEPT_DAYS = 7;

/**
 * The same key is told the same, whatever has happened since, also to 64 who ask at the same moment: of all that is told the first that was stored is told to
 * everybody. What did nothing (a vote that isn't open yet, too much in an hour) is not kept, so that the same key may ask again.
 */
export async function once({ db }: Services, asked: Asked, work: () => Promise<Told>): Promise<Told> {
  const before = await told(db, asked);
  if (before !== null) return before;
  const outcome = await work();
  if (!isKept(outcome)) return outcome;
  const { organisation, member, key, request } = asked;
  await sql`delete from api_answer where organisation = ${organisation} and member = ${member} and at < clock_timestamp() - ${`${KEPT_DAYS} days`}::interval`.execute(
    db,
  );
  await sql`
    insert into api_answer (organisation, member, key_hash, request_hash, status, body)
    values (${organisation}, ${member}, ${hash(key)}, ${hash(`${key}\n${request}`)}, ${outcome.status}, ${JSON.stringify(outcome.body)})
    on conflict do nothing`.execute(db);
  return (await told(db, asked)) ?? outcome;
}

/** The key of the act behind the API: of the same key on another address it is another, so that no act can take the answer of a different one for its own. */
export function actKey(address: string, key: string): string {
  return hash(`${address}\n${key}`).toString("base64url");
}

function isKept({ status }: Told): boolean {
  return status < 300 || status === 422;
}

async function told(db: Services["db"], { organisation, member, key, request }: Asked): Promise<Told | null> {
  const { rows } = await sql<Told & { same: boolean }>`
    select status, body, request_hash = ${hash(`${key}\n${request}`)} as same from api_answer
    where organisation = ${organisation} and member = ${member} and key_hash = ${hash(key)}`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  if (!row.same) throw new Problem("key-reused");
  return { status: row.status, body: row.body };
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
