import { randomBytes } from "node:crypto";
import { newTrusteeKey, writeTrustees } from "@folkmoot/ballot";
import type { Services } from "../../../platform/services.js";
import { openSealed, sealFor } from "../../../platform/derived-key.js";
import type { Sitting } from "../../motions/index.js";
import { lockBox, type Box, type BoxKey } from "../../archive/index.js";
import { groupOf } from "../group.js";
import { keepOfBox } from "../trustee/store.js";

/**
 * Makes the key of a box that the platform holds alone, once: two workers at it at the same time make one. Its secret lies in the database sealed: whoever has only the database
 * can't open the box.
 */
export async function makePlatformKey(services: Pick<Services, "logKey">, act: Sitting, key: BoxKey): Promise<void> {
  const box = await lockBox(act.tx, key);
  if (box === null || box.trustees !== null) return;
  const group = groupOf(box);
  const made = newTrusteeKey(group, { random: (length) => new Uint8Array(randomBytes(length)) });
  const sealed = sealFor(services, "ballot keys", { parts: partsOf(box), secret: made.secret.toString() });
  await keepOfBox(act.tx, box, { trustees: writeTrustees(group, [{ kind: "single", key: made.key }]), sealed_key: sealed });
}

export function platformSecret(services: Pick<Services, "logKey">, box: Box): bigint {
  if (box.sealed_key === null) throw new Error("the platform doesn't hold the key of this box");
  return BigInt(openSealed(services, "ballot keys", { parts: partsOf(box), sealed: box.sealed_key }));
}

function partsOf({ organisation, motion, stage }: BoxKey): string[] {
  return [organisation, motion, stage];
}
