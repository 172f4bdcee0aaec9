import { serveBooth } from "@folkmoot/procedure";
import { assetIntegrity } from "../../../platform/http/assets.js";
import type { Services } from "../../../platform/services.js";
import { happen, motionById, settleIn, sit, situationOf } from "../../motions/index.js";
import { onMotion, type Found } from "../where.js";

/**
 * Enters with which script people vote, once the box is ready and as soon as this server has another one than the record says, which is within a minute of an upgrade. Does nothing
 * where the scripts were not built.
 */
export async function tellScript(services: Services, { box, situation, now }: Found): Promise<void> {
  const script = assetIntegrity("booth.js");
  const { stage } = box;
  if (script === null || serveBooth(onMotion(situation), { stage, script }, now).kind !== "served") return;
  await sit(services, box.organisation, async (begun) => {
    const act = await settleIn(begun);
    const motion = await motionById(act.tx, act.organisation.id, box.motion);
    if (motion === undefined) return;
    const answer = serveBooth(await situationOf(act.tx, act.organisation, motion.facts), { stage, script }, act.now);
    if (answer.kind === "served") await happen(act, motion, answer.events);
  });
}
