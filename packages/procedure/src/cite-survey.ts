import type { CiteSurvey } from "./command.js";
import { DEFAULT } from "./default-rule.js";
import type { Time } from "./event.js";
import type { Situation } from "./facts.js";
import type { Judged } from "./judged.js";
import { waysFor } from "./lawful-ways.js";
import { unmet } from "./required.js";
import type { LawfulWay } from "./requirement.js";

/** Naming a survey as the basis of an act: refused, whoever does it and whatever it says. */
export function citeSurvey({ survey }: CiteSurvey): Judged {
  return { requirements: [unmet("survey", DEFAULT.survey, { survey })], events: [] };
}

/** How what the survey speaks for could be decided. */
export function insteadOfSurvey({ rules, organisation }: Situation, { matters, actor }: CiteSurvey, now: Time): LawfulWay[] {
  return waysFor(rules, organisation, { matters, body: actor.as.kind === "seat" ? actor.as.body : null }, now);
}
