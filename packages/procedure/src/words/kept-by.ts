import type { OptionState } from "../options/state.js";

/** Why something can't be done with what was put to a motion, as the evidence of the requirement "option" has it: where it stands, or what is wrong with it. */
export type KeptBy =
  | OptionState
  | "unknown"
  | "there already"
  | "closed"
  | "nothing to amend"
  | "an amendment to an amendment"
  | "no amendment"
  | "of another kind"
  | "moved by one person"
  | "said to contradict it"
  | "without a cost"
  | "above the budget"
  | "of no such group"
  | "put by others";

/** The sentence for it; of what no sentence is for, the general one. */
export function keptSentence(sentences: { readonly [is in KeptBy]: string }, is: string, general: string): string {
  return isKept(sentences, is) ? sentences[is] : general;
}

function isKept(sentences: { readonly [is in KeptBy]: string }, is: string): is is KeptBy {
  return Object.hasOwn(sentences, is);
}
