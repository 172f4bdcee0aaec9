import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { Breadcrumb, Button, ButtonLink, Form, Hidden, When, useWords } from "../../../../ui/index.js";
import { draftPath, draftsPath } from "../../paths.js";
import type { Draft } from "../draft.js";
import type { Typed } from "../typed.js";
import type { Version } from "../versions.js";
import { Between } from "./versions-page.js";

export interface ConflictPageProps {
  readonly viewer: Viewer;
  readonly typed: Typed;
  readonly stored: Draft;
  readonly writtenOn: Version | null;
  /** Who saved what is stored; null: the one who looks, elsewhere. */
  readonly by: string | null;
}

/** Two saved the same draft: what each changed, and the choice between them. Neither is lost. */
export function ConflictPage({ viewer, typed, stored, writtenOn, by }: ConflictPageProps): JSX.Element {
  const { drafts } = useWords();
  const words = drafts.conflict;
  const path = draftPath(viewer, stored.id);
  const { writing } = typed;
  const elsewhere = writing.addressee !== stored.addressee || writing.decideAt !== stored.decideAt || writing.wish !== stored.wish;
  return (
    <>
      <Breadcrumb items={[{ href: draftsPath(viewer), words: drafts.title }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(by ?? words.you, <When at={stored.savedAt.toISOString()} zone={viewer.organisation.zone} now={viewer.now} />)}</p>
      <h2>{words.theirs}</h2>
      {writtenOn === null ? <p>{words.gone}</p> : <Between before={writtenOn} after={stored} />}
      <h2>{words.yours}</h2>
      <Between before={stored} after={writing} />
      {elsewhere ? <p>{words.other}</p> : null}
      <Form action={path} csrf={viewer.csrf} idempotencyKey={typed.key}>
        <Hidden name="kind" value={typed.kind} />
        <Hidden name="revision" value={String(stored.revision)} />
        <Hidden name="title" value={writing.title} />
        <Hidden name="to" value={writing.addressee} />
        <Hidden name="decideAt" value={writing.decideAt} />
        {typed.kind === "motion" ? <Hidden name="wish" value={writing.wish} /> : <Hidden name="by" value="text" />}
        <Hidden name={typed.kind === "motion" ? "text" : "source"} value={writing.body} />
        <p>{words.keepMineHint}</p>
        <Button main>{words.keepMine}</Button>
      </Form>
      <ButtonLink href={path} look="secondary">
        {words.keepTheirs}
      </ButtonLink>
    </>
  );
}
