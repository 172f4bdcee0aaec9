import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ErrorSummary, Form, Select, TextArea, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { newKey } from "../../motions/index.js";
import { surveyPath } from "../paths.js";
import type { SentSurvey } from "../survey.js";
import { Frame } from "./frame.js";

export interface CitePageProps {
  readonly viewer: Viewer;
  readonly survey: SentSurvey;
  /** What it could be, as the constitution names it. */
  readonly subjects: readonly { readonly value: string; readonly label: string }[];
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** Somebody who wants to declare a survey's result as decided: they are told before that it is refused, and after what would be lawful. */
export function CitePage({ viewer, survey, subjects, typed, errors }: CitePageProps): JSX.Element {
  const { cite: words } = useWords().surveys;
  return (
    <Frame viewer={viewer} survey={survey}>
      <ErrorSummary errors={errors} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Form action={`${surveyPath(viewer, survey.id)}/cite`} csrf={viewer.csrf} idempotencyKey={typed["key"] ?? newKey()}>
        <Select name="about" label={words.about} options={subjects} value={typed["about"]} error={errorOf(errors, "about")} />
        <TextArea name="text" label={words.text} rows={6} value={typed["text"]} error={errorOf(errors, "text")} />
        <Button main>{words.button}</Button>
      </Form>
    </Frame>
  );
}
