import type { JSX } from "preact";
import { useId } from "preact/hooks";

export interface LabelledProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
}

interface Attributes {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

/** Label, hint and error around one input of a script: it has no name, so that no form could send it. */
export function Labelled({
  label,
  hint,
  error = null,
  children,
}: LabelledProps & { readonly children: (attributes: Attributes) => JSX.Element }): JSX.Element {
  const id = useId();
  const notes = [hint === undefined ? "" : `${id}-hint`, error === null ? "" : `${id}-error`].filter((each) => each !== "").join(" ");
  return (
    <div class={error === null ? "field" : "field field--wrong"}>
      <label class="field__label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <div class="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error === null ? null : (
        <p class="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {children({ id, "aria-describedby": notes === "" ? undefined : notes, "aria-invalid": error === null ? undefined : "true" })}
    </div>
  );
}
