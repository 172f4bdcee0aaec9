import type { Announce } from "./command.js";
import type { Judged } from "./judged.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { Situation } from "./facts.js";
import { position } from "./position.js";
import { met, unmet } from "./required.js";
import { earliestEffect } from "./calendar.js";

/** Publishes that something is in force. It takes a decision in that state, whoever asks and however many have agreed. */
export function announce({ motion, rules, organisation }: Situation, command: Announce, now: Time): Judged {
  if (command.motion === null || motion === null)
    return { requirements: [unmet("decision-in-force", DEFAULT.onlyByDecision, { state: "no decision" })], events: [] };
  if (motion.id !== command.motion) throw new Error(`the situation is not that of motion ${command.motion}`);
  const here = position({ rules, organisation, motion }, now);
  if (here.state === "in force") {
    return {
      requirements: [met("decision-in-force", DEFAULT.onlyByDecision, { state: here.state })],
      events: [{ t: "announced", motion: motion.id, text: command.text, at: now }],
    };
  }
  const over = ["not carried", "annulled", "lapsed", "withdrawn", "out of order"].includes(here.state);
  return {
    requirements: [unmet("decision-in-force", DEFAULT.onlyByDecision, { state: here.state }, over ? null : earliestEffect(here.line))],
    events: [],
  };
}
