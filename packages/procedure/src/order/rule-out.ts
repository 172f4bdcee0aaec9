import type { RuleOut } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { OptionId, Time } from "../event.js";
import type { MotionFacts } from "../facts.js";
import type { Judged } from "../judged.js";
import { capacityName, isOneOf } from "../mover.js";
import { findOption } from "../options/find.js";
import { isOpen, type Moment } from "../options/state.js";
import { type OnMotion, position } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { isBeforeVote } from "./before-vote.js";
import { clausesOf } from "./clauses.js";
import { orderOf } from "./final.js";

/**
 * Rules a motion, or something that was put to it, out of order: whom the text lets, once, before the vote opens, on a clause that the text has. It stops nothing
 * until it can't be appealed against any more: the option is signed and stands on the paper as before. Where nobody hears an appeal nothing is ruled out.
 */
export function ruleOut(situation: OnMotion, { option, actor, clause, reasons }: RuleOut, now: Time): Judged {
  const { motion, rules } = situation;
  const here = position(situation, now);
  if (!isBeforeVote(here, motion)) return { requirements: [wrongStage(here, "rule out")], events: [] };
  const order = orderOf(here.line.procedure);
  const lets = order !== null && order.to !== null && clausesOf(rules).has(clause);
  return {
    requirements: [
      (lets ? met : unmet)("order", order?.by ?? DEFAULT.onlyWithAppeal, { clause }),
      ...(order === null
        ? []
        : [(isOneOf(order.by.value, actor.as) ? met : unmet)("standing", order.by, { as: capacityName(actor.as), act: "rule out" })]),
      ...notRuledOn(motion, option, { line: here.line, now }),
    ],
    events: [{ t: "ruled-out", motion: motion.id, option, by: actor.handle, as: actor.as, clause, reasons, at: now }],
  };
}

function notRuledOn(motion: MotionFacts, option: OptionId | null, moment: Moment): Requirement[] {
  if (option === null) return motion.order === null ? [] : [unmet("option", DEFAULT.onlyOnce, { is: "ruled out" })];
  const found = findOption(motion, option);
  if (found !== null && isOpen(motion, found, moment) && found.order === null) return [];
  return [unmet("option", DEFAULT.onlyOnce, { is: found === null ? "unknown" : found.order === null ? "closed" : "ruled out" })];
}
