import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Checkboxes, ErrorSummary, Form, Radios, TextArea, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { Value } from "../answering/answers.js";
import { LONGEST_ANSWER } from "../limits.js";
import { surveyPath } from "../paths.js";
import type { Question, SentSurvey, StatementsQuestion } from "../survey.js";
import { Frame } from "./frame.js";
import { Privacy } from "./survey-page.js";

export interface AnswerPageProps {
  readonly viewer: Viewer;
  readonly survey: SentSurvey;
  readonly number: number;
  readonly question: Exclude<Question, StatementsQuestion>;
  readonly value: Value | null;
  readonly errors: readonly FormError[];
}

/** One question a screen, with a way back, a way on and a way past it. */
export function AnswerPage(props: AnswerPageProps): JSX.Element {
  const { answer: words } = useWords().surveys;
  const { viewer, survey, number, question, value, errors } = props;
  const isLast = number === survey.questions.length;
  return (
    <Frame viewer={viewer} survey={survey}>
      <ErrorSummary errors={errors} />
      <Progress survey={survey} number={number} />
      <Form action={`${surveyPath(viewer, survey.id)}/answer/${number}`} csrf={viewer.csrf}>
        <Input question={question} value={value} error={errorOf(errors, "value")} />
        <Button main>{isLast ? words.saveLast : words.save}</Button>
        {value === null || question.kind === "text" ? null : (
          <Button look="quiet" name="nothing" value="yes">
            {words.takeBackChoice}
          </Button>
        )}
      </Form>
      <Ways viewer={viewer} survey={survey} number={number} />
      <p class="soft small">{words.later}</p>
      <Privacy />
    </Frame>
  );
}

/** "Question 2 of 5", in words and as a bar. */
export function Progress({ survey, number }: { survey: SentSurvey; number: number }): JSX.Element {
  const { answer: words } = useWords().surveys;
  const all = survey.questions.length;
  return (
    <div class="survey-progress">
      <p class="survey-progress__place">{words.place(number, all)}</p>
      <svg class="survey-progress__bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect class="survey-progress__rest" width="100" height="2" />
        <rect class="survey-progress__done" width={(100 * number) / all} height="2" />
      </svg>
    </div>
  );
}

/** Back, and on without an answer. */
export function Ways({ viewer, survey, number }: { viewer: Viewer; survey: SentSurvey; number: number }): JSX.Element {
  const { answer: words } = useWords().surveys;
  const path = surveyPath(viewer, survey.id);
  return (
    <ButtonRow>
      <ButtonLink href={number === 1 ? path : `${path}/answer/${number - 1}`} look="quiet">
        {words.back}
      </ButtonLink>
      <ButtonLink href={number === survey.questions.length ? `${path}/answers` : `${path}/answer/${number + 1}`} look="quiet">
        {words.skip}
      </ButtonLink>
    </ButtonRow>
  );
}

function Input({ question, value, error }: Pick<AnswerPageProps, "question" | "value"> & { error: string | null }): JSX.Element {
  const { answer: words } = useWords().surveys;
  const field = { name: "value", label: question.words, error, page: true };
  switch (question.kind) {
    case "choice":
      return (
        <Radios
          {...field}
          hint={words.chooseOne}
          options={numbered(question.options, 0)}
          value={Array.isArray(value) ? String(value[0]) : undefined}
          large
        />
      );
    case "several":
      return (
        <Checkboxes
          {...field}
          hint={words.chooseAny}
          options={numbered(question.options, 0)}
          values={Array.isArray(value) ? value.map(String) : []}
          large
        />
      );
    case "scale":
      return (
        <Radios
          {...field}
          hint={words.scale(question.low, question.high, question.steps)}
          options={numbered(scaleWords(question.steps, question.low, question.high), 1)}
          value={typeof value === "number" ? String(value) : undefined}
        />
      );
    case "text":
      return (
        <TextArea
          {...field}
          hint={`${words.ownWords(LONGEST_ANSWER)} ${words.takeBack}`}
          rows={8}
          maxLength={LONGEST_ANSWER}
          value={typeof value === "string" ? value : ""}
        />
      );
  }
}

function numbered(labels: readonly string[], first: number): { value: string; label: string }[] {
  return labels.map((label, at) => ({ value: String(at + first), label }));
}

function scaleWords(steps: number, low: string, high: string): readonly string[] {
  return Array.from({ length: steps }, (_, at) => (at === 0 ? `1 · ${low}` : at === steps - 1 ? `${steps} · ${high}` : String(at + 1)));
}
