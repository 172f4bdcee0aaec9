import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { err, ok, type Result } from "@folkmoot/exact";
import { wordsOf } from "../../languages/index.js";
import type { Web } from "../web.js";
import { languageOf } from "./language.js";
import { messageOf } from "./said.js";

/** One thing to put right, with the name of its field, ready for the error summary. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What was typed, so that the page can show it again. */
export interface Unaccepted {
  readonly errors: readonly FieldError[];
  readonly typed: { readonly [field: string]: string };
}

const csrfField = "csrf";
/** More different fields than any page has. */
const mostFields = 400;
/** A long text comes with its token, and what it is. */
const mostFieldsBesideAText = 8;

/**
 * The fields of a posted form, as `schema` understands them, or what to put right. A field that the schema does not know, or one that is sent
 * twice where one is meant, is no mistake that a page of ours can make: 400 (H-32, mass assignment). Line ends become "\n".
 */
export async function form<Shape extends z.ZodRawShape>(
  c: Context<Web>,
  schema: z.ZodObject<Shape>,
): Promise<Result<z.output<z.ZodObject<Shape>>, Unaccepted>> {
  const fields = await postedFields(c);
  const parsed = strict(schema).safeParse(Object.fromEntries(fields));
  if (parsed.success) return ok(parsed.data as z.output<z.ZodObject<Shape>>);
  const { issues } = parsed.error;
  if (issues.some((issue) => isOutOfShape(issue, fields))) throw new HTTPException(400, { message: platformWords(c).unknownField });
  return err({
    errors: issues.map((issue) => ({ field: String(issue.path[0] ?? ""), message: messageOf(issue, languageOf(c)) })),
    typed: typedText(fields),
  });
}

/** zod compiles a schema when it is first used (7% of the profile of a vote): once for each form, not for each request. */
const strictForms = new WeakMap<z.ZodObject, z.ZodObject>();

function strict(schema: z.ZodObject): z.ZodObject {
  const known = strictForms.get(schema) ?? z.strictObject(schema.shape);
  strictForms.set(schema, known);
  return known;
}

/** Some boxes of a list, any number of them ticked. */
export function ticked<Item extends z.ZodType<unknown, string>>(item: Item): z.ZodType<z.output<Item>[]> {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item));
}

type Posted = string | File | readonly (string | File)[];

async function postedFields(c: Context<Web>): Promise<Map<string, Posted>> {
  const posted = await postedForm(c);
  const fields = new Map<string, Posted>();
  for (const name of new Set(posted.keys())) {
    if (name === csrfField) continue;
    const values = posted.getAll(name).map((value) => (typeof value === "string" ? plainText(c, value) : value));
    fields.set(name, values.length === 1 && values[0] !== undefined ? values[0] : values);
    if (fields.size > mostFields) throw new HTTPException(400, { message: platformWords(c).tooManyFields });
  }
  return fields;
}

/** The pages that take a file. Reading one costs a hundred times what any other form does, so no other page reads such a form. */
export function takesFiles(path: string): boolean {
  return /^\/o\/[^/]+\/(?:members\/import(?:\/confirm)?|posts\/[0-9a-f-]{36}\/files|programme\/\d+\/\d+\/notes\/[0-9a-f-]{36}\/pictures)$/.test(path);
}

/** Where those who hold the key of a ballot box hand in what they have mixed and opened: the longer, the more have voted. */
export function takesLongTexts(path: string): boolean {
  return /^\/o\/[^/]+\/motions\/[1-9][0-9]*\/box\/(?:trustee|credentials)$/.test(path);
}

const isMultipart = (kind: string): boolean => kind.toLowerCase().startsWith("m");

/** The form as posted. Read once per request: the guard of forms and the route share it. */
export async function postedForm(c: Context<Web>): Promise<FormData | URLSearchParams> {
  const [, kind] = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.exec(c.req.header("content-type") ?? "") ?? [];
  if (kind === undefined || (isMultipart(kind) && !takesFiles(c.req.path))) throw new HTTPException(415, { message: platformWords(c).onlyForms });
  try {
    if (isMultipart(kind)) return await c.req.formData();
    const text = await c.req.text();
    if (takesLongTexts(c.req.path) && hasMoreFields(text, mostFieldsBesideAText)) throw new TooManyFields();
    // The same fields as formData() reads (WHATWG URL, 5.1), without the streams and copies around it, which showed in the profile of a vote.
    return new URLSearchParams(text);
  } catch (error) {
    const { tooManyFields, unreadableForm } = platformWords(c);
    throw new HTTPException(400, { message: error instanceof TooManyFields ? tooManyFields : unreadableForm });
  }
}

class TooManyFields extends Error {}

/** Counted before anything is taken apart: 64 MB of empty fields are 64 million, which would keep everybody waiting for seconds. */
function hasMoreFields(text: string, most: number): boolean {
  let at = -1;
  for (let fields = 1; fields <= most; fields += 1) {
    at = text.indexOf("&", at + 1);
    if (at === -1) return false;
  }
  return true;
}

const platformWords = (c: Context<Web>) => wordsOf(languageOf(c)).platform;

function plainText(c: Context<Web>, value: string): string {
  if (value.includes("\0")) throw new HTTPException(400, { message: platformWords(c).unstorable });
  return value.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

function isOutOfShape(issue: z.core.$ZodIssue, fields: ReadonlyMap<string, Posted>): boolean {
  if (issue.code === "unrecognized_keys") return true;
  return issue.code === "invalid_type" && issue.path.length === 1 && Array.isArray(fields.get(String(issue.path[0])));
}

function typedText(fields: ReadonlyMap<string, Posted>): { readonly [field: string]: string } {
  return Object.fromEntries([...fields].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
