import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, EmptyState, Notice, Tag, When, useWords } from "../../../ui/index.js";
import { surveyPath, surveysPath } from "../paths.js";
import { isOpen, isSent, type SentSurvey, type Survey } from "../survey.js";

export interface ListPageProps {
  readonly viewer: Viewer;
  readonly member: string;
  readonly sent: readonly Survey[];
  readonly drafts: readonly Survey[];
  /** Surveys that this member was asked and has not answered. */
  readonly toAnswer: ReadonlySet<string>;
}

/** All surveys: those that wait for an answer first. */
export function ListPage(props: ListPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const { viewer, drafts, toAnswer } = props;
  const sent = props.sent.filter(isSent);
  const open = sent.filter((survey) => isOpen(survey, viewer.now));
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ButtonLink href={`${surveysPath(viewer)}/new`}>{words.start}</ButtonLink>
      {sent.length === 0 && drafts.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneBody}</p>
        </EmptyState>
      ) : null}
      <Some title={words.toAnswer} viewer={viewer} surveys={open.filter(({ id }) => toAnswer.has(id))} />
      <Drafts {...props} />
      <Some title={words.open} viewer={viewer} surveys={open.filter(({ id }) => !toAnswer.has(id))} />
      <Some title={words.closed} viewer={viewer} surveys={sent.filter((survey) => !isOpen(survey, viewer.now))} />
      <Notice title={words.decidesNothing}>
        <p>{words.decidesNothingBody}</p>
      </Notice>
    </>
  );
}

function Some({ title, viewer, surveys }: { title: string; viewer: Viewer; surveys: readonly SentSurvey[] }): JSX.Element | null {
  if (surveys.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="surveys">
        {surveys.map((survey) => (
          <Line key={survey.id} viewer={viewer} survey={survey} />
        ))}
      </ul>
    </>
  );
}

function Line({ viewer, survey }: { viewer: Viewer; survey: SentSurvey }): JSX.Element {
  const { surveys: words } = useWords();
  const { sent } = survey;
  const { zone } = viewer.organisation;
  return (
    <li class="surveys__item">
      <a class="surveys__title" href={surveyPath(viewer, survey.id)}>
        {sent.hidden ? words.hidden : survey.title}
      </a>
      <p class="soft small">
        {isOpen(survey, viewer.now) ? words.closes : words.closedOn} <When at={sent.closes.toISOString()} zone={zone} now={viewer.now} />
      </p>
      {isOpen(survey, viewer.now) ? null : <p class="small">{sent.answered === null ? words.closing : words.count(sent.answered, sent.asked)}</p>}
    </li>
  );
}

function Drafts({ viewer, member, drafts }: ListPageProps): JSX.Element | null {
  const { surveys: words } = useWords();
  if (drafts.length === 0) return null;
  return (
    <>
      <h2>{words.drafts}</h2>
      <ul class="surveys">
        {drafts.map((draft) => (
          <li class="surveys__item" key={draft.id}>
            <a class="surveys__title" href={surveyPath(viewer, draft.id)}>
              {draft.title}
            </a>
            <p>
              <Tag state="wait">{draft.owner.id === member ? words.yours : words.toSign}</Tag>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
