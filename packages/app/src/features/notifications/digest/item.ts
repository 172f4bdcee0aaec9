import type { Temporal } from "temporal-polyfill";
import type { Happening } from "../../../platform/concern.js";
import type { Kind } from "../preferences/preferences.js";

/** What happened in a discussion. */
export type Saying = "said" | "asked" | "answered" | "replied" | "mentioned" | "hidden" | "appealed" | "upheld" | "restored";

/** What happened to a survey that somebody was asked. */
export type Surveyed = "survey asked" | "survey closed";

/** One thing that concerns somebody. */
export interface Item {
  /** Names it among all others. */
  readonly key: string;
  readonly kind: Kind;
  readonly what: Happening | Saying | Surveyed;
  readonly at: Temporal.Instant;
  /** Who did it; null where time or the rules did. */
  readonly who: string | null;
  readonly about: Where;
  /** Where it can be read: "/o/riverside/motions/4". */
  readonly path: string;
  /** What was said, "" for nothing. */
  readonly said: string;
  /** The post in which it was said, for an answer by mail. */
  readonly post: string | null;
}

/** What something is about: a motion, something put to it, a clause of its text, or (motion null) a clause of the constitution, or a survey. */
export interface Where {
  readonly motion: { readonly number: number; readonly title: string } | null;
  readonly option: { readonly number: number; readonly title: string } | null;
  readonly clause: string | null;
  /** The title of a survey. */
  readonly survey?: string;
}

/** A vote that is open, as far as the reader is on its roll and has not answered. */
export interface OpenVote {
  readonly motion: string;
  readonly stage: string;
  readonly number: number;
  readonly title: string;
  readonly closes: Temporal.Instant;
}
