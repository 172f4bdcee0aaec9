import type { Merge } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { Time } from "../event.js";
import type { MotionFacts, OptionFacts } from "../facts.js";
import type { Judged } from "../judged.js";
import { allAgree, isMover, moversOf } from "../movers.js";
import { type OnMotion, position } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { costFits } from "./cost.js";
import { findOption } from "./find.js";
import { stageFor } from "./put.js";
import { roomForMovers } from "./room.js";
import { isOpen, type Moment, optionState } from "./state.js";

const LEAST_MERGED = 2;
const MOST_MERGED = 20;

/**
 * Several that stand at a motion become one, with the consent of each of their movers to the very text: it takes their place, and nothing is merged over anybody's
 * head. While the stage that takes them lasts, or a mediation.
 */
export function merge(situation: OnMotion, command: Merge, now: Time): Judged {
  const { motion } = situation;
  const here = position(situation, now);
  const parts = command.of.flatMap((id) => findOption(motion, id) ?? []);
  const [first] = parts;
  if (first === undefined || parts.length < command.of.length)
    return { requirements: [unmet("option", DEFAULT.mergedAlike, { is: "unknown" })], events: [] };
  const stage = stageFor(here, first.kind);
  if (stage === null && here.state !== "mediation") return { requirements: [wrongStage(here, "merge")], events: [] };
  const rule = stage?.kind === "proposals" ? (stage.merging ?? DEFAULT.consent) : DEFAULT.consent;
  const by = [...new Set(parts.flatMap(moversOf))].toSorted();
  const own = isMover({ by: "", with: by }, command.actor.handle);
  const { option, of, text, title, cost } = command;
  return {
    requirements: [
      ...alike(motion, command, parts),
      ...parts.flatMap((part) => standing(motion, part, { line: here.line, now })),
      (own ? met : unmet)("standing", rule, { as: own ? "mover" : "another", act: "merge" }),
      ...allAgree(by, new Set([command.actor.handle, ...command.agreed])),
      ...roomForMovers(by.length),
      ...costFits(here.line.procedure, cost),
    ],
    events: [{ t: "merged", motion: motion.id, option, of, by, text, title, cost, at: now }],
  };
}

/** 2 to 20 of one kind, each once, and a place of its own for the one that they become. */
function alike(motion: MotionFacts, { option, of }: Merge, parts: readonly OptionFacts[]): Requirement[] {
  if (option === motion.id || findOption(motion, option) !== null) return [unmet("option", DEFAULT.anOptionOfItsOwn, { is: "there already" })];
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (new Set(of).size !== of.length || of.length < LEAST_MERGED || of.length > MOST_MERGED || kinds.size > 1 || kinds.has("amendment"))
    return [unmet("option", DEFAULT.mergedAlike, { is: "of another kind", most: MOST_MERGED })];
  if (new Set(parts.flatMap(moversOf)).size < LEAST_MERGED) return [unmet("option", DEFAULT.mergedByTwo, { is: "moved by one person" })];
  // What a new text of the constitution compiles to is bound with it, and a composite brings none.
  return motion.rules === null ? [] : [unmet("not-yet-carried", DEFAULT.mergedAlike, { what: "one text out of several constitutions" })];
}

function standing(motion: MotionFacts, part: OptionFacts, moment: Moment): Requirement[] {
  if (isOpen(motion, part, moment)) return [];
  return [unmet("option", DEFAULT.whatWasPut, { is: optionState(motion, part, moment) })];
}
