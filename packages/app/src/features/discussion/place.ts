/** Where something is said: on a motion, on something put to it, on a clause of its text, or on a clause of the constitution (`motion` null). */
export interface Place {
  readonly motion: PlaceMotion | null;
  readonly option: PlaceOption | null;
  /** "11.3" */
  readonly clause: string | null;
}

export interface PlaceMotion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export interface PlaceOption {
  readonly id: string;
  /** Within its motion. */
  readonly number: number;
  readonly title: string;
}

/** How something is said there. */
export type PostKind = "comment" | "question" | "for" | "against" | "reply";
/** The kinds that begin a branch. */
export type HeadKind = Exclude<PostKind, "reply">;

/** The address of a place's discussion. */
export function placePath(organisation: string, { motion, option, clause }: Place): string {
  const base = `/o/${organisation}`;
  if (motion === null) return `${base}/constitution/clauses/${clause ?? ""}/discussion`;
  const within = option !== null ? `/options/${option.number}` : clause !== null ? `/clauses/${clause}` : "";
  return `${base}/motions/${motion.number}${within}/discussion`;
}

/** The address of one post with everything said under it. */
export function postPath(organisation: string, post: string): string {
  return `/o/${organisation}/posts/${post}`;
}

/** What may be said at a place: a clause in force has no movers who could be asked and is not up for decision. */
export function kindsAt(place: Place): readonly HeadKind[] {
  return place.motion === null ? ["comment"] : ["comment", "question", "for", "against"];
}

/** A clause number as texts have them: "11.3", "11B.2". */
export const clausePattern = /^[0-9]{1,4}[A-Z]{0,2}(?:\.[0-9]{1,4}[A-Z]{0,2}){0,6}$/;
