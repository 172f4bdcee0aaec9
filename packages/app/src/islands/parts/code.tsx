import type { JSX } from "preact";
import { trackerWords } from "../../ui/tracker/words.js";
import { words } from "./spoken.js";

/** A tracking code: in words to be said and compared, and as it stands in the ballot box. */
export function Code({ tracker }: { readonly tracker: string }): JSX.Element {
  return (
    <dl class="tracker">
      <dt class="visually-hidden">{words.booth.inWords}</dt>
      <dd class="tracker__words">{trackerWords(tracker)}</dd>
      <dt class="visually-hidden">{words.booth.code}</dt>
      <dd class="tracker__code">
        <code>{tracker}</code>
      </dd>
    </dl>
  );
}
