import type { Rules } from "@folkmoot/constitution";
import type { Language } from "./catalogue.js";
import { catalogues } from "./catalogues.js";

/** A matter's code in words that fit after "may" or "to": "adopt a constitution", "dissolve the Steering Committee". Names come from the rules, where they are given. */
export function matterWords(code: string, rules?: Rules, language: Language = "en"): string {
  return catalogues[language].matter(code, rules);
}

/** Several matters as the record keeps them: a list in English. */
export { mattersSaid } from "./en/matter.js";
