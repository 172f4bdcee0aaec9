import { sql } from "kysely";
import { base58Text, readCredential } from "@folkmoot/ballot";
import { chanceOver } from "../../../platform/derived-key.js";
import { actBeside } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { lockBox, type Box, type BoxKey } from "../../archive/index.js";
import type { Sitting } from "../../motions/index.js";
import { inThread } from "../crypto/threads.js";
import type { Weighed } from "../crypto/work.js";
import { askForStep } from "../letters.js";
import { keepOfBox, sittingIn } from "../trustee/store.js";
import type { Found } from "../where.js";

/** As Belenios 2.4 and later make them: enough chance to need no slow hash, which a list of many thousands would notice. */
const DIGITS = 22;
const CREDENTIALS_A_PART = 500;

/**
 * The secret credential of a place on the roll, where the platform is the registrar: made from the key of this server, so that it stands nowhere and can be shown again.
 * Null for somebody who isn't on the roll.
 */
export async function ownCredential(services: Pick<Services, "logKey" | "db">, box: Box, member: string): Promise<string | null> {
  const place = await services.db
    .selectFrom("roll_place")
    .select("handle")
    .where("organisation", "=", box.organisation)
    .where("motion", "=", box.motion)
    .where("stage", "=", box.stage)
    .where("member", "=", member)
    .executeTakeFirst();
  return place === undefined ? null : credentialFor(services, box, place.handle);
}

/** The same of the place with that handle. */
export function credentialFor(services: Pick<Services, "logKey">, { organisation, motion, stage, uuid }: Box, handle: string): string {
  const chance = chanceOver(services, "ballot credentials", [organisation, motion, stage, uuid, handle]);
  const credential = readCredential(base58Text(DIGITS, chance));
  if (credential === null) throw new Error("a credential that can't be read");
  return credential;
}

/** The public credentials of everybody on the roll, in no order that tells whose they are, with how many votes each gives. */
async function publicCredentials(services: Pick<Services, "logKey" | "db">, box: Box): Promise<Weighed[]> {
  const rows = await services.db
    .selectFrom("roll_place")
    .select(["handle", "votes"])
    .where("organisation", "=", box.organisation)
    .where("motion", "=", box.motion)
    .where("stage", "=", box.stage)
    .execute();
  const secrets = rows.map(({ handle }) => credentialFor(services, box, handle));
  const parts = Array.from({ length: Math.ceil(secrets.length / CREDENTIALS_A_PART) }, (_, at) =>
    inThread({
      kind: "credentials",
      group: box.group_name,
      uuid: box.uuid,
      secrets: secrets.slice(at * CREDENTIALS_A_PART, (at + 1) * CREDENTIALS_A_PART),
    }),
  );
  const done = await Promise.all(parts);
  const made = done.flatMap((each) => (each.kind === "credentials" ? each.credentials : []));
  return made.map((credential, at) => ({ credential, weight: rows[at]?.votes ?? 1 })).toSorted((a, b) => (a.credential < b.credential ? -1 : 1));
}

/** Makes the credentials of everybody on the roll. */
export async function makeCredentials(services: Services, box: Box): Promise<void> {
  const credentials = await publicCredentials(services, box);
  await actBeside(services.db, box.organisation, async ({ tx }) => {
    if ((await lockBox(tx, box)) !== null) await keepCredentials(tx, box, credentials);
  });
}

/** Asks the holder of the office that makes the credentials, once. */
export async function askRegistrar(act: Sitting, { box, holding }: Found): Promise<void> {
  const locked = await lockBox(act.tx, box);
  if (locked === null || locked.registrar_asked || holding.registrar.kind !== "office") return;
  await keepOfBox(act.tx, box, { registrar_asked: true });
  const members = await sittingIn(act.tx, box.organisation, holding.registrar.office);
  await askForStep(act, { motion: box.motion, asked: "credentials", members });
}

/** Says which of a list are spare ones. */
export async function markSpares(tx: Tx, { organisation, motion, stage }: BoxKey, spares: readonly string[]): Promise<void> {
  await sql`
    update box_credential set state = 'spare'
    where organisation = ${organisation} and motion = ${motion} and stage = ${stage} and credential = any(${spares}::text[])`.execute(tx);
}

/** Keeps a list in the place of the one before. Call it with the box locked, and not once it is ready. */
export async function replaceCredentials(tx: Tx, key: BoxKey, credentials: readonly Weighed[]): Promise<void> {
  const { organisation, motion, stage } = key;
  await tx.deleteFrom("box_credential").where("organisation", "=", organisation).where("motion", "=", motion).where("stage", "=", stage).execute();
  await keepCredentials(tx, key, credentials);
}

/** Keeps the list of a box that has none yet: all of it or, when somebody was quicker, nothing. Call it with the box locked. */
async function keepCredentials(tx: Tx, { organisation, motion, stage }: BoxKey, credentials: readonly Weighed[]): Promise<void> {
  await sql`
    insert into box_credential (organisation, motion, stage, credential, weight)
    select ${organisation}, ${motion}, ${stage}, made.credential, made.weight
    from unnest(${credentials.map(({ credential }) => credential)}::text[], ${credentials.map(({ weight }) => weight)}::int[]) as made (credential, weight)
    where not exists (select from box_credential where organisation = ${organisation} and motion = ${motion} and stage = ${stage})`.execute(tx);
}

/** The list as the archive has it, with how many votes each gives. */
export function weighedCredentials(db: Db | Tx, { organisation, motion, stage }: BoxKey): Promise<Weighed[]> {
  return db
    .selectFrom("box_credential")
    .select(["credential", "weight"])
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .execute();
}
