import type { JSX } from "preact";
import { trackerWords } from "./words.js";

export interface TrackingCodeProps {
  readonly tracker: string;
  /** What the two forms are called, for whoever doesn't see them. */
  readonly words: { readonly inWords: string; readonly code: string };
}

/** A tracking code: in words to be said and compared, and as it stands in the ballot box. */
export function TrackingCode({ tracker, words }: TrackingCodeProps): JSX.Element {
  return (
    <dl class="tracker">
      <dt class="visually-hidden">{words.inWords}</dt>
      <dd class="tracker__words">{trackerWords(tracker)}</dd>
      <dt class="visually-hidden">{words.code}</dt>
      <dd class="tracker__code">
        <code>{tracker}</code>
      </dd>
    </dl>
  );
}
