import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { ButtonLink, ButtonRow, EmptyState, When, dateOnly, useLanguage, useWords } from "../../../../ui/index.js";
import { draftPath, draftsPath, startPath } from "../../paths.js";
import { DAYS_TO_BRING_BACK } from "../draft.js";
import type { DraftLine } from "../store.js";

const DAY = 86_400_000;

/** Everything that somebody writes, and what others show them. */
export function DraftsPage({ viewer, member, drafts }: { viewer: Viewer; member: string; drafts: readonly DraftLine[] }): JSX.Element {
  const { drafts: words, plainText } = useWords();
  const kept = drafts.filter(({ deletedAt }) => deletedAt === null);
  const deleted = drafts.filter(
    ({ deletedAt }) => deletedAt !== null && deletedAt.getTime() + DAYS_TO_BRING_BACK * DAY > viewer.now.epochMilliseconds,
  );
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ButtonRow>
        <ButtonLink href={startPath(viewer)}>{words.begin}</ButtonLink>
      </ButtonRow>
      <p>
        <a href={`${draftsPath(viewer)}/plain`}>{plainText.link}</a>
      </p>
      {kept.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : null}
      <Some title={words.own} viewer={viewer} drafts={kept.filter(({ owner }) => owner === member)} />
      <Some title={words.shown} viewer={viewer} drafts={kept.filter(({ owner }) => owner !== member)} />
      <Some title={words.deleted} viewer={viewer} drafts={deleted} />
    </>
  );
}

function Some({ title, viewer, drafts }: { title: string; viewer: Viewer; drafts: readonly DraftLine[] }): JSX.Element | null {
  if (drafts.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="motion-list">
        {drafts.map((draft) => (
          <OneDraft key={draft.id} viewer={viewer} draft={draft} />
        ))}
      </ul>
    </>
  );
}

function OneDraft({ viewer, draft }: { viewer: Viewer; draft: DraftLine }): JSX.Element {
  const { drafts: words } = useWords();
  const language = useLanguage();
  const { zone } = viewer.organisation;
  return (
    <li class="motion-list__item">
      <h3 class="motion-list__title">
        <a href={draftPath(viewer, draft.id)}>{draft.title === "" ? words.untitled : draft.title}</a>
      </h3>
      <p>
        {words.kinds[draft.kind]}
        {draft.owner === viewer.member?.id ? "" : `, ${words.by(draft.ownerName)}`}
        {draft.motion === null ? "" : `. ${words.becameMotion(draft.motion)}`}.{" "}
        {draft.deletedAt === null ? (
          <When at={draft.savedAt.toISOString()} zone={zone} now={viewer.now} />
        ) : (
          words.untilDeleted(dateOnly(new Date(draft.deletedAt.getTime() + DAYS_TO_BRING_BACK * DAY).toISOString(), zone, language))
        )}
      </p>
    </li>
  );
}
