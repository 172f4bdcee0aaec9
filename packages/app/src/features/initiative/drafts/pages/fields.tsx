import type { JSX } from "preact";
import type { Viewer } from "../../../../platform/web.js";
import { DateTimeField, Radios, TextArea, TextField, errorOf, useWords, zoneName } from "../../../../ui/index.js";
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

/** What it is called, to whom it is put, and for when: of every draft. */
export function AboutFields({ viewer, desk, writing, errors }: FieldsProps): JSX.Element {
  const { drafts } = useWords();
  const { fields } = drafts;
  return (
    <>
      <TextField
        name="title"
        label={fields.title}
        hint={fields.titleHint}
        maxLength={LONGEST_TITLE}
        value={writing.title}
        error={errorOf(errors, "title")}
      />
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
    </>
  );
}

/** The words of a motion and what they are about. */
export function MotionFields({ desk, writing, errors }: FieldsProps): JSX.Element {
  const { drafts, start } = useWords();
  const { fields } = drafts;
  return (
    <>
      <Radios
        name="wish"
        label={fields.matter}
        value={writing.wish}
        error={errorOf(errors, "wish")}
        options={desk.wishes.map((wish) => ({ value: wish.id, label: labelOf(wish, start), hint: hintOf(wish, start) ?? undefined }))}
      />
      <TextArea name="text" label={fields.text} hint={fields.textHint} rows={12} law value={writing.body} error={errorOf(errors, "text")} />
    </>
  );
}
