import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Table, When } from "../../../ui/index.js";
import type { Version } from "../store.js";
import { CompareForm } from "./compare-form.js";

/** Every version there has been, the newest first, each with the decision that set it. */
export function HistoryPage({ viewer, versions }: { viewer: Viewer; versions: readonly Version[] }): JSX.Element {
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <Breadcrumb items={[{ href: `${base}/constitution`, words: "Constitution" }]} />
      <h1>Versions</h1>
      <p class="lead">
        {versions.length === 1
          ? "There has been one version. A decision that comes into force makes the next."
          : `There have been ${versions.length} versions. Each came into force by a decision, except the first.`}
      </p>
      <Table
        caption="Versions of the constitution"
        quietCaption
        columns={[{ heading: "Version" }, { heading: "In force from" }, { heading: "Set by" }, { heading: "Changes" }]}
        rows={versions.toReversed().map((version) => [
          <a href={`${base}/constitution/versions/${version.number}`}>Version {version.number}</a>,
          <When at={version.inForceAt} zone={viewer.organisation.zone} />,
          version.motion === null ? (
            "the founding"
          ) : (
            <a href={`${base}/motions/${version.motion.number}/certificate`}>
              motion {version.motion.number}: {version.motion.title}
            </a>
          ),
          version.number === 1 ? "" : <a href={`${base}/constitution/compare/${version.number - 1}/${version.number}`}>what it changed</a>,
        ])}
      />
      {versions.length < 2 ? null : (
        <>
          <h2>Compare any two</h2>
          <CompareForm viewer={viewer} versions={versions} before={versions.at(-2)?.number ?? 1} after={versions.at(-1)?.number ?? 1} />
        </>
      )}
    </>
  );
}
