import type { Place } from "../markdown/lines.js";
import type { Block } from "../markdown/tree.js";
import type { Note } from "../reading/notes.js";
import type { Setting } from "../reading/setting.js";
import type { Built } from "../resolve/rules.js";
import type { Understood } from "../resolve/understood.js";

/** What the checks look at. */
export interface Checked {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly text: Understood;
  /** Which setting stands at an offset of the source. */
  readonly settings: ReadonlyMap<number, Setting>;
  readonly built: Built;
  readonly notes: readonly Note[];
  readonly placeOf: (offset: number) => Place;
}
