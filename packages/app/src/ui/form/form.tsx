import type { ComponentChildren, JSX } from "preact";
import { classes } from "../classes.js";

export interface FormProps {
  readonly action: string;
  /** `viewer.csrf`; a form without it is refused. Left out only by forms that change nothing (`method="get"`). */
  readonly csrf: string;
  /** Makes a retry of the same page the same act: a random value made when the page was drawn, 16 to 64 characters. */
  readonly idempotencyKey?: string;
  /** For files. */
  readonly multipart?: boolean;
  readonly inline?: boolean;
  readonly children: ComponentChildren;
}

/** A form that does something: always a POST, with the token and (where given) the key `key`. The server checks; the browser doesn't. */
export function Form({ action, csrf, idempotencyKey, multipart, inline, children }: FormProps): JSX.Element {
  return (
    <form
      method="post"
      action={action}
      class={classes("form", inline && "form--inline")}
      enctype={multipart ? "multipart/form-data" : undefined}
      noValidate
    >
      <input type="hidden" name="csrf" value={csrf} />
      {idempotencyKey === undefined ? null : <input type="hidden" name="key" value={idempotencyKey} />}
      {children}
    </form>
  );
}

/** A form that only asks for another page: filters, searches, comparisons. */
export function QueryForm({ action, children }: { action: string; children: ComponentChildren }): JSX.Element {
  return (
    <form method="get" action={action} class="form" noValidate>
      {children}
    </form>
  );
}

export function Hidden({ name, value }: { name: string; value: string }): JSX.Element {
  return <input type="hidden" name={name} value={value} />;
}
