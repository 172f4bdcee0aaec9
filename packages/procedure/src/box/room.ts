import type { Procedure } from "@folkmoot/constitution";
import { DEFAULT } from "../default-rule.js";
import { isTaking } from "../gathering.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { needsBox } from "./needs-box.js";

/**
 * So many members may vote in secret together: the papers of more can't be mixed in one go. A tenth more fits, so that a roll which grows a little until it is fixed does no harm.
 */
export const MOST_ON_SECRET_ROLL = 100_000;

/** The same of papers in the larger group, which are eight times as long. */
export const MOST_ON_ROLL_OF_LONG_PAPERS = 14_000;

/** Whether the members are few enough for each secret vote of a procedure in which all of them vote: refused at the beginning, and not when all have voted. */
export function roomOnRoll({ stages }: Procedure, members: number): Requirement[] {
  const secret = stages.filter((stage) => stage.kind === "vote" && needsBox(stage) && stage.roll.value.kind === "class");
  const isLong = stages.some(isTaking) && secret.some((stage) => stage.kind === "vote" && stage.format !== undefined);
  const most = isLong ? MOST_ON_ROLL_OF_LONG_PAPERS : MOST_ON_SECRET_ROLL;
  return secret.length > 0 && members > most ? [unmet("room", DEFAULT.roomOnSecretRoll, { most, roll: members })] : [];
}
