import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ErrorSummary, Form, Hidden, Radios, Select, TextArea, TextField, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { newKey } from "../../motions/index.js";
import { LEAST_DAYS, LONGEST_INTRO, LONGEST_TITLE, MOST_DAYS } from "../limits.js";
import { surveyPath, surveysPath } from "../paths.js";
import type { Survey } from "../survey.js";
import { Frame } from "./frame.js";

/** What can be chosen: whom to ask, and in whose name. */
export interface Choices {
  readonly groups: readonly string[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

export interface AboutPageProps {
  readonly viewer: Viewer;
  /** null: it is being begun. */
  readonly survey: Survey | null;
  readonly choices: Choices;
  /** What stands in the fields. */
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

/** What a survey is about and whom it asks. */
export function AboutPage({ viewer, survey, choices, typed, errors }: AboutPageProps): JSX.Element {
  const { surveys: words } = useWords();
  const { form } = words;
  const action = survey === null ? surveysPath(viewer) : `${surveyPath(viewer, survey.id)}/about`;
  return (
    <Frame viewer={viewer} {...(survey === null ? {} : { survey })}>
      <ErrorSummary errors={errors} />
      <h1>{survey === null ? form.newTitle : words.draft.words}</h1>
      {survey === null ? <p class="lead">{form.newLead}</p> : null}
      <Form action={action} csrf={viewer.csrf} {...(survey === null ? { idempotencyKey: typed["key"] ?? newKey() } : {})}>
        {survey === null ? null : <Hidden name="revision" value={String(survey.revision)} />}
        <TextField
          name="title"
          label={form.title}
          hint={form.titleHint}
          maxLength={LONGEST_TITLE}
          value={typed["title"]}
          error={errorOf(errors, "title")}
        />
        <TextArea
          name="intro"
          label={form.intro}
          hint={form.introHint(LONGEST_INTRO)}
          maxLength={LONGEST_INTRO}
          value={typed["intro"]}
          error={errorOf(errors, "intro")}
        />
        <Select
          name="audience"
          label={form.audience}
          value={typed["audience"]}
          error={errorOf(errors, "audience")}
          options={[
            { value: "members", label: form.members },
            ...choices.bodies.map(({ id, name }) => ({ value: `body:${id}`, label: form.body(name) })),
            ...choices.groups.map((name) => ({ value: `group:${name}`, label: form.group(name) })),
          ]}
        />
        {choices.places.length === 0 ? null : (
          <Radios
            name="nameOf"
            label={form.nameOf}
            value={typed["nameOf"] ?? ""}
            options={[{ value: "", label: form.mine }, ...choices.places.map(({ id, name }) => ({ value: id, label: form.place(name) }))]}
          />
        )}
        <TextField
          name="days"
          label={form.days}
          hint={form.daysHint(LEAST_DAYS, MOST_DAYS)}
          width="short"
          numeric
          value={typed["days"] ?? "14"}
          error={errorOf(errors, "days")}
        />
        <Button main>{survey === null ? form.begin : form.save}</Button>
      </Form>
    </Frame>
  );
}
