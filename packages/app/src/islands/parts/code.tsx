import type { JSX } from "preact";
import { TrackingCode } from "../../ui/tracker/tracker.js";
import { words } from "./spoken.js";

/** A tracking code, with the words of the page. */
export function Code({ tracker }: { readonly tracker: string }): JSX.Element {
  return <TrackingCode tracker={tracker} words={words.booth} />;
}
