import type { Procedure } from "@folkmoot/constitution";
import { DEFAULT } from "../default-rule.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { needsBox } from "./needs-box.js";

/**
 * So many members may vote in secret together: the papers of more can't be mixed in one go. A tenth more fits, so that a roll which grows a little until it is fixed does no harm.
 */
export const MOST_ON_SECRET_ROLL = 100_000;

/** Whether the members are few enough for each secret vote of a procedure in which all of them vote: refused at the beginning, and not when all have voted. */
export function roomOnRoll({ stages }: Procedure, members: number): Requirement[] {
  const isSecret = stages.some((stage) => stage.kind === "vote" && needsBox(stage) && stage.roll.value.kind === "class");
  return isSecret && members > MOST_ON_SECRET_ROLL ? [unmet("room", DEFAULT.roomOnSecretRoll, { most: MOST_ON_SECRET_ROLL, roll: members })] : [];
}
