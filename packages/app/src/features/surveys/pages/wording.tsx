import type { JSX } from "preact";
import { useWords } from "../../../ui/index.js";
import type { Question } from "../survey.js";

/** The questions of a survey as they will be read, without a form. */
export function Questions({ questions }: { questions: readonly Question[] }): JSX.Element {
  return (
    <ol class="survey-questions">
      {questions.map((question, at) => (
        <li key={at}>
          <QuestionWords question={question} />
        </li>
      ))}
    </ol>
  );
}

export function QuestionWords({ question }: { question: Question }): JSX.Element {
  const { surveys: words } = useWords();
  return (
    <>
      <p class="survey-questions__words">{question.words}</p>
      {question.kind === "scale" ? <p class="soft small">{words.answer.scale(question.low, question.high, question.steps)}</p> : null}
      {question.kind === "scale" ? null : <p class="soft small">{words.draft.kinds[question.kind]}</p>}
      <Items items={itemsOf(question)} />
    </>
  );
}

function Items({ items }: { items: readonly string[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function itemsOf(question: Question): readonly string[] {
  if (question.kind === "choice" || question.kind === "several") return question.options;
  return question.kind === "statements" ? question.statements : [];
}
