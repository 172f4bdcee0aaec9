import type { JSX } from "preact";
import type { Viewer } from "../../../platform/web.js";
import { Button, ButtonRow, Form, Hidden, TextArea, errorOf, useWords } from "../../../ui/index.js";
import type { FormError } from "../../../ui/index.js";
import { LONGEST_POST } from "../limits.js";
import { newKey } from "../../motions/index.js";
import type { HeadKind } from "../place.js";

export interface SayFormProps {
  readonly viewer: Viewer;
  readonly action: string;
  readonly kind: HeadKind | "reply";
  /** The post that is answered. */
  readonly to?: string;
  readonly typed?: string;
  /** Of the form that was sent and came back: sending it again is the same act. */
  readonly idempotencyKey?: string;
  readonly errors?: readonly FormError[];
}

/** Where somebody writes a post. What is typed is kept in this browser until it was sent (islands/post-draft). */
export function SayForm({ viewer, action, kind, to, typed = "", idempotencyKey, errors = [] }: SayFormProps): JSX.Element {
  const { discussion: words } = useWords();
  return (
    <Form action={action} csrf={viewer.csrf} idempotencyKey={idempotencyKey ?? newKey()}>
      {kind === "reply" ? null : <Hidden name="kind" value={kind} />}
      {to === undefined ? null : <Hidden name="to" value={to} />}
      <div data-keep={`${viewer.member?.id ?? ""} ${action} ${kind} ${to ?? ""}`}>
        <TextArea
          name="body"
          label={words.fields[kind]}
          hint={words.hints[kind]}
          rows={kind === "reply" || kind === "comment" ? 4 : 6}
          maxLength={LONGEST_POST}
          value={typed}
          error={errorOf(errors, "body")}
        />
      </div>
      <ButtonRow>
        <Button look={kind === "comment" || kind === "reply" ? "secondary" : "primary"}>{words.send[kind]}</Button>
        <Button look="quiet" name="then" value="files">
          {words.sendAndAdd}
        </Button>
      </ButtonRow>
    </Form>
  );
}
