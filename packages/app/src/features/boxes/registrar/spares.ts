import { createHash } from "node:crypto";
import { replaceCredential } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { lockBox, type BoxKey } from "../../archive/index.js";
import { happen, motionById, settleIn, sit, situationOf } from "../../motions/index.js";
import type { Weighed } from "../crypto/work.js";
import type { Found } from "../where.js";
import { endWish } from "./wishes.js";

export type Replaced =
  | { readonly kind: "replaced" }
  /** Nobody has asked for it, or it was done: whoever makes the credentials can't find out like this who has voted. */
  | { readonly kind: "no wish" }
  /** Somebody has voted with the credential that is to be replaced. */
  | { readonly kind: "used" }
  /** It is none of this vote, gives another number of votes, was replaced before, or the vote is not open. */
  | { readonly kind: "not due" };

/**
 * Lets a spare credential take the place of one of which its owner says that somebody else may have it, with the entry of the record that says so. Both are named by their prints. Whether somebody
 * has voted with it is known only for somebody who has asked, and asking is over then.
 */
export function replaceBySpare(
  services: Services,
  { box: key }: Found,
  { member, replaced, by }: { readonly member: string; readonly replaced: string; readonly by: string },
): Promise<Replaced> {
  return sit(services, key.organisation, async (begun): Promise<Replaced> => {
    const act = await settleIn(begun);
    const motion = await motionById(act.tx, act.organisation.id, key.motion);
    const box = await lockBox(act.tx, key);
    if (motion === undefined || box === null) return { kind: "not due" };
    const answer = replaceCredential(await situationOf(act.tx, act.organisation, motion.facts), { stage: key.stage, replaced, by }, act.now);
    const prints = await printed(act.tx, key);
    const [old, spare] = [prints.get(replaced), prints.get(by)];
    if (answer.kind === "not replaced" || old === undefined || spare === undefined || old.weight !== spare.weight) return { kind: "not due" };
    if (!(await endWish(act.tx, key, { member, wants: "another" }))) return { kind: "no wish" };
    if (await isUsed(act.tx, key, old.credential)) return { kind: "used" };
    await setState(act.tx, key, old.credential, "replaced");
    await setState(act.tx, key, spare.credential, "counts");
    await happen(act, motion, answer.events);
    return { kind: "replaced" };
  });
}

/** What the record says of a credential: the SHA-256 of its public half, base64url. */
export function printOf(credential: string): string {
  return createHash("sha256").update(credential).digest("base64url");
}

/** The prints of the spare credentials of a box that is not ready yet, sorted. */
export async function sparePrints(db: Db | Tx, key: BoxKey): Promise<string[]> {
  const rows = await ofBox(db, key).select("credential").where("state", "=", "spare").execute();
  return rows.map(({ credential }) => printOf(credential)).toSorted();
}

/** The credentials of a box by their prints. */
async function printed(tx: Tx, key: BoxKey): Promise<ReadonlyMap<string, Weighed>> {
  const rows = await ofBox(tx, key).select(["credential", "weight"]).execute();
  return new Map(rows.map((row) => [printOf(row.credential), row]));
}

async function isUsed(tx: Tx, { organisation, motion, stage }: BoxKey, credential: string): Promise<boolean> {
  const found = await tx
    .selectFrom("box_ballot")
    .select("round")
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("credential", "=", credential)
    .executeTakeFirst();
  return found !== undefined;
}

async function setState(tx: Tx, { organisation, motion, stage }: BoxKey, credential: string, state: "counts" | "replaced"): Promise<void> {
  await tx
    .updateTable("box_credential")
    .set({ state })
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("credential", "=", credential)
    .execute();
}

function ofBox(db: Db | Tx, { organisation, motion, stage }: BoxKey) {
  return db.selectFrom("box_credential").where("organisation", "=", organisation).where("motion", "=", motion).where("stage", "=", stage);
}
