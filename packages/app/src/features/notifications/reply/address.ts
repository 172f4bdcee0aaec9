import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { instant, type Act } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";
import { codeOver, isCodeOver, MAC_BYTES } from "../../../platform/derived-key.js";
import type { Services } from "../../../platform/services.js";
import { fromLetters, toLetters } from "./letters.js";

/** How long a mail can be answered. */
const LIVES = Temporal.Duration.from({ hours: 24 * 60 });
const ID_BYTES = 6;

/** Whose answer to which post comes in at an address. */
export interface Answering {
  readonly organisation: string;
  readonly member: string;
  readonly post: string;
}

/**
 * An address at which one member answers one post by mail, or null where this server takes no mail in. It is bound to organisation, member, post and expiry by a
 * code of 128 bits; letters and digits only, in lower case, because mail servers change the case of addresses and cut long ones (RFC 5321: 64 characters).
 */
export async function replyAddress(services: Services, { tx, organisation, now }: Act, to: { member: string; post: string }): Promise<string | null> {
  const { replyDomain } = services.config;
  if (replyDomain === undefined && organisation.mode === "real") return null;
  const expires = now.add(LIVES);
  const { id } = await tx
    .insertInto("reply_address")
    .values({ organisation: organisation.id, ...to, expires_at: new Date(expires.epochMilliseconds) })
    .returning("id")
    .executeTakeFirstOrThrow();
  const code = codeOver(services, "reply address", partsOf({ id, organisation: organisation.id, ...to, expires }));
  return `reply+${toLetters(Buffer.concat([idBytes(id), code]))}@${replyDomain ?? "reply.invalid"}`;
}

/** Who answers what at this address; null: it was not made here, or its time is over. */
export async function readReplyAddress(services: Services, address: string): Promise<Answering | null> {
  const [, letters = ""] = /^reply\+([a-z2-7]{36})@/.exec(address.toLowerCase()) ?? [];
  const bytes = fromLetters(letters);
  if (bytes === null || bytes.length !== ID_BYTES + MAC_BYTES) return null;
  const id = bytes.readUIntBE(0, ID_BYTES).toString();
  const row = await addressById(services.db, id);
  if (row === null) return null;
  const { organisation, member, post, now } = row;
  const expires = instant(row.expires_at);
  const parts = partsOf({ id, organisation, member, post, expires });
  if (!isCodeOver(services, "reply address", { parts, code: bytes.subarray(ID_BYTES) })) return null;
  return now < row.expires_at ? { organisation, member, post } : null;
}

interface Row extends Answering {
  readonly expires_at: Date;
  readonly now: Date;
}

async function addressById(db: Db, id: string): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select r.organisation, r.member, r.post, r.expires_at, clock_timestamp() + o.clock_offset as now
    from reply_address r join organisation o on o.id = r.organisation where r.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

function partsOf({ id, organisation, member, post, expires }: Answering & { id: string; expires: Temporal.Instant }): readonly string[] {
  return [id, organisation, member, post, new Date(expires.epochMilliseconds).toISOString()];
}

function idBytes(id: string): Buffer {
  const bytes = Buffer.alloc(ID_BYTES);
  bytes.writeUIntBE(Number(id), 0, ID_BYTES);
  return bytes;
}
