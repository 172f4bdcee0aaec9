/** A value and the words that set it; `clause` is null where the text is silent and `words` is the sentence of the default. */
export interface Ruled<Value> {
  readonly value: Value;
  /** Clause number as a reader would cite it, "11.5.1"; null for a default. */
  readonly clause: string | null;
  readonly words: string;
}

export interface Named {
  /** The name in the address of the link, `committee` in `body:committee`. Stable across renames; unique within its kind. */
  readonly id: string;
  /** The words that the text calls it by. */
  readonly name: string;
  readonly clause: string;
}
