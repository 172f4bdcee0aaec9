import type { Withdraw } from "./command.js";
import type { Judged } from "./judged.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import { type OnMotion, position } from "./position.js";
import { met, unmet } from "./required.js";
import { wrongStage } from "./right-stage.js";

/** Takes a motion back: only its mover, and only until its notice is sent or its vote opens, since from then on it belongs to those who were called. */
export function withdraw(situation: OnMotion, { actor }: Withdraw, now: Time): Judged {
  const here = position(situation, now);
  const early = here.state === "support" || here.state === "discussion" || here.state === "awaiting notice";
  const called = Object.keys(situation.motion.notices).length > 0 || Object.keys(situation.motion.closed).length > 0;
  if (!early || called) return { requirements: [wrongStage(here, "withdraw")], events: [] };
  const own = actor.handle === situation.motion.by;
  return {
    requirements: [(own ? met : unmet)("standing", DEFAULT.onlyMover, { as: own ? "mover" : "another", act: "withdraw" })],
    events: [{ t: "withdrawn", motion: situation.motion.id, by: actor.handle, at: now }],
  };
}
