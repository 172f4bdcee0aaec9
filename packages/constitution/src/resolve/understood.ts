import type { DayCount } from "@folkmoot/exact";
import type { Lexicon } from "../phrase/lexicon.js";
import type { Note } from "../reading/notes.js";
import type { Reading } from "../reading/read.js";
import type { Setting } from "../reading/setting.js";
import type { Thing } from "../reading/thing.js";
import type { Paths } from "./paths.js";

/** A text whose live words have been read. */
export interface Understood {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly days: DayCount;
  /** The text says which days are working days. */
  readonly working: boolean;
  readonly paths: Paths;
  readonly notes: Note[];
  /** What says a rule that can be said once and was said before, with what said it. */
  readonly again: { readonly setting: Setting; readonly said: Setting }[];
  /** The first thing of a kind with a name, by `kind:name`. */
  readonly byName: ReadonlyMap<string, Thing>;
  /** Things and the stages that procedures borrow with `as` and change in part. */
  readonly things: readonly Thing[];
}
