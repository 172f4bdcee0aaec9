import type { Catalogue } from "../catalogue.js";
import { box } from "./box.js";
import { course } from "./course.js";
import { matterWords } from "./matter.js";
import { optionStates } from "./options.js";
import { sayOutcome } from "./outcome.js";
import { sayOption } from "./paper.js";
import { putting } from "./putting.js";
import { states } from "./state.js";

/** English, in which the auditor and the command line speak. */
export const en: Catalogue = {
  requirements: { ...putting, ...box, ...course },
  states,
  optionStates,
  matter: matterWords,
  outcome: sayOutcome,
  option: sayOption,
};
