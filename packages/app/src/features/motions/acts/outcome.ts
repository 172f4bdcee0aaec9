import type { Command, Refusal, Time } from "@folkmoot/procedure";

/** What became of a formal act. A refusal is an answer too: it has reasons, lawful ways and (within its limit) its own entry. */
export type FormalOutcome =
  /** `announced`: the commitment of the text that was published. */
  | { readonly kind: "done"; readonly number: number; readonly announced?: string }
  | RefusedOutcome
  | { readonly kind: "too many acts" }
  | { readonly kind: "no such motion" }
  /** The rules know no such procedure or body. No page of ours asks for one. */
  | { readonly kind: "no such addressee" };

export interface RefusedOutcome {
  readonly kind: "refused";
  /** Under which the refusal can be read again. */
  readonly motion: string;
  readonly title: string;
  readonly asked: Command["kind"];
  readonly refusal: Refusal;
  /** False once a person's refusals of the hour are used up: answered, but no longer an entry. */
  readonly recorded: boolean;
  readonly at: Time;
}
