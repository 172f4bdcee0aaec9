import type { JSX } from "preact";
import { redline } from "@folkmoot/constitution";
import type { Viewer } from "../../../../platform/web.js";
import { Breadcrumb, Button, Form, Hidden, Redline, When, useWords } from "../../../../ui/index.js";
import { newKey } from "../../../motions/index.js";
import { draftPath, draftsPath } from "../../paths.js";
import type { Draft } from "../draft.js";
import type { Shown } from "../shown.js";
import { wordsShown } from "../shown.js";
import type { Version, VersionLine } from "../versions.js";
import { bare } from "./first-shown.js";

/** What a draft has said since it was begun. */
export function VersionsPage({ viewer, draft, versions }: { viewer: Viewer; draft: Draft; versions: readonly VersionLine[] }): JSX.Element {
  const { versions: words } = useWords().drafts;
  return (
    <>
      <Crumbs viewer={viewer} draft={draft} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ol class="motion-list">
        {versions.map((version) => (
          <li class="motion-list__item" key={version.number}>
            <h2 class="motion-list__title">
              <a href={`${draftPath(viewer, draft.id)}/versions/${version.number}`}>{words.number(version.number)}</a>
            </h2>
            <p>
              {words.saved(version.by)}, <When at={version.savedAt.toISOString()} zone={viewer.organisation.zone} now={viewer.now} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

export interface VersionPageProps {
  readonly viewer: Viewer;
  readonly draft: Draft;
  readonly version: Version;
  /** The one before it, where it is kept. */
  readonly before: Version | null;
  readonly mayBringBack: boolean;
}

/** One version: what it changed, and what has changed since. */
export function VersionPage({ viewer, draft, version, before, mayBringBack }: VersionPageProps): JSX.Element {
  const { versions: words } = useWords().drafts;
  return (
    <>
      <Crumbs viewer={viewer} draft={draft} />
      <h1>{words.number(version.number)}</h1>
      <p class="lead">
        {words.saved(version.by)}, <When at={version.savedAt.toISOString()} zone={viewer.organisation.zone} now={viewer.now} />
      </p>
      <h2>{words.changed}</h2>
      {before === null ? <p class="soft">{words.first}</p> : <Between before={before} after={version} />}
      <h2>{words.sinceThen}</h2>
      <Between before={version} after={draft} />
      {!mayBringBack || (version.title === draft.title && version.body === draft.body) ? null : (
        <Form action={`${draftPath(viewer, draft.id)}/versions/${version.number}/bring-back`} csrf={viewer.csrf} idempotencyKey={newKey()}>
          <Hidden name="revision" value={String(draft.revision)} />
          <Button look="secondary">{words.bringBack}</Button>
        </Form>
      )}
    </>
  );
}

type Said = Pick<Draft, "title" | "body">;

/** What lies between two states of a draft, its title included. Text only, whatever was typed (H-38). */
export function Between({ before, after }: { before: Said; after: Said }): JSX.Element {
  const { versions: words } = useWords().drafts;
  return (
    <>
      {before.title === after.title ? null : <p>{words.retitled(before.title, after.title)}</p>}
      <Redline lines={redline(before.body, after.body)} />
    </>
  );
}

/** The text that a body saw first, with what makes its fingerprint, and what has changed since. */
export function ShownPage({
  viewer,
  draft,
  shown,
  salt,
  place,
}: {
  viewer: Viewer;
  draft: Draft;
  shown: Shown;
  salt: string;
  place: string;
}): JSX.Element {
  const { drafts: words } = useWords();
  return (
    <>
      <Crumbs viewer={viewer} draft={draft} />
      <h1>{words.shownFirst.proof}</h1>
      <p class="lead">{words.shownFirst.at(bare(place), <When at={shown.at.toISOString()} zone={viewer.organisation.zone} />)}</p>
      <p>
        <code>{shown.commitment}</code>
      </p>
      <p>
        {words.shownFirst.salt}: <code>{salt}</code>
      </p>
      <pre class="draft-text">{wordsShown({ ...shown, kind: draft.kind })}</pre>
      <h2>{words.versions.sinceThen}</h2>
      <Between before={shown} after={draft} />
    </>
  );
}

function Crumbs({ viewer, draft }: { viewer: Viewer; draft: Draft }): JSX.Element {
  const { drafts: words } = useWords();
  return (
    <Breadcrumb
      items={[
        { href: draftsPath(viewer), words: words.title },
        { href: draftPath(viewer, draft.id), words: draft.title === "" ? words.untitled : draft.title },
      ]}
    />
  );
}
