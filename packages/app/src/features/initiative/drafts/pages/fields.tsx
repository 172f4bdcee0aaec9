import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { DateTimeField, Disclosure, Radios, TextArea, TextField, errorOf, useWords, zoneName } from "../../../../ui/index.js";
import type { FormError } from "../../../../ui/index.js";
import { LONGEST_TITLE } from "../../../motions/index.js";
import { hintOf, labelOf } from "../../start/found.js";
import type { Desk } from "../desk.js";
import type { Writing } from "../draft.js";
import { nameOf } from "./way.js";

export interface FieldsProps {
  readonly viewer: Viewer;
  readonly desk: Desk;
  readonly writing: Writing;
  readonly errors: readonly FormError[];
}

/** What it is called: of every draft, and first. */
export function TitleField({ writing, errors }: FieldsProps): JSX.Element {
  const { fields } = useWords().drafts;
  return (
    <TextField
      name="title"
      label={fields.title}
      hint={fields.titleHint}
      maxLength={LONGEST_TITLE}
      value={writing.title}
      error={errorOf(errors, "title")}
    />
  );
}

/** The words of a motion. */
export function MotionText({ writing, errors }: FieldsProps): JSX.Element {
  const { fields } = useWords().drafts;
  return <TextArea name="text" label={fields.text} hint={fields.textHint} rows={12} law value={writing.body} error={errorOf(errors, "text")} />;
}

const ABOUT = ["wish", "to", "decideAt"];

/** What it is about, to whom it is put and for when: chosen before anything was written, and out of the way until it is to be chosen anew. */
export function AboutFields({ viewer, desk, writing, errors }: FieldsProps): JSX.Element {
  const { drafts, start } = useWords();
  const { fields } = drafts;
  return (
    <Disclosure summary={drafts.about} open={writing.addressee === "" || ABOUT.some((field) => errorOf(errors, field) !== null)}>
      {desk.wishes.length === 0 ? null : (
        <Radios
          name="wish"
          label={fields.matter}
          value={writing.wish}
          error={errorOf(errors, "wish")}
          options={desk.wishes.map((wish) => ({ value: wish.id, label: labelOf(wish, start), hint: hintOf(wish, start) ?? undefined }))}
        />
      )}
      <Radios
        name="to"
        label={fields.to}
        value={writing.addressee}
        error={errorOf(errors, "to")}
        options={desk.addressees.map((one) => ({ value: one.value, label: nameOf(one, drafts) }))}
      />
      <DateTimeField
        name="decideAt"
        label={fields.when}
        hint={fields.whenHint(zoneName(viewer.organisation.zone))}
        value={writing.decideAt}
        error={errorOf(errors, "decideAt")}
      />
    </Disclosure>
  );
}
