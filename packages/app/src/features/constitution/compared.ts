import { draftView, type DraftView } from "../../ui/index.js";
import { compiledText } from "./compiled-text.js";
import type { VersionText } from "./store.js";

const most = 24;
const kept = new Map<string, DraftView>();

/**
 * What differs between two versions. Kept under their commitments: aligning two texts is the dearest thing that a page does, and anybody may ask
 * for this one.
 */
export function compared(before: VersionText, after: VersionText): DraftView {
  const key = `${before.commitment} ${after.commitment}`;
  const view = kept.get(key) ?? draftView(compiledText(before), compiledText(after));
  kept.delete(key);
  kept.set(key, view);
  if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
  return view;
}
