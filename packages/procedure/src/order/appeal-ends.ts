import { datesOf } from "../dates.js";
import type { OptionId, Time } from "../event.js";
import type { Situation } from "../facts.js";
import { governing } from "../governing.js";
import { optionOf } from "../options/find.js";
import { appealUntil, orderOf } from "./final.js";

/** Until when the movers of what was ruled out of order may appeal, `null` being the motion itself; null where nothing was ruled out, or somebody has appealed. */
export function appealEnds({ rules, organisation, motion }: Situation, option: OptionId | null): Time | null {
  if (motion === null) return null;
  const { order } = option === null ? motion : optionOf(motion, option);
  const stage = orderOf(governing(rules, motion.procedure, motion));
  return order === null || order.appealedAt !== null || stage === null ? null : appealUntil(stage, order, datesOf(rules, organisation.holidays));
}
