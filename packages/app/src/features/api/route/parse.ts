import { z } from "zod";
import { Problem } from "./problem.js";

/** The parts of the address. One that isn't written as it is written here is no address of ours (H-32). */
export function paramsIn<Schema extends z.ZodObject>(schema: Schema, sent: Readonly<Record<string, string>>): z.output<Schema> {
  const parsed = strict(schema).safeParse(sent);
  if (!parsed.success) throw new Problem("not-found");
  return parsed.data as z.output<Schema>;
}

/** The question. What the schema does not know is refused by its name, and so is what is said twice (H-37: nothing else can be filtered or sorted by). */
export function queryIn<Schema extends z.ZodObject>(schema: Schema, sent: URLSearchParams): z.output<Schema> {
  const twice = [...new Set(sent.keys())].filter((name) => sent.getAll(name).length > 1);
  if (twice.length > 0) throw new Problem("invalid", { errors: twice.map((field) => ({ field, message: "Said more than once." })) });
  return valid(schema, Object.fromEntries(sent));
}

/** What is sent with an act. */
export function bodyIn<Schema extends z.ZodObject>(schema: Schema, sent: unknown): z.output<Schema> {
  if (holdsNothing(sent)) throw new Problem("invalid", { errors: [{ field: "", message: "It holds a character that can't be stored." }] });
  return valid(schema, sent);
}

function valid<Schema extends z.ZodObject>(schema: Schema, sent: unknown): z.output<Schema> {
  const parsed = strict(schema).safeParse(sent);
  if (parsed.success) return parsed.data as z.output<Schema>;
  throw new Problem("invalid", { errors: parsed.error.issues.flatMap(errorsIn).slice(0, MOST_ERRORS) });
}

const MOST_ERRORS = 50;
const LONGEST_NAME = 100;

function errorsIn(issue: z.core.$ZodIssue): { field: string; message: string }[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ field: [...issue.path, key].join(".").slice(0, LONGEST_NAME), message: "There is no such parameter here." }));
  return [{ field: issue.path.join("."), message: issue.message }];
}

/** A schema with nothing beside what it names, made once. */
const made = new WeakMap<z.ZodObject, z.ZodObject>();

function strict(schema: z.ZodObject): z.ZodObject {
  const known = made.get(schema) ?? z.strictObject(schema.shape);
  made.set(schema, known);
  return known;
}

/** PostgreSQL stores no NUL. Bodies here are flat; what lies deeper no schema takes. */
function holdsNothing(sent: unknown): boolean {
  return typeof sent === "object" && sent !== null && Object.values(sent).some((value) => typeof value === "string" && value.includes("\0"));
}
