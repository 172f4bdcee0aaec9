import type { OptionId } from "../event.js";
import type { MotionFacts, OptionFacts } from "../facts.js";

type Put = Pick<MotionFacts, "options">;

/** What was put to a motion under an id; null where nothing was. */
export function findOption({ options }: Put, id: OptionId): OptionFacts | null {
  return options.find((option) => option.id === id) ?? null;
}

/** Throws for an option that was never put: the record can't name one. */
export function optionOf(motion: Put, id: OptionId): OptionFacts {
  const found = findOption(motion, id);
  if (found === null) throw new Error(`nothing was put to the motion as ${id}`);
  return found;
}

/** The text that an amendment changes today: of one that became part of another, that other. Null: the motion's own. */
export function changesTextOf(motion: Put, { on }: Pick<OptionFacts, "on">): OptionFacts | null {
  if (on === null) return null;
  const text = optionOf(motion, on);
  if (text.mergedInto !== null) return changesTextOf(motion, { on: text.mergedInto });
  return text.acceptedAt === null ? text : changesTextOf(motion, text);
}
