import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import type { Box, BoxKey } from "../../archive/index.js";

/** Somebody who holds, or is to hold, a part of the key, and what they have sent. */
export interface Trustee {
  readonly number: number;
  readonly member: string;
  readonly certificate: string | null;
  readonly polynomial: string | null;
  readonly output: string | null;
  readonly sealed_key: string | null;
  readonly rehearsed: string | null;
  readonly shuffled: boolean;
  readonly decrypted: boolean;
  /** For everything that they have decrypted. */
  readonly proof: string | null;
}

/** Those of the attempt that counts, by their numbers. None where the platform holds the key, or nobody sits in the body. */
export function trusteesOf(db: Db | Tx, { organisation, motion, stage, attempt }: Box): Promise<Trustee[]> {
  return db
    .selectFrom("box_trustee")
    .select(["number", "member", "certificate", "polynomial", "output", "sealed_key", "rehearsed", "shuffled", "decrypted", "proof"])
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("attempt", "=", attempt)
    .orderBy("number")
    .execute();
}

/** Why a key was begun anew. */
export type Why = "lost" | "absent" | "wrong share" | "false complaint" | "group";

/** A key that was begun anew. */
export interface Anew {
  readonly attempt: number;
  readonly why: Why;
  /** Who asked for it, or complained; null: nobody, the paper had become too long for its group. */
  readonly by: string | null;
  /** Who sent something wrong. */
  readonly at_fault: string | null;
  /** Who sat in the body then and has no part in it. */
  readonly left_out: readonly string[];
  /** For everybody to judge a complaint by. */
  readonly evidence: string | null;
}

/** In their order; the first attempt is not among them. */
export function anewOf(db: Db | Tx, { organisation, motion, stage }: BoxKey): Promise<Anew[]> {
  return db
    .selectFrom("box_attempt")
    .select(["attempt", "why", "by", "at_fault", "left_out", "evidence"])
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .orderBy("attempt")
    .execute();
}

export async function insertAnew(tx: Tx, { organisation, motion, stage }: BoxKey, { left_out, ...anew }: Anew): Promise<void> {
  await tx
    .insertInto("box_attempt")
    .values({ organisation, motion, stage, ...anew, left_out: [...left_out] })
    .execute();
}

/** Who sits in a body now, in an order that stays the same. */
export async function sittingIn(db: Db | Tx, organisation: string, body: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from seat s join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${organisation} and s.body = ${body} and s.until is null and m.left_at is null order by s.since, m.name, m.id`.execute(db);
  return rows.map(({ id }) => id);
}

export async function insertTrustees(tx: Tx, key: BoxKey, { attempt, members }: { attempt: number; members: readonly string[] }): Promise<void> {
  if (members.length === 0) return;
  const { organisation, motion, stage } = key;
  await tx
    .insertInto("box_trustee")
    .values(members.map((member, at) => ({ organisation, motion, stage, attempt, number: at + 1, member })))
    .execute();
}

/** Gives a box those who hold the key of another, with what they have done for it; what they do with it they have still to do. */
export async function copyTrustees(tx: Tx, from: Box, { stage }: BoxKey): Promise<void> {
  await sql`
    insert into box_trustee (organisation, motion, stage, attempt, number, member, certificate, polynomial, output, sealed_key, rehearsed)
    select organisation, motion, ${stage}, attempt, number, member, certificate, polynomial, output, sealed_key, rehearsed from box_trustee
    where organisation = ${from.organisation} and motion = ${from.motion} and stage = ${from.stage} and attempt = ${from.attempt}`.execute(tx);
}

/** Keeps what one of them has sent or done. */
export async function keepOfTrustee(
  tx: Tx,
  { organisation, motion, stage, attempt }: Box,
  number: number,
  kept: Partial<Pick<Trustee, "certificate" | "polynomial" | "output" | "sealed_key" | "rehearsed" | "shuffled" | "decrypted" | "proof">>,
): Promise<void> {
  await tx
    .updateTable("box_trustee")
    .set(kept)
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("attempt", "=", attempt)
    .where("number", "=", number)
    .execute();
}

/** Changes what stands in a box itself. */
export async function keepOfBox(
  tx: Tx,
  { organisation, motion, stage }: BoxKey,
  kept: Partial<
    Pick<
      Box,
      "group_name" | "trustees" | "ceremony" | "sealed_key" | "election" | "registrar_asked" | "fault" | "attempt" | "begun_at" | "waits_since"
    >
  >,
): Promise<void> {
  await tx.updateTable("box").set(kept).where("organisation", "=", organisation).where("motion", "=", motion).where("stage", "=", stage).execute();
}
