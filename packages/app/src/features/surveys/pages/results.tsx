import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, dateAndTime, Pagination, useLanguage, useWords } from "../../../ui/index.js";
import { addedId, addedKind } from "../hiding.js";
import { FEWEST_SHOWN } from "../limits.js";
import { surveyPath } from "../paths.js";
import { labelsOf } from "../results/export.js";
import { WORDS_ON_A_PAGE } from "../results/read.js";
import type { QuestionResult, Result } from "../results/result.js";
import type { Question, SentSurvey } from "../survey.js";
import { Bars } from "./bars.js";
import { OpinionPart } from "./opinion.js";

export interface ResultsProps {
  readonly viewer: Viewer;
  readonly survey: SentSurvey;
  readonly result: Result;
  /** Of each question that is answered in one's own words: a page of what was said. */
  readonly said: ReadonlyMap<number, readonly string[]>;
  /** Which page of them. */
  readonly page: number;
}

/** What a survey came to: of each question the sentence, the picture and the table, each with its base. */
export function Results(props: ResultsProps): JSX.Element {
  const { results: words } = useWords().surveys;
  const { viewer, survey, result } = props;
  const path = surveyPath(viewer, survey.id);
  return (
    <>
      <h2>{words.title}</h2>
      {result.questions.map((counted, at) => {
        const question = survey.questions[at];
        return question === undefined ? null : <OneResult key={at} {...props} question={question} counted={counted} number={at + 1} />;
      })}
      <h2>{words.act}</h2>
      <p>{words.actBody}</p>
      <ButtonLink href={`/o/${viewer.organisation.id}/start`}>{words.actButton}</ButtonLink>
      <p>
        <a href={`${path}/cite`}>{words.cite}</a>
      </p>
      <h2>{words.exports}</h2>
      <ul>
        <li>
          <a href={`${path}/result.csv`}>{words.csv}</a>
        </li>
        <li>
          <a href={`${path}/result.json`}>{words.json}</a>
        </li>
      </ul>
      <Quotation {...props} />
    </>
  );
}

function Quotation({ viewer, survey, result }: ResultsProps): JSX.Element {
  const { surveys: words } = useWords();
  const language = useLanguage();
  const closed = dateAndTime(survey.sent.closes.toISOString(), viewer.organisation.zone, language);
  return (
    <>
      <h3>{words.results.quote}</h3>
      <p class="survey-quotation">{words.results.quotation(survey.title, words.count(result.answered, result.asked), closed)}</p>
    </>
  );
}

type OneProps = ResultsProps & { readonly question: Question; readonly counted: QuestionResult; readonly number: number };

function OneResult(props: OneProps): JSX.Element {
  const { surveys: words } = useWords();
  const { question, counted, number, result } = props;
  return (
    <section class="survey-result flow" id={`question-${number}`}>
      <h3>{`${number}. ${question.words}`}</h3>
      <Counted {...props} />
      <p class="soft small">
        {words.results.base(counted.answered, result.answered)}. {words.count(result.answered, result.asked)}. {words.decidesNothing}.
      </p>
    </section>
  );
}

function Counted(props: OneProps): JSX.Element {
  const { results: words } = useWords().surveys;
  const { viewer, survey, number, question, counted } = props;
  const organisation = viewer.organisation.id;
  const few = <p>{words.few(FEWEST_SHOWN)}</p>;
  switch (counted.kind) {
    case "choice":
    case "several":
    case "scale": {
      if (counted.counts === null) return few;
      const bars = labelsOf(question).map((label, at) => ({ label, count: counted.counts?.[at] ?? 0 }));
      return (
        <>
          <p class="survey-result__sentence">{useSentence(question, counted.counts, counted.answered)}</p>
          <Bars caption={question.words} bars={bars} base={counted.answered} />
          {counted.kind === "several" ? <p class="soft small">{words.severalNote}</p> : null}
        </>
      );
    }
    case "text":
      return counted.isShown ? <OwnWords {...props} answered={counted.answered} /> : few;
    case "statements":
      return (
        <OpinionPart
          result={counted}
          pathOf={(statement) => addedKind.path(organisation, addedId({ survey: survey.id, question: number, number: statement }))}
        />
      );
  }
}

/** The picture in one sentence, with its base. */
function useSentence(question: Question, counts: readonly number[], answered: number): string {
  const { results: words } = useWords().surveys;
  const most = Math.max(...counts);
  if (question.kind === "scale") return words.middle(String(medianOf(counts)), question.steps);
  const first = labelsOf(question).filter((_, at) => counts[at] === most);
  return first.length === 1 ? words.most(first[0] ?? "", most, answered) : words.tied(most, answered);
}

/** The highest step that at least half of all answers reach. */
export function medianOf(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  for (let step = counts.length; step > 0; step -= 1) {
    reached += counts[step - 1] ?? 0;
    if (reached * 2 >= all) return step;
  }
  return 1;
}

function OwnWords({ viewer, survey, number, said, page, answered }: OneProps & { answered: number }): JSX.Element {
  const { results: words } = useWords().surveys;
  const from = (page - 1) * WORDS_ON_A_PAGE;
  const at = (to: number): string => `${surveyPath(viewer, survey.id)}?page=${to}#question-${number}`;
  const shown = said.get(number) ?? [];
  return (
    <>
      <p class="survey-result__sentence">{words.said}</p>
      {shown.map((one, place) => (
        <blockquote class="said" key={place}>
          {one}
        </blockquote>
      ))}
      <Pagination
        previous={page > 1 ? at(page - 1) : null}
        next={from + WORDS_ON_A_PAGE < answered ? at(page + 1) : null}
        place={words.saidPlace(Math.min(from + 1, answered), Math.min(from + WORDS_ON_A_PAGE, answered), answered)}
      />
    </>
  );
}
