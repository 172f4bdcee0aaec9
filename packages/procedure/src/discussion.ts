import type { DiscussionStage } from "@folkmoot/constitution";
import { met, pending } from "./required.js";
import type { Requirement } from "./requirement.js";
import type { Place, Step, StepInput } from "./step.js";

/** A discussion runs from its turn for as long as the text says, counted in whole days from that instant. */
export function discussion({ stage, turn, dates }: StepInput<DiscussionStage>): Step {
  const over = dates.plus(turn.at, stage.lasts.value);
  return {
    place: {
      stage: stage.id,
      kind: "discussion",
      name: stage.name,
      clause: stage.lasts.clause ?? stage.clause,
      words: stage.lasts.words,
      from: turn.at,
      to: over,
      fixed: turn.fixed,
    },
    phases: [{ state: "discussion", until: over }],
    then: { at: over, fixed: turn.fixed },
    upcoming: null,
  };
}

/** Discussion as a requirement of the decision. */
export function discussionRequired(stage: DiscussionStage, place: Place, now: string): Requirement {
  const evidence = { from: place.from, until: place.to ?? place.from, fixed: place.fixed ? 1 : 0 };
  return place.fixed && place.to !== null && now >= place.to
    ? met("discussion", stage.lasts, evidence)
    : pending("discussion", stage.lasts, evidence, place.to);
}
