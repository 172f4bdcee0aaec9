import { randomBytes } from "node:crypto";
import { base58Text } from "@folkmoot/ballot";
import { boxGroups, boxStages, holdingOf, type Situation } from "@folkmoot/procedure";
import type { Sitting } from "../motions/index.js";
import { askForStep } from "./letters.js";
import { keyFrom } from "./shared-key.js";
import { onMotion } from "./where.js";
import { insertTrustees, sittingIn } from "./trustee/store.js";

/**
 * Begins the ballot boxes of a motion's secret votes that have none yet. From then on those who sit in the body that the text names are its trustees, and hear of it. Done
 * twice it does nothing the second time.
 */
export async function beginBoxes(act: Sitting, situation: Situation): Promise<void> {
  const { motion } = situation;
  if (motion === null || motion.support.reachedAt === null) return;
  for (const stage of boxStages(situation)) await beginBox(act, situation, stage);
}

async function beginBox(act: Sitting, situation: Situation, stage: string): Promise<void> {
  const motion = situation.motion?.id ?? "";
  const holding = holdingOf(situation, stage);
  if (holding === null) return;
  const now = new Date(act.now.epochMilliseconds);
  const key = { organisation: act.organisation.id, motion, stage };
  const uuid = base58Text(UUID_LENGTH, (length) => new Uint8Array(randomBytes(length)));
  const begun = await act.tx
    .insertInto("box")
    .values({ ...key, uuid, group_name: boxGroups(onMotion(situation), stage)[0], begun_at: now, waits_since: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (begun.numInsertedOrUpdatedRows !== 1n || holding.key.kind !== "trustees" || keyFrom(situation, stage) !== null) return;
  const members = await sittingIn(act.tx, key.organisation, holding.key.body);
  await insertTrustees(act.tx, key, { attempt: 1, members });
  await askForStep(act, { motion, asked: "certificate", members });
}

const UUID_LENGTH = 14;
