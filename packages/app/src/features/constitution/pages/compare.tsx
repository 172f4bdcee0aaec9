import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ChangedRules, Redline, When, type DraftView, useWords } from "../../../ui/index.js";
import type { Version } from "../store.js";
import { CompareForm } from "./compare-form.js";

export interface ComparePageProps {
  readonly viewer: Viewer;
  readonly before: Version;
  readonly after: Version;
  readonly view: DraftView;
  readonly versions: readonly Version[];
}

/** Any two versions as one text, and the rules that differ as sentences. */
export function ComparePage({ viewer, before, after, view, versions }: ComparePageProps): JSX.Element {
  const { constitution } = useWords();
  const words = constitution.compare;
  const base = `/o/${viewer.organisation.id}/constitution`;
  return (
    <>
      <Breadcrumb
        items={[
          { href: base, words: constitution.title },
          { href: `${base}/versions`, words: constitution.versions.title },
        ]}
      />
      <h1>{words.heading(before.number, after.number)}</h1>
      <p class="lead">
        {words.lead(
          before.number,
          <When at={before.inForceAt} zone={viewer.organisation.zone} day />,
          after.number,
          <When at={after.inForceAt} zone={viewer.organisation.zone} day />,
        )}
      </p>
      <h2>{words.rules}</h2>
      <ChangedRules changes={view.comparison.sentences} />
      <h2>{words.words}</h2>
      <Redline lines={view.lines} />
      <h2>{words.others}</h2>
      <CompareForm viewer={viewer} versions={versions} before={before.number} after={after.number} />
    </>
  );
}
