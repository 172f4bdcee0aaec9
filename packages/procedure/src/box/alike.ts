import { FEWEST_ALIKE } from "@folkmoot/constitution";
import { chambersOf } from "../chambers.js";
import { governing } from "../governing.js";
import type { OnMotion } from "../position.js";

/**
 * Whether so few are counted apart from the others in a secret vote that its result would tell how they voted: a chamber, or those who have as many votes as each other. Such a
 * vote is not held.
 */
export function tooFewAlike({ rules, motion }: OnMotion, stage: string): boolean {
  const roll = motion.rolls[stage];
  if (roll === undefined) return false;
  const { size, weights = [] } = roll;
  const isChamber = chambersOf(governing(rules, motion.procedure, motion), stage).length > 1;
  const several = weights.map((part) => part.size);
  const groups = [...(isChamber ? [size] : []), ...(several.length === 0 ? [] : [...several, size - several.reduce((sum, part) => sum + part, 0)])];
  return groups.some((people) => people > 0 && people < FEWEST_ALIKE);
}
