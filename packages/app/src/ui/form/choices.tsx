import type { ComponentChildren, JSX } from "preact";
import { classes } from "../classes.js";
import { FieldGroup, fieldId, type FieldProps } from "./field.js";

export interface Option {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
}

interface ChoicesProps extends FieldProps {
  readonly options: readonly Option[];
  /** Each option as a card: for the one question of a page. */
  readonly large?: boolean;
}

/** Exactly one of several. Nothing is chosen beforehand unless `value` says so. */
export function Radios({ options, value, large, ...group }: ChoicesProps & { value?: string | undefined }): JSX.Element {
  return (
    <FieldGroup {...group}>
      <Choices type="radio" name={group.name} options={options} chosen={value === undefined ? [] : [value]} large={large} />
    </FieldGroup>
  );
}

/** Any of several, none included. */
export function Checkboxes({ options, values = [], large, ...group }: ChoicesProps & { values?: readonly string[] }): JSX.Element {
  return (
    <FieldGroup {...group}>
      <Choices type="checkbox" name={group.name} options={options} chosen={values} large={large} />
    </FieldGroup>
  );
}

function Choices(props: {
  type: "radio" | "checkbox";
  name: string;
  options: readonly Option[];
  chosen: readonly string[];
  large: boolean | undefined;
}): JSX.Element {
  const { type, name, options, chosen, large } = props;
  return (
    <div class={classes("choices", large && "choices--large")}>
      {options.map((option, index) => {
        // The first one is where an error summary leads.
        const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
        const hintId = option.hint === undefined ? undefined : `${id}-choice-hint`;
        return (
          <div class="choice" key={option.value}>
            <input
              class="choice__input"
              type={type}
              id={id}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              aria-describedby={hintId}
            />
            <label class="choice__label" for={id}>
              {option.label}
            </label>
            {option.hint === undefined ? null : (
              <div class="choice__hint" id={hintId}>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
