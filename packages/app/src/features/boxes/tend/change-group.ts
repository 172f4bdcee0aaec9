import { boxGroups } from "@folkmoot/procedure";
import type { Tx } from "../../../platform/database.js";
import { lockBox, type BoxKey } from "../../archive/index.js";
import { motionById, situationOf, type Sitting } from "../../motions/index.js";
import { lookInto } from "../find.js";
import { giveUpKey } from "../trustee/anew.js";
import { keepOfBox } from "../trustee/store.js";
import { onMotion, type Found } from "../where.js";

/** Whether the paper of a box can be carried in the group in which its key is made. */
export function fitsGroup({ box, situation }: Pick<Found, "box" | "situation">): boolean {
  return boxGroups(onMotion(situation), box.stage).includes(box.group_name);
}

/** A paper that has become too long for its group: key and credentials are made anew in a larger one. It happens before the vote, and at most once. */
export async function changeGroup(act: Sitting, key: BoxKey): Promise<void> {
  const box = await lockBox(act.tx, key);
  const motion = await motionById(act.tx, key.organisation, key.motion);
  if (box === null || motion === undefined || box.election !== null) return;
  const found = await lookInto(act.tx, box, { situation: await situationOf(act.tx, act.organisation, motion.facts), now: act.now });
  if (found === null || fitsGroup(found)) return;
  const [group_name] = boxGroups(onMotion(found.situation), box.stage);
  await dropCredentials(act.tx, key);
  await keepOfBox(act.tx, key, { group_name, trustees: null, sealed_key: null, registrar_asked: false });
  if (found.holding.key.kind === "trustees" && found.keyOf === null)
    await giveUpKey(act, found, { why: "group", by: null, at_fault: null, evidence: null, without: [] });
}

async function dropCredentials(tx: Tx, { organisation, motion, stage }: BoxKey): Promise<void> {
  await tx.deleteFrom("box_credential").where("organisation", "=", organisation).where("motion", "=", motion).where("stage", "=", stage).execute();
}
