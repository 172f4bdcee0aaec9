import type { ComponentChildren, JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { ButtonLink, Disclosure, MarkdownText, SummaryList, When, useWords } from "../../../ui/index.js";
import { hiddenSurveyPath } from "../hiding.js";
import { surveyPath } from "../paths.js";
import { isOpen, type SentSurvey } from "../survey.js";
import { Frame } from "./frame.js";

export interface SurveyPageProps {
  readonly viewer: Viewer;
  readonly survey: SentSurvey;
  readonly askedBy: readonly string[];
  readonly nameOf: string | null;
  readonly whom: string;
  /** How many have answered by now. */
  readonly answered: number;
  /** Whether the member who looks was asked, and has answered. */
  readonly own: { readonly asked: boolean; readonly answered: boolean };
  /** What it came to, once it has closed. */
  readonly children?: ComponentChildren;
}

/** A survey that was sent: who asks whom, until when, how many have answered; and its result once it has closed. */
export function SurveyPage(props: SurveyPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const { viewer, survey, askedBy, nameOf, whom, answered, children } = props;
  const { sent } = survey;
  const { zone } = viewer.organisation;
  const isStillOpen = isOpen(survey, viewer.now);
  return (
    <Frame viewer={viewer}>
      <h1>{survey.title}</h1>
      <p class="lead">{isStillOpen ? words.countSoFar(answered, sent.asked) : words.count(answered, sent.asked)}</p>
      <p>
        {words.by(askedBy)}
        {nameOf === null ? "" : `, ${words.inNameOf(nameOf)}`}. {words.askedOf(whom, sent.asked)}.
      </p>
      {isStillOpen ? <Answering {...props} /> : null}
      {survey.intro === "" ? null : <MarkdownText>{survey.intro}</MarkdownText>}
      {isStillOpen ? null : (children ?? <p>{words.closing}</p>)}
      <SummaryList
        items={[
          { term: words.opened, details: <When at={sent.at.toISOString()} zone={zone} /> },
          { term: isStillOpen ? words.closes : words.closedOn, details: <When at={sent.closes.toISOString()} zone={zone} now={viewer.now} /> },
          {
            term: words.wording.fingerprint,
            details: <code class="fingerprint">{sent.commitment}</code>,
            action: { href: `${surveyPath(viewer, survey.id)}/wording`, words: words.wording.link },
          },
        ]}
      />
      <Privacy />
      {survey.owner.id === viewer.member?.id ? null : (
        <p>
          <a href={`${hiddenSurveyPath(viewer.organisation.id, survey.id)}/report`}>{words.report}</a>
        </p>
      )}
    </Frame>
  );
}

/** What stands in the place of a survey whose words were hidden. */
export function HiddenSurveyPage({ viewer, id }: { viewer: Viewer; id: string }): JSX.Element {
  const { surveys: words } = useWords();
  return (
    <Frame viewer={viewer}>
      <h1>{words.hidden}</h1>
      <p>{words.hiddenBody}</p>
      <p>
        <a href={hiddenSurveyPath(viewer.organisation.id, id)}>{words.hiddenWhy}</a>
      </p>
    </Frame>
  );
}

function Answering({ viewer, survey, own }: SurveyPageProps): JSX.Element {
  const { answer: words } = useWords().surveys;
  if (!own.asked) return <p class="soft">{words.notAsked}</p>;
  const path = surveyPath(viewer, survey.id);
  return own.answered ? (
    <ButtonLink href={`${path}/answers`} look="secondary">
      {words.again}
    </ButtonLink>
  ) : (
    <ButtonLink href={`${path}/answer/1`} main>
      {words.go}
    </ButtonLink>
  );
}

/** Exactly what whoever runs the server can see, and until when. */
export function Privacy(): JSX.Element {
  const { privacy: words } = useWords().surveys;
  return (
    <Disclosure summary={words.title}>
      <ul>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
