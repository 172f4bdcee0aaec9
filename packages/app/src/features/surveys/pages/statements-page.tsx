import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ButtonRow, Disclosure, ErrorSummary, Form, Hidden, Notice, TextField, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import type { Statement, Stood } from "../answering/statements.js";
import { addedId, addedKind } from "../hiding.js";
import { LONGEST_STATEMENT, MOST_ADDED } from "../limits.js";
import { surveyPath } from "../paths.js";
import type { SentSurvey, StatementsQuestion } from "../survey.js";
import { Progress, Ways } from "./answer-page.js";
import { Frame } from "./frame.js";
import { Words } from "./opinion.js";
import { Privacy } from "./survey-page.js";

export interface StatementsPageProps {
  readonly viewer: Viewer;
  readonly survey: SentSurvey;
  readonly number: number;
  readonly question: StatementsQuestion;
  /** null: none is left. */
  readonly next: Statement | null;
  readonly stood: readonly Stood[];
  readonly all: number;
  readonly typed: string;
  readonly errors: readonly FormError[];
}

/** One statement at a time, and what others said of those on which one has voted. */
export function StatementsPage(props: StatementsPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const { viewer, survey, number, question, next, stood, all, typed, errors } = props;
  const path = `${surveyPath(viewer, survey.id)}/answer/${number}`;
  const pathOf = (one: number): string => addedKind.path(viewer.organisation.id, addedId({ survey: survey.id, question: number, number: one }));
  const isLast = number === survey.questions.length;
  return (
    <Frame viewer={viewer} survey={survey}>
      <ErrorSummary errors={errors} />
      <Progress survey={survey} number={number} />
      <h1 class="survey-progress__question">{question.words}</h1>
      <p class="soft">{words.statements.progress(stood.length, all)}</p>
      {next === null ? (
        <Notice title={words.statements.noneLeft} tone="good">
          <p>{words.statements.noneLeftBody}</p>
          <ButtonLink href={isLast ? `${surveyPath(viewer, survey.id)}/answers` : `${surveyPath(viewer, survey.id)}/answer/${number + 1}`}>
            {isLast ? words.statements.finish : words.statements.next}
          </ButtonLink>
        </Notice>
      ) : (
        <div class="statement-card">
          <p class="statement-card__body">
            <Words body={next.body} path={pathOf(next.number)} />
          </p>
          <Stand {...props} statement={next.number} />
        </div>
      )}
      <Disclosure summary={words.statements.add} open={errors.length > 0}>
        <Form action={`${path}/statements`} csrf={viewer.csrf}>
          <TextField
            name="body"
            label={words.statements.add}
            hint={words.statements.addHint(LONGEST_STATEMENT, MOST_ADDED)}
            maxLength={LONGEST_STATEMENT}
            value={typed}
            error={errorOf(errors, "body")}
          />
          <Button look="secondary">{words.statements.addButton}</Button>
        </Form>
      </Disclosure>
      {stood.length === 0 ? null : (
        <Disclosure summary={words.statements.seen}>
          <ul class="stood">
            {stood.map((one) => (
              <li key={one.number}>
                <p>
                  <Words body={one.body} path={pathOf(one.number)} /> <strong>{sideOf(one, words.statements)}</strong>
                </p>
                <p class="soft small">{words.statements.so(one.agree, one.disagree, one.pass)}</p>
                {one.body === "" ? null : <Stand {...props} statement={one.number} quiet />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Ways viewer={viewer} survey={survey} number={number} />
      <p class="soft small">{words.answer.later}</p>
      <Privacy />
    </Frame>
  );
}

function Stand({ viewer, survey, number, statement, quiet = false }: StatementsPageProps & { statement: number; quiet?: boolean }): JSX.Element {
  const { statements: words } = useWords().surveys;
  const look = quiet ? ("quiet" as const) : ("secondary" as const);
  return (
    <Form action={`${surveyPath(viewer, survey.id)}/answer/${number}`} csrf={viewer.csrf}>
      <Hidden name="statement" value={String(statement)} />
      <ButtonRow>
        <Button look={quiet ? "quiet" : "primary"} name="stance" value="agree">
          {words.agree}
        </Button>
        <Button look={quiet ? "quiet" : "primary"} name="stance" value="disagree">
          {words.disagree}
        </Button>
        <Button look={look} name="stance" value="pass">
          {words.pass}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function sideOf({ stance }: Stood, words: { readonly youAgree: string; readonly youDisagree: string; readonly youPass: string }): string {
  if (stance === 0) return words.youPass;
  return stance === 1 ? words.youAgree : words.youDisagree;
}
