import { boxGroups, chambersOf, needsBox } from "@folkmoot/procedure";
import type { Tx } from "../../platform/database.js";
import { boxOf, lockBox, type Box, type BoxKey } from "../archive/index.js";
import { motionById, procedureOf, situationOf, type Sitting } from "../motions/index.js";
import { copyTrustees, keepOfBox } from "./trustee/store.js";
import { onMotion, type Found } from "./where.js";

/**
 * The vote with whose key a chamber opens its ballot box: the first of those at the same time whose text names the same holders, so that they make one key for a question and not one for each
 * chamber. Null: it has a key of its own. What is decrypted is bound to its election all the same.
 */
export function keyFrom(situation: Found["situation"], stage: string): string | null {
  const chambers = chambersOf(procedureOf(situation), stage).filter(needsBox);
  const own = chambers.find(({ id }) => id === stage);
  if (own?.key?.value.kind !== "trustees") return null;
  const held = (vote: typeof own) => JSON.stringify([vote.key?.value, boxGroups(onMotion(situation), vote.id)]);
  const [first] = chambers.filter((vote) => held(vote) === held(own));
  return first === undefined || first.id === stage ? null : first.id;
}

/** Whether the key that a box shares is there for it to take: nothing of it can change any more once the box of which it is is ready. */
export function mayTakeKey({ box, keyOf }: Pick<Found, "box" | "keyOf">): boolean {
  return keyOf !== null && keyOf.election !== null && box.trustees === null && keyOf.group_name === box.group_name;
}

/** Takes the key of another chamber, with those who hold it and what they have done for it. */
export async function takeKey(act: Sitting, key: BoxKey): Promise<void> {
  const motion = await motionById(act.tx, key.organisation, key.motion);
  const box = await lockBox(act.tx, key);
  if (box === null || motion === undefined) return;
  const keyOf = await keyBoxOf(act.tx, box, await situationOf(act.tx, act.organisation, motion.facts));
  if (keyOf === null || !mayTakeKey({ box, keyOf })) return;
  await copyTrustees(act.tx, keyOf, key);
  await keepOfBox(act.tx, key, { trustees: keyOf.trustees, attempt: keyOf.attempt, waits_since: new Date(act.now.epochMilliseconds) });
}

/** The box whose key this one takes. */
export async function keyBoxOf(
  db: Parameters<typeof boxOf>[0] | Tx,
  { organisation, motion, stage }: BoxKey,
  situation: Found["situation"],
): Promise<Box | null> {
  const from = keyFrom(situation, stage);
  return from === null ? null : boxOf(db, { organisation, motion, stage: from });
}
