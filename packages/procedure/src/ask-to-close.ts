import { needsBox } from "./box/needs-box.js";
import type { Close } from "./command.js";
import type { Judged } from "./judged.js";
import type { Time } from "./event.js";
import { type OnMotion, openRun, position } from "./position.js";
import { wrongStage } from "./right-stage.js";
import { keepsOpen } from "./window.js";

/**
 * Answers the wish to close a vote. Nobody closes one: time does, or the last answer where the text says so. What is allowed therefore makes no event of its own;
 * `due` and `closeEarly` make it from the counted votes.
 */
export function askToClose(situation: OnMotion, { answered }: Close, now: Time): Judged {
  const here = position(situation, now);
  if (here.state === "counting") return { requirements: [], events: [] };
  const open = openRun(here);
  if (open === null) return { requirements: [wrongStage(here, "close")], events: [] };
  // How many have answered in a secret vote is told to nobody, and a refusal goes into the record.
  const entitled = needsBox(open.stage) ? null : (situation.motion.rolls[open.stage.id]?.size ?? null);
  return { requirements: keepsOpen(open.stage, open.run.step.place, { answered, entitled, now }), events: [] };
}
