import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Notice, When, useWords } from "../../../../ui/index.js";
import { draftPath } from "../../paths.js";
import type { Draft } from "../draft.js";
import type { Shown } from "../shown.js";
import { wordsShown } from "../shown.js";

export interface FirstShownProps {
  readonly viewer: Viewer;
  readonly draft: Draft;
  readonly shown: readonly Shown[];
  /** What the deciders of this draft are called. */
  readonly deciders: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** Whether it says beforehand that it will be noted. */
  readonly warns: boolean;
}

/** When somebody who will decide saw the draft first, and the fingerprint of the text that they saw; before that, that it will be noted. */
export function FirstShown({ viewer, draft, shown, deciders, names, warns }: FirstShownProps): JSX.Element | null {
  const { shownFirst: words } = useWords().drafts;
  if (shown.length === 0) return deciders.length === 0 || !warns ? null : <p class="soft small">{words.warn(deciders.join(words.or))}</p>;
  return (
    <Notice title={words.title}>
      {shown.map((one) => (
        <div key={one.place}>
          <p>
            {words.at(bare(names.get(one.place) ?? one.place), <When at={one.at.toISOString()} zone={viewer.organisation.zone} now={viewer.now} />)}{" "}
            <code>{one.commitment}</code>
          </p>
          <p>
            {isSame(one, draft) ? words.same : words.changed} <a href={`${draftPath(viewer, draft.id)}/shown/${one.place}`}>{words.proof}</a>
          </p>
        </div>
      ))}
    </Notice>
  );
}

function isSame(shown: Shown, draft: Draft): boolean {
  return wordsShown({ ...shown, kind: draft.kind }) === wordsShown(draft);
}

/** "Committee" of "the Committee" and of "The Committee": the sentence has an article. */
export function bare(name: string): string {
  return name.replace(/^the /i, "");
}
