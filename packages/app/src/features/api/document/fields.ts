import type { Schema } from "./document.js";

/** One line of a table of fields. */
export interface FieldLine {
  /** "motions[].title" */
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly required: boolean;
}

const MOST_NAMED = 8;

/** Every field of a schema with what is in it, in order, as lines. */
export function fieldLines(schema: Schema, prefix = ""): FieldLine[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, field]) => {
    if (typeof field === "boolean") return [];
    const inner = within(field);
    const own = { name: prefix + name, type: typeOf(field), meaning: field.description ?? "", required: required.includes(name) };
    return [own, ...fieldLines(inner.schema, `${prefix}${name}${inner.suffix}.`)];
  });
}

/** "string or null", "list", "one of: for, against, abstain". */
export function typeOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.flatMap((one) => (typeof one === "boolean" ? [] : [typeOf(one)])))].join(" or ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return named(schema.enum);
  if (schema.type === "array") {
    const { schema: item } = within(schema);
    return item.type === "object" || item.type === undefined ? "list" : `list of ${typeOf(item)}`;
  }
  const shape = schema.format ?? (schema.pattern === undefined ? null : shapeOf(schema.pattern));
  return shape === null ? String(schema.type ?? "anything") : `${String(schema.type)} (${shape})`;
}

function named(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_NAMED).map(String);
  return `one of: ${shown.join(", ")}${values.length > MOST_NAMED ? ", …" : ""}`;
}

function shapeOf(pattern: string): string {
  if (pattern.startsWith("^[0-9a-f]{8}-")) return "uuid";
  return /^\^(?:\(\?:0\|)?\[1-9\]/.test(pattern) ? "number" : pattern;
}

/** What stands inside a field: of a list its items, of something that may be null what it is otherwise. */
function within(schema: Schema): { readonly schema: Schema; readonly suffix: string } {
  if (schema.type === "array" && typeof schema.items === "object" && !Array.isArray(schema.items)) return { schema: schema.items, suffix: "[]" };
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => typeof one === "object" && one.type === "object");
  return { schema: typeof choice === "object" ? choice : schema, suffix: "" };
}
