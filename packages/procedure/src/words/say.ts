import type { Rules } from "@folkmoot/constitution";
import type { Requirement } from "../requirement.js";
import type { Language, Said } from "./catalogue.js";
import { catalogues } from "./catalogues.js";

/**
 * Says a requirement in plain words, dates in `zone`, matters with the names that `rules` give to things. The clause and its words stand in the requirement;
 * pages quote them beside this.
 */
export function say(requirement: Requirement, zone = "UTC", language: Language = "en", rules?: Rules): Said {
  return catalogues[language].requirements[requirement.code](requirement, zone, rules);
}
