/** A kind of rule that real rule books have: how live text says it, where it stands in a rule book that comes with Folkmoot, and which module carries it out. */
export interface Primitive {
  readonly what: string;
  /** Kinds, and rules of a kind. */
  readonly construct: readonly string[];
  /** To the letter in a text of packages/constitution/texts, or in an example of the reference. Null: it can't be said yet. */
  readonly example: { readonly text: string; readonly words: string } | null;
  /** Where the code is that carries it out, under packages/. Empty: people do. */
  readonly modules: readonly string[];
  /** What comes of the example, with figures: worked out again from the compiled text by a test of `procedure`. Empty: only a person can tell. */
  readonly worked: string;
  /** What of it can't be said or isn't carried out; empty where nothing is left. */
  readonly left: string;
}

export function said(
  what: string,
  example: Primitive["example"],
  of: Pick<Primitive, "construct" | "modules" | "left"> & { readonly worked?: string },
): Primitive {
  return { what, example, worked: "", ...of };
}

export const SUPPORT = "procedure/src/support.ts";
export const ROLL = "procedure/src/roll.ts";
export const KEPT = "Kept as words and compared: people do it, and the function that decides what comes of it is tested.";
/** What people do, decided by pure functions. */
export const MEETINGS = "procedure/src/people/meetings.ts";
export const SEATS = "procedure/src/people/seats.ts";
export const AWAITED = "procedure/src/people/awaited.ts";
