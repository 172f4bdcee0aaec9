import type { VoteStage } from "@folkmoot/constitution";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { MotionFacts } from "./facts.js";
import { met, pending, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Place } from "./step.js";
import { answeredIn } from "./weighing.js";

/** The window as a requirement of the decision: it was open as long as the text says, or everybody answered first where the text lets that close it. */
export function windowRequired(
  stage: VoteStage,
  place: Place,
  { closed, now }: { closed: MotionFacts["closed"][string] | undefined; now: Time },
): Requirement {
  const rule = stage.lasts ?? (stage.how.value.kind === "meeting" ? stage.how : DEFAULT.lasts);
  const evidence = { opens: place.from, closes: place.to ?? place.from, fixed: place.fixed ? 1 : 0 };
  if (closed === undefined) return pending("window", rule, evidence, place.to);
  const answered = answeredIn(closed) - (closed.represented ?? 0);
  const everybody = stage.closesEarly !== null && answered === closed.entitled;
  return now >= closed.at && everybody
    ? met("everybody-answered", stage.closesEarly ?? rule, { ...evidence, answered, entitled: closed.entitled })
    : met("window", rule, evidence);
}

/** Why an open vote can't be closed at `now`: its time isn't over, and (where that would close it) not everybody has answered. Empty: it can. */
export function keepsOpen(
  stage: VoteStage,
  place: Place,
  { answered, entitled, now }: { answered: number; entitled: number | null; now: Time },
): Requirement[] {
  const closes = place.to ?? place.from;
  if (now >= closes) return [];
  const everybody = entitled !== null && entitled > 0 && answered >= entitled;
  if (everybody && stage.closesEarly !== null) return [];
  const rule = stage.lasts ?? (stage.how.value.kind === "meeting" ? stage.how : DEFAULT.lasts);
  const window = unmet("window", rule, { opens: place.from, closes, wanted: now }, closes);
  if (stage.closesEarly === null || entitled === null) return [window];
  return [window, unmet("everybody-answered", stage.closesEarly, { answered, entitled, missing: entitled - answered })];
}
