import type { AcceptAmendment } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { EventOf, Time } from "../event.js";
import type { MotionFacts, OptionFacts } from "../facts.js";
import type { Judged } from "../judged.js";
import { isMover } from "../movers.js";
import { type OnMotion, position } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { mayStandFor } from "./decidable.js";
import { changesTextOf, findOption } from "./find.js";
import { isOpen, type Moment, optionState } from "./state.js";

/**
 * Takes an amendment into the text that it changes, with or without support: it is the text of those who move it. What results may be decided by the same procedure,
 * and what it decides sets the majorities from then on (governing.ts).
 */
export function acceptAmendment(situation: OnMotion, command: AcceptAmendment, now: Time): Judged {
  const { motion } = situation;
  const here = position(situation, now);
  if (here.state !== "amendments" && here.state !== "mediation") return { requirements: [wrongStage(here, "accept")], events: [] };
  const moment = { line: here.line, now };
  const found = findOption(motion, command.option);
  const text = found?.kind === "amendment" && isOpen(found, moment) ? (changesTextOf(motion, found) ?? motion) : null;
  if (found === null || text === null) {
    const is = found === null ? "unknown" : found.kind === "amendment" ? optionState(motion, found, moment) : "no amendment";
    return { requirements: [unmet("option", DEFAULT.whatIsAmended, { is })], events: [] };
  }
  const own = isMover(text, command.actor.handle);
  return {
    requirements: [
      ...openToChange(text, moment),
      (own ? met : unmet)("standing", DEFAULT.onlyTextsMovers, { as: own ? "mover" : "another", act: "accept" }),
      (command.from === text.text ? met : unmet)("present-text", DEFAULT.acceptedText, {}),
      ...mayStandFor(situation, command),
    ],
    events: [accepted(motion, command, now)],
  };
}

/** A text that was withdrawn or ruled out is not worked on. */
function openToChange(text: MotionFacts | OptionFacts, moment: Moment): Requirement[] {
  return "kind" in text && !isOpen(text, moment) ? [unmet("option", DEFAULT.whatIsAmended, { is: "closed" })] : [];
}

function accepted(motion: MotionFacts, { option, actor, text, rules, matters, touches }: AcceptAmendment, at: Time): EventOf<"option-accepted"> {
  return { t: "option-accepted", motion: motion.id, option, by: actor.handle, as: actor.as, text, rules, matters, touches, at };
}
