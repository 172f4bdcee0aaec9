import type { JSX } from "preact";
import { Button, ButtonRow, Form, Hidden, useWords } from "../../../../ui/index.js";
import { draftPath, draftsPath } from "../../paths.js";
import type { Draft, DraftKind } from "../draft.js";
import type { Look } from "../typed.js";
import { ChangeFields } from "./change-fields.js";
import { AboutFields, MotionText, TitleField } from "./fields.js";
import type { FieldsProps } from "./fields.js";

export interface EditFormProps extends FieldsProps {
  readonly kind: DraftKind;
  /** Null: nothing of it is stored yet. */
  readonly draft: Draft | null;
  /** Of this page: two tabs are two sittings. */
  readonly sitting: string;
  readonly look: Look;
  readonly blanks: { readonly [field: string]: string };
}

/** The form that a draft is written in. It is saved by its button; where scripts run it is saved as it is typed (islands/keep-draft). */
export function EditForm(props: EditFormProps): JSX.Element {
  const { drafts: words } = useWords();
  const { viewer, draft, kind, look, desk } = props;
  return (
    <div data-keep-draft>
      <Form action={draft === null ? draftsPath(viewer) : draftPath(viewer, draft.id)} csrf={viewer.csrf} idempotencyKey={props.sitting}>
        <Hidden name="kind" value={kind} />
        <Hidden name="revision" value={String(draft?.revision ?? 0)} />
        <TitleField {...props} />
        {desk.change === null ? <MotionText {...props} /> : null}
        <AboutFields {...props} />
        {desk.change === null ? null : <ChangeFields change={desk.change} look={look} blanks={props.blanks} errors={props.errors} />}
        <ButtonRow>
          <Button>{kind === "change" ? words.saveAndCheck : words.save}</Button>
          {kind === "motion" ? null : (
            <Button look="secondary" name="switch" value={look.by === "text" ? "blanks" : "text"}>
              {look.by === "text" ? words.byBlanks : words.bySource}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </div>
  );
}
