import type { JSX } from "preact";
import { classes } from "../classes.js";
import { describedBy, Field, fieldId, type FieldProps } from "./field.js";

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: "text" | "email";
  readonly width?: "full" | "short" | "code";
  /** Standard tokens, such as `email` or `one-time-code`. */
  readonly autocomplete?: string;
  readonly numeric?: boolean;
  readonly maxLength?: number;
  /** What may be chosen instead of typing it. */
  readonly suggestions?: readonly string[];
}

/** One line of text. */
export function TextField({
  value,
  type = "text",
  width = "full",
  autocomplete,
  numeric,
  maxLength,
  suggestions = [],
  ...field
}: TextFieldProps): JSX.Element {
  const list = suggestions.length === 0 ? undefined : `${fieldId(field.name)}-list`;
  const attributes = {
    ...common(field),
    class: classes("field__input", width !== "full" && `field__input--${width}`),
    value,
    autocomplete,
    inputMode: numeric ? ("numeric" as const) : undefined,
    maxLength,
    list,
  };
  return (
    <Field {...field}>
      {type === "email" ? <input type="email" spellcheck={false} {...attributes} /> : <input type="text" {...attributes} />}
      {list === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion}>{suggestion}</option>
          ))}
        </datalist>
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  /** The text of a rule, set in the serif of the law. */
  readonly law?: boolean;
}

/** Several lines of text. */
export function TextArea({ value = "", rows = 6, maxLength, law, ...field }: TextAreaProps): JSX.Element {
  return (
    <Field {...field}>
      <textarea class={classes("field__input", law && "field__input--law")} rows={rows} maxLength={maxLength} {...common(field)}>
        {keepFirstNewline(value)}
      </textarea>
    </Field>
  );
}

export interface DateTimeFieldProps extends FieldProps {
  /** Local time of the organisation, "2017-01-27T20:00". */
  readonly value?: string | undefined;
  readonly min?: string;
}

/** A day and a time of day in the organisation's own zone; say which in the hint. */
export function DateTimeField({ value, min, ...field }: DateTimeFieldProps): JSX.Element {
  return (
    <Field {...field}>
      <input class="field__input field__input--date" type="datetime-local" value={value} min={min} {...common(field)} />
    </Field>
  );
}

/** A day, "2017-01-27". */
export function DateField({ value, min, ...field }: DateTimeFieldProps): JSX.Element {
  return (
    <Field {...field}>
      <input class="field__input field__input--date" type="date" value={value} min={min} {...common(field)} />
    </Field>
  );
}

/** A file, with the kinds it may be: ".csv,text/csv". The form must be `multipart`. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }): JSX.Element {
  return (
    <Field {...field}>
      <input class="field__input field__input--file" type="file" accept={accept} {...common(field)} />
    </Field>
  );
}

export interface SelectProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | undefined;
}

/** One of many; for few, radios show them all at once. */
export function Select({ options, value, ...field }: SelectProps): JSX.Element {
  return (
    <Field {...field}>
      <select class="field__input field__input--select" {...common(field)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

function common(field: FieldProps): { id: string; name: string; "aria-describedby": string | undefined; "aria-invalid": "true" | undefined } {
  return { id: fieldId(field.name), name: field.name, "aria-describedby": describedBy(field), "aria-invalid": field.error ? "true" : undefined };
}

/** HTML drops a line break right after `<textarea>`; one more keeps the author's. */
function keepFirstNewline(value: string): string {
  return value.startsWith("\n") ? `\n${value}` : value;
}
