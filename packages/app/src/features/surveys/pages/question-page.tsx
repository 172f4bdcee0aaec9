import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ErrorSummary, Form, Hidden, TextArea, TextField, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { LONGEST_OPTION, LONGEST_QUESTION, MOST_OPTIONS, MOST_SEEDS } from "../limits.js";
import { surveyPath } from "../paths.js";
import type { Question, QuestionKind, Survey } from "../survey.js";
import { Frame } from "./frame.js";

export interface QuestionPageProps {
  readonly viewer: Viewer;
  readonly survey: Survey;
  readonly kind: QuestionKind;
  /** Its place, from 1; one after the last: it is a new one. */
  readonly number: number;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** One question, to be written or changed. */
export function QuestionPage(props: QuestionPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const { viewer, survey, kind, number, typed, errors } = props;
  return (
    <Frame viewer={viewer} survey={survey}>
      <ErrorSummary errors={errors} />
      <h1>{words.question.title(number)}</h1>
      <p class="lead">
        {words.draft.kinds[kind]}. {words.draft.kindHints[kind]}
      </p>
      <Form action={`${surveyPath(viewer, survey.id)}/questions/${number}?kind=${kind}`} csrf={viewer.csrf}>
        <Hidden name="revision" value={String(survey.revision)} />
        <TextArea
          name="words"
          label={words.question.words}
          hint={words.question.wordsHint}
          rows={3}
          maxLength={LONGEST_QUESTION}
          value={typed["words"]}
          error={errorOf(errors, "words")}
        />
        <Inside {...props} />
        <Button main>{words.question.save}</Button>
      </Form>
    </Frame>
  );
}

function Inside({ kind, typed, errors }: QuestionPageProps): JSX.Element | null {
  const { question: words } = useWords().surveys;
  switch (kind) {
    case "choice":
    case "several":
      return (
        <TextArea
          name="options"
          label={words.options}
          hint={words.optionsHint(MOST_OPTIONS)}
          rows={8}
          value={typed["options"]}
          error={errorOf(errors, "options")}
        />
      );
    case "scale":
      return (
        <>
          <TextField name="steps" label={words.steps} width="short" numeric value={typed["steps"] ?? "5"} error={errorOf(errors, "steps")} />
          <TextField name="low" label={words.low} maxLength={LONGEST_OPTION} value={typed["low"]} error={errorOf(errors, "low")} />
          <TextField name="high" label={words.high} maxLength={LONGEST_OPTION} value={typed["high"]} error={errorOf(errors, "high")} />
        </>
      );
    case "statements":
      return (
        <TextArea
          name="statements"
          label={words.statements}
          hint={words.statementsHint(MOST_SEEDS)}
          rows={10}
          value={typed["statements"]}
          error={errorOf(errors, "statements")}
        />
      );
    case "text":
      return null;
  }
}

/** What stands in the fields of a question that is there. */
export function fieldsOf(question: Question): { readonly [field: string]: string } {
  switch (question.kind) {
    case "choice":
    case "several":
      return { words: question.words, options: question.options.join("\n") };
    case "scale":
      return { words: question.words, steps: String(question.steps), low: question.low, high: question.high };
    case "statements":
      return { words: question.words, statements: question.statements.join("\n") };
    case "text":
      return { words: question.words };
  }
}
