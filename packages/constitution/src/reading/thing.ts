import type { Link } from "../markdown/tree.js";
import type { Setting } from "./setting.js";

/** Something that the text opens: a body, a procedure, a stage, an exception … Settings are added while the text is being read. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
  /** The words that open it, without a full stop. */
  readonly name: string;
  /** Everything it is called by; a text below one that has opened it may call it otherwise. */
  readonly forms: string[];
  readonly holder: Thing | null;
  /** Id of the article that it is opened in, null before the first. */
  readonly article: string | null;
  readonly clause: string;
  readonly link: Link;
  readonly settings: Setting[];
  /** Things opened inside, in the order of the text. */
  readonly inside: Thing[];
}

/** Open things, outermost first. */
export type Scope = readonly Thing[];

/** `amendment.ballot`: where a thing is, by the ids of what holds it; the organisation goes without saying. */
export function pathOf(thing: Thing): string {
  const { holder } = thing;
  return holder === null || holder.kind === "organisation" ? thing.id : `${pathOf(holder)}.${thing.id}`;
}

/** `vote:amendment.ballot`. */
export function keyOf(thing: Thing): string {
  return `${thing.kind}:${pathOf(thing)}`;
}
