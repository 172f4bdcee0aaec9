import type { Position } from "./position.js";
import { unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** The act does not belong to the stage that the motion is in. */
export function wrongStage({ state, run, line }: Position, act: string): Requirement {
  const place = run?.step.place;
  const source = place === undefined ? { clause: line.procedure.clause, words: line.procedure.name } : { clause: place.clause, words: place.words };
  return unmet("right-stage", source, { act, state });
}
