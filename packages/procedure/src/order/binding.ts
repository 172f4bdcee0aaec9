import type { OptionId } from "../event.js";
import type { MotionFacts } from "../facts.js";
import { isMover } from "../movers.js";
import { findOption } from "../options/find.js";

/** Whether it counts that two options contradict each other: movers of each have said so, or somebody who may rule on order and moves neither. */
export function isBinding(motion: MotionFacts, one: OptionId, other: OptionId): boolean {
  const said = motion.contradictions.filter(({ options }) => options.includes(one) && options.includes(other));
  const moves = (id: OptionId, by: string): boolean => {
    const option = findOption(motion, id);
    return option !== null && isMover(option, by);
  };
  const ruled = said.some(({ by }) => !moves(one, by) && !moves(other, by));
  return ruled || (said.some(({ by }) => moves(one, by)) && said.some(({ by }) => moves(other, by)));
}
