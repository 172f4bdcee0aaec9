import type { Matter, Rules } from "@folkmoot/constitution";
import { matterCode, matterWords } from "@folkmoot/procedure";
import { firstLanguage, type Language } from "../../../languages/index.js";

export { foundingOnly, mattersUnder } from "@folkmoot/procedure";

/** A matter in words that fit after "may" or "to": "dissolve the National Committee". */
export function matterInWords(rules: Rules, matter: Matter, language: Language = firstLanguage): string {
  return matterWords(matterCode(matter), rules, language);
}

/** A body or meeting that can be asked, with its procedures: for the form of an ordinary motion. */
export function bodiesThatDecide(rules: Rules): { readonly id: string; readonly name: string }[] {
  const asked = rules.procedures
    .flatMap((procedure) => procedure.stages)
    .flatMap((stage) => (stage.kind === "vote" && stage.roll.value.kind === "body" ? [stage.roll.value.id] : []));
  return rules.bodies.filter((body) => asked.includes(body.id)).map(({ id, name }) => ({ id, name }));
}
