import type { OptionState } from "../options/state.js";
import type { MotionState } from "../state.js";
import type { Language } from "./catalogue.js";
import { catalogues } from "./catalogues.js";

/** A state in a few words, for a tag or a heading. */
export function sayState(state: MotionState, language: Language = "en"): string {
  return catalogues[language].states[state];
}

/** Where something that was put to a motion stands, in a few words. */
export function sayOptionState(state: OptionState, language: Language = "en"): string {
  return catalogues[language].optionStates[state];
}
