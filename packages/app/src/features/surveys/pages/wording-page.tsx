import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { SummaryList, useWords } from "../../../ui/index.js";
import type { SentSurvey } from "../survey.js";
import { Frame } from "./frame.js";

/** The frozen words with all that is needed to make their fingerprint again. */
export function WordingPage({ viewer, survey, frozen }: { viewer: Viewer; survey: SentSurvey; frozen: { body: string; salt: string } }): JSX.Element {
  const { wording: words } = useWords().surveys;
  return (
    <Frame viewer={viewer} survey={survey}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <pre class="survey-frozen">{frozen.body}</pre>
      <SummaryList
        items={[
          { term: words.fingerprint, details: <code class="fingerprint">{survey.sent.commitment}</code> },
          { term: words.salt, details: <code class="fingerprint">{frozen.salt}</code> },
        ]}
      />
    </Frame>
  );
}
