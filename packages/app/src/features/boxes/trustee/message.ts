import type { Task } from "../contract.js";

/** Something that a trustee has sent. */
export interface Message {
  readonly number: number;
  /** The vote whose box it is for. */
  readonly stage: string;
  readonly member: string;
  readonly attempt: number;
  readonly task: Task;
  readonly body: string;
}

export type Taken =
  /** Kept, now or when the same was sent before. */
  | { readonly kind: "taken" }
  /** The key was begun anew, or another trustee was quicker: what was sent fits nothing that is there now. */
  | { readonly kind: "stale" }
  | { readonly kind: "not due" }
  | { readonly kind: "too often" }
  /** They have had the key begun anew twice: somebody else has to want it too. */
  | { readonly kind: "anew too often" }
  | { readonly kind: "wrong"; readonly why: string }
  | { readonly kind: "no box" };
