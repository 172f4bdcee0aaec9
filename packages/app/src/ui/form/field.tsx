import type { ComponentChildren, JSX } from "preact";
import { classes } from "../classes.js";
import { Icon } from "../icon.js";
import { useComponentWords } from "../language/language.js";

/** What every field has. `name` is also its place in an error summary: `#field-name`. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** How to fill it in, before it goes wrong. */
  readonly hint?: ComponentChildren;
  /** What is wrong with what was sent, and how to put it right. */
  readonly error?: string | null | undefined;
  /** The question is the heading of the page. */
  readonly page?: boolean | undefined;
}

/** The `id` of a field's input. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Label, hint and error around one input. */
export function Field({ name, label, hint, error, page, children }: FieldProps & { children: ComponentChildren }): JSX.Element {
  return (
    <div class={fieldClass(error)}>
      <Heading page={page}>
        <label class={page ? undefined : "field__label"} for={fieldId(name)}>
          {label}
        </label>
      </Heading>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** A group of inputs that answer one question. */
export function FieldGroup({ name, label, hint, error, page, children }: FieldProps & { children: ComponentChildren }): JSX.Element {
  return (
    <fieldset class={fieldClass(error)} aria-describedby={describedBy({ name, hint, error })}>
      <legend class="field__legend">
        <Heading page={page}>{label}</Heading>
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function Heading({ page, children }: { page: boolean | undefined; children: ComponentChildren }): JSX.Element {
  return page ? <h1 class="field__heading">{children}</h1> : <>{children}</>;
}

/** The ids of hint and error, for `aria-describedby`. */
export function describedBy({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">): string | undefined {
  return classes(hint !== undefined && `${fieldId(name)}-hint`, Boolean(error) && `${fieldId(name)}-error`);
}

function FieldNotes({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">): JSX.Element {
  const { ui } = useComponentWords();
  return (
    <>
      {hint === undefined ? null : (
        <div class="field__hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </div>
      )}
      {error ? (
        <p class="field__error" id={`${fieldId(name)}-error`}>
          <Icon name="cross" />
          <span>
            <span class="visually-hidden">{ui.error}</span>
            {error}
          </span>
        </p>
      ) : null}
    </>
  );
}

function fieldClass(error: string | null | undefined): string | undefined {
  return classes("field", Boolean(error) && "field--wrong");
}
