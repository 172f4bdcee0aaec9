import type { ComponentChildren, JSX } from "preact";
import { useComponentWords } from "../language/language.js";
import { Draft } from "./draft.js";
import type { DraftView } from "./draft-view.js";

export interface DraftDeskProps {
  /** The text in force, to the letter. */
  readonly before: string;
  readonly view: DraftView;
  /** The form that edits: its fields `source`, `by`, `blank.…`, `clause` and `words` say what the draft is. */
  readonly children: ComponentChildren;
}

/**
 * Where a change is drafted: what it would do, and the form; side by side where there is room. Without a script the other side is as of the last check;
 * with islands/draft-editor it follows every keystroke.
 */
export function DraftDesk({ before, view, children }: DraftDeskProps): JSX.Element {
  const { ui } = useComponentWords();
  return (
    <div class="desk" data-draft-desk>
      <section class="desk__view" aria-label={ui.draft.wouldDo} data-before={before}>
        <Draft view={view} />
      </section>
      <div class="desk__edit">{children}</div>
    </div>
  );
}
