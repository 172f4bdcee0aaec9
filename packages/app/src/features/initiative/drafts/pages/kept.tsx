import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { timeOnly, useWords } from "../../../../ui/index.js";
import type { Draft } from "../draft.js";

/** Whether what stands on the page is stored. The script says the same as it saves; its words are here, so that it needs none of its own. */
export function Kept({ viewer, draft }: { viewer: Viewer; draft: Draft | null }): JSX.Element {
  const { kept } = useWords().drafts;
  return (
    <output class="kept" data-kept data-saving={kept.saving} data-not={kept.not} data-conflict={kept.conflict} data-signed-out={kept.signedOut}>
      {draft === null ? kept.notYet : kept.saved(timeOnly(draft.savedAt.toISOString(), viewer.organisation.zone))}
    </output>
  );
}
