import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Breadcrumb, Table, When, useWords } from "../../../ui/index.js";
import type { Version } from "../store.js";
import { CompareForm } from "./compare-form.js";

/** Every version there has been, the newest first, each with the decision that set it. */
export function HistoryPage({ viewer, versions }: { viewer: Viewer; versions: readonly Version[] }): JSX.Element {
  const { constitution } = useWords();
  const words = constitution.versions;
  const base = `/o/${viewer.organisation.id}`;
  return (
    <>
      <Breadcrumb items={[{ href: `${base}/constitution`, words: constitution.title }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(versions.length)}</p>
      <Table
        caption={words.pageTitle}
        quietCaption
        columns={[{ heading: words.version }, { heading: words.inForceFrom }, { heading: words.setBy }, { heading: words.changes }]}
        rows={versions
          .toReversed()
          .map((version) => [
            <a href={`${base}/constitution/versions/${version.number}`}>{constitution.version(version.number)}</a>,
            <When at={version.inForceAt} zone={viewer.organisation.zone} day />,
            version.motion === null ? (
              words.theFounding
            ) : (
              <a href={`${base}/motions/${version.motion.number}/certificate`}>{words.motion(version.motion.number, version.motion.title)}</a>
            ),
            version.number === 1 ? "" : <a href={`${base}/constitution/compare/${version.number - 1}/${version.number}`}>{words.whatItChanged}</a>,
          ])}
      />
      {versions.length < 2 ? null : (
        <>
          <h2>{words.compareAny}</h2>
          <CompareForm viewer={viewer} versions={versions} before={versions.at(-2)?.number ?? 1} after={versions.at(-1)?.number ?? 1} />
        </>
      )}
    </>
  );
}
