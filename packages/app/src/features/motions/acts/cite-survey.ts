import type { Matter } from "@folkmoot/constitution";
import type { Command } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { situationOf } from "../course/governing.js";
import { keepText } from "../texts.js";
import { decideInBestCapacity } from "./formal.js";
import { formally } from "./formally.js";
import type { Attempt } from "./once.js";
import type { FormalOutcome } from "./outcome.js";

/** Something that somebody wants to be so because a survey says it. */
export interface Citing extends Attempt {
  readonly survey: string;
  /** What the survey is called, for the page of the refusal. */
  readonly title: string;
  readonly matters: readonly Matter[];
  readonly text: string;
}

/** Names a survey as the basis of an act. It is refused whoever asks, with the lawful ways to the same; the refusal is an entry. */
export function citeSurvey(services: Services, organisation: string, citing: Citing): Promise<FormalOutcome> {
  return formally(services, organisation, citing, async (act, refuse) => {
    const { survey, title, matters, member } = citing;
    const text = await keepText(act.tx, organisation, citing.text);
    // The handle hangs on the text and not on the survey, so that it recurs nowhere, least of all beside an answer.
    const decision = await decideInBestCapacity(act, await situationOf(act.tx, act.organisation, null), {
      member,
      motion: text,
      command: (actor): Command => ({ kind: "cite-survey", motion: null, survey, actor, matters, text }),
    });
    if (decision.kind !== "refused") throw new Error("a survey is no basis for anything");
    return refuse({ id: text, title }, decision);
  });
}
