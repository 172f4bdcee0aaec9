import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, ErrorSummary, Form, Hidden, MarkdownText, SummaryList, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { Author } from "../authors.js";
import { MOST_QUESTIONS } from "../limits.js";
import { surveyPath } from "../paths.js";
import { QUESTION_KINDS, type Question, type Survey } from "../survey.js";
import { writingHash } from "../wording.js";
import { Authors } from "./authors.js";
import { Frame } from "./frame.js";
import { Questions, QuestionWords } from "./wording.js";

export interface DraftPageProps {
  readonly viewer: Viewer;
  readonly survey: Survey;
  /** Whom it asks, in words, and how many they are now. */
  readonly asked: { readonly whom: string; readonly size: number };
  readonly authors: readonly Author[];
  readonly nameOf: string | null;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** A survey while it is written: everything in one place, each part a press away from being changed. */
export function DraftPage(props: DraftPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const { viewer, survey, asked, nameOf, errors } = props;
  const path = surveyPath(viewer, survey.id);
  return (
    <Frame viewer={viewer}>
      <ErrorSummary errors={errors} />
      <h1>{survey.title}</h1>
      <p class="lead">{words.draft.notSent}</p>
      {survey.intro === "" ? null : <MarkdownText>{survey.intro}</MarkdownText>}
      <SummaryList
        items={[
          { term: words.review.whom, details: words.whom(asked.whom, asked.size) },
          { term: words.form.nameOf, details: nameOf === null ? words.form.mine : words.inNameOf(nameOf) },
          { term: words.form.days, details: String(survey.days) },
        ]}
      />
      <ButtonLink href={`${path}/about`} look="secondary">
        {words.draft.words}
      </ButtonLink>
      <h2>{words.draft.questions}</h2>
      {survey.questions.length === 0 ? <p class="soft">{words.draft.noQuestions}</p> : null}
      <ol class="survey-questions">
        {survey.questions.map((question, at) => (
          <OneQuestion key={at} {...props} question={question} number={at + 1} />
        ))}
      </ol>
      <Add {...props} />
      <Authors {...props} />
      <ButtonRow>
        <ButtonLink href={`${path}/send`}>{words.draft.review}</ButtonLink>
        <Form action={`${path}/delete`} csrf={viewer.csrf} inline>
          <Button look="quiet">{words.draft.discard}</Button>
        </Form>
      </ButtonRow>
    </Frame>
  );
}

function OneQuestion({ viewer, survey, question, number }: DraftPageProps & { question: Question; number: number }): JSX.Element {
  const { draft: words } = useWords().surveys;
  const path = `${surveyPath(viewer, survey.id)}/questions/${number}`;
  return (
    <li>
      <QuestionWords question={question} />
      <Form action={`${path}/delete`} csrf={viewer.csrf}>
        <Hidden name="revision" value={String(survey.revision)} />
        <ButtonRow>
          <ButtonLink href={path} look="secondary">
            {words.change}
          </ButtonLink>
          {number === 1 ? null : (
            <Button look="quiet" formAction={`${path}/up`}>
              {words.up}
            </Button>
          )}
          <Button look="quiet">{words.remove}</Button>
        </ButtonRow>
      </Form>
    </li>
  );
}

function Add({ viewer, survey }: DraftPageProps): JSX.Element {
  const { draft: words } = useWords().surveys;
  if (survey.questions.length >= MOST_QUESTIONS) return <p class="soft">{words.limit(MOST_QUESTIONS)}</p>;
  const next = `${surveyPath(viewer, survey.id)}/questions/${survey.questions.length + 1}`;
  return (
    <>
      <h3>{words.add}</h3>
      <ul class="survey-kinds">
        {QUESTION_KINDS.map((kind) => (
          <li key={kind}>
            <a href={`${next}?kind=${kind}`}>{words.kinds[kind]}</a>
            <span class="soft small"> {words.kindHints[kind]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same for somebody who is asked to sign it: to read, and to agree to exactly these words. */
export function SignPage({
  viewer,
  survey,
  asked,
  agreedTo,
  errors,
}: Omit<DraftPageProps, "authors" | "nameOf" | "typed"> & { agreedTo: string | null }): JSX.Element {
  const { surveys: words } = useWords();
  const path = surveyPath(viewer, survey.id);
  const hash = writingHash(survey);
  return (
    <Frame viewer={viewer}>
      <ErrorSummary errors={errors} />
      <h1>{survey.title}</h1>
      <p class="lead">{words.draft.signBody(survey.owner.name)}</p>
      {survey.intro === "" ? null : <MarkdownText>{survey.intro}</MarkdownText>}
      <p>{words.askedOf(asked.whom, asked.size)}</p>
      <h2>{words.draft.questions}</h2>
      <Questions questions={survey.questions} />
      {agreedTo === hash ? <p>{words.draft.signed}</p> : null}
      <ButtonRow>
        {agreedTo === hash ? null : (
          <Form action={`${path}/sign`} csrf={viewer.csrf} inline>
            <Hidden name="hash" value={hash} />
            <Button main>{words.draft.sign}</Button>
          </Form>
        )}
        <Form action={`${path}/decline`} csrf={viewer.csrf} inline>
          <Button look="secondary">{words.draft.notSign}</Button>
        </Form>
      </ButtonRow>
    </Frame>
  );
}
