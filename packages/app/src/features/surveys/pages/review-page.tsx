import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonLink, ErrorSummary, Form, Hidden, MarkdownText, SummaryList, When, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { surveyPath } from "../paths.js";
import type { Survey } from "../survey.js";
import { writingHash } from "../wording.js";
import { Frame } from "./frame.js";
import { Questions } from "./wording.js";

export interface ReviewPageProps {
  readonly viewer: Viewer;
  readonly survey: Survey;
  readonly asked: { readonly whom: string; readonly size: number };
  /** Everybody whose name will stand above it. */
  readonly askedBy: readonly string[];
  readonly nameOf: string | null;
  readonly closes: string;
  /** What keeps it from being sent; empty: nothing. */
  readonly errors: readonly FormError[];
  readonly canSend: boolean;
}

/** The last look before it is sent: exactly what they will read, and what happens next. */
export function ReviewPage({ viewer, survey, asked, askedBy, nameOf, closes, errors, canSend }: ReviewPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const { review } = words;
  const path = surveyPath(viewer, survey.id);
  return (
    <Frame viewer={viewer} survey={survey}>
      <ErrorSummary errors={errors} />
      <h1>{review.title}</h1>
      <p class="lead">{review.lead}</p>
      <SummaryList
        items={[
          { term: review.asks, details: `${askedBy.join(", ")}${nameOf === null ? "" : `, ${words.inNameOf(nameOf)}`}` },
          { term: review.whom, details: words.whom(asked.whom, asked.size) },
          { term: review.closes, details: <When at={closes} zone={viewer.organisation.zone} now={viewer.now} /> },
        ]}
      />
      <article class="survey-sheet flow">
        <h2>{survey.title}</h2>
        {survey.intro === "" ? null : <MarkdownText>{survey.intro}</MarkdownText>}
        <Questions questions={survey.questions} />
      </article>
      <h2>{review.next}</h2>
      <ol>
        {review.steps(asked.size).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {canSend ? (
        <Form action={`${path}/send`} csrf={viewer.csrf}>
          <Hidden name="hash" value={writingHash(survey)} />
          <Button main>{review.send(asked.size)}</Button>
        </Form>
      ) : null}
      <ButtonLink href={path} look="secondary">
        {review.back}
      </ButtonLink>
    </Frame>
  );
}
