import type { Rules } from "@folkmoot/constitution";
import type { Count, OptionId } from "../event.js";
import type { OptionState } from "../options/state.js";
import type { Fate } from "../paper/fate.js";
import type { Why } from "../paper/result-of-paper.js";
import type { Requirement, RequirementCode } from "../requirement.js";
import type { MotionState } from "../state.js";

/** The languages in which a procedure is said. */
export type Language = "en" | "de";

/** A requirement for a person: a line for a list, and a sentence or two with the numbers and what would be lawful. */
export interface Said {
  readonly short: string;
  readonly long: string;
}

/** Says one kind of requirement; dates in `zone`, names from `rules` where they are given. */
export type Sentence = (requirement: Requirement, zone: string, rules?: Rules) => Said;

export interface Closed {
  readonly count: Count;
  readonly carried: boolean;
  readonly adopted?: readonly OptionId[];
}

/** Says why an option was adopted or not; `measured` are the sentences of what the text asked of it. */
export type WhySaid = (why: Why, measured: readonly string[], titleOf: (option: OptionId) => string, as: Fate) => string;

/** Everything that a procedure says, in one language. The compiler refuses a language that lacks a sentence. */
export interface Catalogue {
  readonly requirements: { readonly [code in RequirementCode]: Sentence };
  readonly states: { readonly [state in MotionState]: string };
  readonly optionStates: { readonly [state in OptionState]: string };
  readonly matter: (code: string, rules?: Rules) => string;
  readonly outcome: (closed: Closed, requirements: readonly Requirement[], as: Fate) => string;
  readonly option: WhySaid;
}
