import type { Temporal } from "temporal-polyfill";
import { certificateAt } from "./certificate.js";
import { timeOf } from "./dates.js";
import type { Time } from "./event.js";
import type { Situation } from "./facts.js";
import { reached } from "./line.js";
import { position } from "./position.js";
import { timeFor } from "./recorded.js";
import type { StageStanding, Standing } from "./state.js";
import type { Place } from "./step.js";

/** Where a motion stands at `now`: its state, its stages with their dates, every requirement, and what time brings next. Throws without a motion. */
export function standing(situation: Situation, now: Temporal.Instant): Standing {
  if (situation.motion === null) throw new Error("standing is of a motion");
  const at = timeFor(situation.motion, timeOf(now));
  const found = position({ ...situation, motion: situation.motion }, at);
  const over = OVER.has(found.state);
  return {
    state: found.state,
    stages: reached(found.line, situation.motion)
      .filter(({ step }) => !over || step.place.from <= at)
      .map(({ step }) => stageStanding(step.place, at, over)),
    requirements: certificateAt({ ...situation, motion: situation.motion }, at),
    next: found.next,
  };
}

const OVER: ReadonlySet<string> = new Set(["in force", "not carried", "lapsed", "withdrawn", "out of order", "annulled"]);

function stageStanding(place: Place, now: Time, over: boolean): StageStanding {
  const past = over || (place.fixed && place.to !== null && now >= place.to);
  const status = past ? "past" : now >= place.from && (place.fixed || place.kind === "notice") ? "now" : "to come";
  return { stage: place.stage, kind: place.kind, name: place.name, clause: place.clause, status, from: place.from, to: place.to };
}
