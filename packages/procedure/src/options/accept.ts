import type { AcceptAmendment } from "../command.js";
import { DEFAULT } from "../default-rule.js";
import type { EventOf, Time } from "../event.js";
import type { MotionFacts, OptionFacts } from "../facts.js";
import type { Judged } from "../judged.js";
import { allAgree, isMover, type Moved, moversOf, together } from "../movers.js";
import { type OnMotion, position } from "../position.js";
import { met, unmet } from "../required.js";
import type { Requirement } from "../requirement.js";
import { wrongStage } from "../right-stage.js";
import { mayStandFor } from "./decidable.js";
import { changesTextOf, findOption } from "./find.js";
import { isOpen, type Moment, optionState } from "./state.js";

/**
 * Takes an amendment into the text that it changes, with or without support: it is the text of those who move it, and each of them agrees to what results. That
 * may be decided by the same procedure, and what it decides sets the majorities from then on (governing.ts). An amendment of which a part is taken stands on:
 * nobody takes it off the paper by accepting a word of it.
 */
export function acceptAmendment(situation: OnMotion, command: AcceptAmendment, now: Time): Judged {
  const { motion } = situation;
  const here = position(situation, now);
  if (here.state !== "amendments" && here.state !== "mediation") return { requirements: [wrongStage(here, "accept")], events: [] };
  const moment = { line: here.line, now };
  const found = findOption(motion, command.option);
  const text = found?.kind === "amendment" && isOpen(motion, found, moment) ? (changesTextOf(motion, found) ?? motion) : null;
  if (found === null || text === null) {
    const is = found === null ? "unknown" : found.kind === "amendment" ? optionState(motion, found, moment) : "no amendment";
    return { requirements: [unmet("option", DEFAULT.whatIsAmended, { is })], events: [] };
  }
  const own = isMover(text, command.actor.handle);
  return {
    requirements: [
      ...openToChange(motion, text, moment),
      (own ? met : unmet)("standing", DEFAULT.onlyTextsMovers, { as: own ? "mover" : "another", act: "accept" }),
      ...allAgree(moversOf(text), new Set([command.actor.handle, ...(command.agreed ?? [])])),
      (command.from === text.text ? met : unmet)("present-text", DEFAULT.acceptedText, {}),
      ...mayStandFor(situation, command),
    ],
    events: [accepted(text, command, now)],
  };
}

/** A text that was withdrawn or ruled out is not worked on. */
function openToChange(motion: MotionFacts, text: MotionFacts | OptionFacts, moment: Moment): Requirement[] {
  return "kind" in text && !isOpen(motion, text, moment) ? [unmet("option", DEFAULT.whatIsAmended, { is: "closed" })] : [];
}

function accepted(
  changes: Moved,
  { motion, option, actor, takes, text, rules, matters, touches }: AcceptAmendment,
  at: Time,
): EventOf<"option-accepted"> {
  const { handle: by, as } = actor;
  const others = together(by, moversOf(changes));
  return { t: "option-accepted", motion, option, by, ...others, as, ...(takes === undefined ? {} : { takes }), text, rules, matters, touches, at };
}
