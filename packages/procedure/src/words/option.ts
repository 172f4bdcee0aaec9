import type { OptionId } from "../event.js";
import type { OptionResult } from "../paper/result-of-paper.js";
import { isUnmet } from "../required.js";
import type { Fate } from "../paper/fate.js";
import type { Language } from "./catalogue.js";
import { catalogues } from "./catalogues.js";
import { say } from "./say.js";

/** Why an option of a paper was adopted or not, in a sentence or two: with its numbers where it was measured, with the titles of others where they stood in its way. */
export function sayOption(
  { requirements, why }: OptionResult,
  titleOf: (option: OptionId) => string,
  { language = "en", as = "adopted" }: { readonly language?: Language; readonly as?: Fate } = {},
): string {
  const told = why.kind === "adopted" ? requirements : requirements.filter(isUnmet);
  return catalogues[language].option(
    why,
    told.map((requirement) => say(requirement, "UTC", language).long),
    titleOf,
    as,
  );
}
