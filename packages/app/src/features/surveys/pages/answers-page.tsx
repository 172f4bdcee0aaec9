import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, SummaryList, useWords } from "../../../ui/index.js";
import type { Value } from "../answering/answers.js";
import { surveyPath } from "../paths.js";
import type { Question, SentSurvey } from "../survey.js";
import { Frame } from "./frame.js";
import { Privacy } from "./survey-page.js";

export interface AnswersPageProps {
  readonly viewer: Viewer;
  readonly survey: SentSurvey;
  readonly answers: ReadonlyMap<number, Value>;
  /** Of each question with statements: on how many of them the member has voted, and how many there are. */
  readonly stood: ReadonlyMap<number, { readonly own: number; readonly all: number }>;
}

/** What somebody has answered, each a press away from being changed. */
export function AnswersPage({ viewer, survey, answers, stood }: AnswersPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const path = surveyPath(viewer, survey.id);
  const said = (question: Question, number: number): string => {
    const voted = stood.get(number);
    if (voted !== undefined) return words.answer.voted(voted.own, voted.all);
    const value = answers.get(number);
    return value === undefined ? words.answer.noAnswer : inWords(question, value);
  };
  return (
    <Frame viewer={viewer} survey={survey}>
      <h1>{words.answer.done}</h1>
      <p class="lead">{words.answer.doneBody}</p>
      <SummaryList
        items={survey.questions.map((question, at) => ({
          term: question.words,
          details: said(question, at + 1),
          action: { href: `${path}/answer/${at + 1}`, words: words.answer.change },
        }))}
      />
      <ButtonLink href={path} look="secondary">
        {survey.title}
      </ButtonLink>
      <Privacy />
    </Frame>
  );
}

function inWords(question: Question, value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return question.kind === "scale" ? `${value} (1–${question.steps})` : String(value);
  const options = question.kind === "choice" || question.kind === "several" ? question.options : [];
  return value.map((at) => options[at] ?? "").join(", ");
}
