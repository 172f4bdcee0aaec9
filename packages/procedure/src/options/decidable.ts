import type { Procedure } from "@folkmoot/constitution";
import { admissible } from "../admissible.js";
import { DEFAULT } from "../default-rule.js";
import type { Hash } from "../event.js";
import { governing, type Question } from "../governing.js";
import type { OnMotion } from "../position.js";
import { unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { soundText } from "../sound-text.js";

/** A text that would stand in the place of the motion's, with what the checker found in it. */
export interface NewText extends Pick<Question, "matters" | "touches"> {
  readonly rules: Hash | null;
  readonly errors: number;
}

/**
 * Whether another text may be decided in the place of the motion's, by the same procedure: sound, and a constitution exactly where the motion's is one. Then it
 * decides by itself, and competence, closed lists and one subject hold for it as for a deposit; every other text decides what its motion does. Majorities are asked
 * of each text by itself; where an exception gives it other times, another roll or other people who may start it, nobody gets round them behind a harmless motion.
 */
export function mayStandFor({ rules, motion }: OnMotion, text: NewText): Requirement[] {
  if (motion.rules === null) {
    const plain = text.errors === 0 && text.rules === null && text.matters.length === 0 && text.touches.length === 0;
    return plain ? [] : [unmet("sound-text", DEFAULT.soundText, { errors: text.errors, compiled: text.rules === null ? 0 : 1 })];
  }
  const procedure = governing(rules, motion.procedure, { ...motion, ...text });
  const goesTheSameWay = wayOf(procedure) === wayOf(governing(rules, motion.procedure, motion));
  const { mayDecide, notYet } = admissible(rules, procedure, text.matters);
  const ownWay = goesTheSameWay ? [] : [unmet("not-yet-carried", DEFAULT.ownWay, { what: "another way than the motion has" })];
  return [...mayDecide, ...sound(text), ...notYet, ...ownWay];
}

/** All that a procedure asks of a motion as a whole, and not of each text by itself. */
function wayOf(procedure: Procedure): string {
  return JSON.stringify(procedure, (key, value: unknown) => (OF_EACH_TEXT.has(key) ? undefined : value));
}

/** What `askedOf` asks of each text. */
const OF_EACH_TEXT: ReadonlySet<string> = new Set(["carried", "quorum", "tie"]);

function sound({ matters, rules, errors }: NewText): Requirement[] {
  if (matters.length === 0) return [unmet("sound-text", DEFAULT.soundText, { errors, compiled: rules === null ? 0 : 1 })];
  const found = soundText(matters, { errors, compiled: rules !== null });
  return rules === null ? [unmet("sound-text", DEFAULT.soundText, { errors, compiled: 0 })] : found;
}
