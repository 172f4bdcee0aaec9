import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { firstLanguage, type Language } from "../../languages/index.js";
import type { Act } from "../../platform/act.js";

/** Somebody who is about to be in the register. Addresses are in their stored form (platform/mail/address). */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly group: string | null;
  /** "2016-11-05" */
  readonly joined: string;
  /** Rehearsals: how the development inbox introduces them; null for everybody else. */
  readonly sample: string | null;
}

const SECRET_BYTES = 32;
const atOnce = 5_000;

/**
 * Puts people into the register as of the act, each with a fresh secret for their handles, to be written to in `language` until they choose another; answers with their ids in the same order.
 * Twice the same address is refused by the database, and with it the whole act. What the record says about it is the caller's to add.
 */
export async function enterMembers(
  { tx, organisation, now }: Act,
  people: readonly Newcomer[],
  language: Language = firstLanguage,
): Promise<readonly string[]> {
  const entered = new Date(now.epochMilliseconds);
  const ids: string[] = [];
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce);
    const secrets = randomBytes(some.length * SECRET_BYTES);
    const rows = some.map((person, at) => ({ ...person, at, secret: secrets.toString("hex", at * SECRET_BYTES, (at + 1) * SECRET_BYTES) }));
    const inserted = await sql<{ id: string }>`
      insert into member (organisation, name, email, local_group, joined_on, secret, sample, entered_at, language)
      select ${organisation.id}, name, email, "group", joined, decode(secret, 'hex'), sample, ${entered}, ${language}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as person (at integer, name text, email text, "group" text, joined date, secret text, sample text)
      order by at
      returning id`.execute(tx);
    ids.push(...inserted.rows.map(({ id }) => id));
  }
  return ids;
}
