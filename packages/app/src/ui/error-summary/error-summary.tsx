import type { JSX } from "preact";
import { fieldId } from "../form/field.js";
import { useComponentWords } from "../language/language.js";

export interface FormError {
  /** The field that it leads to; null for what concerns the whole form. */
  readonly field: string | null;
  readonly message: string;
}

/** Somebody who sent a form and got it back starts at what is wrong. On nothing else does a page of ours move the focus. */
const takesFocus = { autofocus: true };

/**
 * Everything that is wrong with what was sent, at the top of the page, each leading to its field (after GOV.UK's error summary).
 * It takes the focus by `autofocus`, so that it works without a script. Draws nothing when there is nothing wrong.
 */
export function ErrorSummary({ title, errors }: { title?: string; errors: readonly FormError[] }): JSX.Element | null {
  const { ui } = useComponentWords();
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} {...takesFocus}>
      <h2 class="error-summary__title" id="error-summary-title">
        {title ?? ui.errors}
      </h2>
      <ul class="error-summary__list">
        {errors.map(({ field, message }) => (
          <li key={`${field}${message}`}>{field === null ? message : <a href={`#${fieldId(field)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** The message for one field, for its `error`. */
export function errorOf(errors: readonly FormError[], field: string): string | null {
  return errors.find((error) => error.field === field)?.message ?? null;
}
