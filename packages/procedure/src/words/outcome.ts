import type { Fate } from "../paper/fate.js";
import type { Requirement } from "../requirement.js";
import type { Closed, Language } from "./catalogue.js";
import { catalogues } from "./catalogues.js";

/** The result of a vote in a sentence: "Carried: 8 for, 3 against; needed more than half of the 12 seats." `requirements` are those of its certificate. */
export function sayOutcome(
  closed: Closed,
  requirements: readonly Requirement[],
  { language = "en", as = "adopted" }: { readonly language?: Language; readonly as?: Fate } = {},
): string {
  return catalogues[language].outcome(closed, requirements, as);
}
