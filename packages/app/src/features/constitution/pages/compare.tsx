import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, ChangedRules, Redline, When, type DraftView } from "../../../ui/index.js";
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
  const base = `/o/${viewer.organisation.id}/constitution`;
  return (
    <>
      <Breadcrumb
        items={[
          { href: base, words: "Constitution" },
          { href: `${base}/versions`, words: "Versions" },
        ]}
      />
      <h1>
        From version {before.number} to version {after.number}
      </h1>
      <p class="lead">
        Version {before.number} came into force on <When at={before.inForceAt} zone={viewer.organisation.zone} day />, version {after.number} on{" "}
        <When at={after.inForceAt} zone={viewer.organisation.zone} day />.
      </p>
      <h2>What it changed in the rules</h2>
      <ChangedRules changes={view.comparison.sentences} />
      <h2>The words</h2>
      <Redline lines={view.lines} />
      <h2>Compare others</h2>
      <CompareForm viewer={viewer} versions={versions} before={before.number} after={after.number} />
    </>
  );
}
