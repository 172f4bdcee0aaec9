import { draftView, type DraftView } from "../../ui/index.js";
import { compiledText } from "./compiled-text.js";

/** A text and what it is committed to. */
type CommittedText = Parameters<typeof compiledText>[0];

const most = 24;
const kept = new Map<string, DraftView>();

/**
 * What differs between two texts, versions or drafts of one. Kept under their commitments, which can't mean others: compiling and aligning two texts is the
 * dearest thing that a page does.
 */
export function compared(before: CommittedText, after: CommittedText): DraftView {
  const key = `${before.commitment} ${after.commitment}`;
  const view = kept.get(key) ?? draftView(compiledText(before), compiledText(after));
  kept.delete(key);
  kept.set(key, view);
  if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
  return view;
}
