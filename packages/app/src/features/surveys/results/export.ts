import type { Words } from "../../../languages/index.js";
import { writeCsvRow } from "../../../platform/csv-row.js";
import type { Question, SentSurvey } from "../survey.js";
import type { QuestionResult, Result } from "./result.js";

/** A line of the table: what was answered, and how often; null: too few answered to say. */
interface Line {
  readonly answer: string;
  readonly count: number | null;
}

export interface Exported {
  readonly survey: SentSurvey;
  readonly result: Result;
  readonly words: Words;
}

/** The result as a table for spreadsheets. Each row carries its base and that a survey decides nothing, so that no row can be quoted without them. */
export function csvOf({ survey, result, words }: Exported): string {
  const { surveys: said, numbers } = words;
  const head = said.export;
  const rows = result.questions.flatMap((question, at) => {
    const asked = survey.questions[at];
    return asked === undefined ? [] : linesOf(asked, question, words).map((line) => ({ words: asked.words, answered: question.answered, ...line }));
  });
  const columns = [head.question, head.option, head.count, head.answeredQuestion, head.answered, head.asked, head.share, head.note];
  const base = [String(result.answered), String(result.asked), numbers.percent(result.answered, result.asked)];
  return [
    writeCsvRow(columns),
    ...rows.map((row) =>
      writeCsvRow([
        row.words,
        row.answer,
        row.count === null ? head.notBrokenDown : String(row.count),
        String(row.answered),
        ...base,
        said.decidesNothing,
      ]),
    ),
  ].join("");
}

/** The same for programs. No person is in it, and no text that somebody wrote about themselves. */
export function jsonOf({ survey, result, words }: Exported): object {
  const { title, id, questions, sent } = survey;
  return {
    note: words.surveys.decidesNothing,
    survey: id,
    title,
    commitment: sent.commitment,
    closed: sent.closes.toISOString(),
    asked: result.asked,
    answered: result.answered,
    questions: result.questions.map((counted, at) => ({ ...questions[at], result: counted })),
  };
}

function linesOf(question: Question, result: QuestionResult, { surveys: words }: Words): readonly Line[] {
  switch (result.kind) {
    case "choice":
    case "several":
    case "scale":
      return labelsOf(question).map((answer, at) => ({ answer, count: result.counts?.[at] ?? null }));
    case "text":
      return [{ answer: words.export.ownWords, count: result.answered }];
    case "statements":
      return result.statements
        .map((one) => ({ ...one, body: one.body === "" ? words.hiddenStatement : one.body }))
        .flatMap(({ body, counts }) => [
          { answer: `${body} (${words.statements.agree})`, count: counts?.agree ?? null },
          { answer: `${body} (${words.statements.disagree})`, count: counts?.disagree ?? null },
          { answer: `${body} (${words.statements.pass})`, count: counts?.pass ?? null },
        ]);
  }
}

/** What can be answered, in the order of the counts. */
export function labelsOf(question: Question): readonly string[] {
  if (question.kind === "choice" || question.kind === "several") return question.options;
  if (question.kind !== "scale") return [];
  const { steps, low, high } = question;
  return Array.from({ length: steps }, (_, at) => (at === 0 ? `1 · ${low}` : at === steps - 1 ? `${steps} · ${high}` : String(at + 1)));
}
