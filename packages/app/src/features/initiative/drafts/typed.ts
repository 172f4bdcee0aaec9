import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { compile } from "@folkmoot/constitution";
import type { Compiled } from "@folkmoot/constitution";
import { err, ok } from "@folkmoot/exact";
import type { Result } from "@folkmoot/exact";
import { form, postedForm } from "../../../platform/http/form.js";
import { wrong } from "../../../platform/http/said.js";
import { line, turnsWords } from "../../../platform/http/text.js";
import type { Web } from "../../../platform/web.js";
import type { FormError } from "../../../ui/index.js";
import { LONGEST_TEXT, LONGEST_TITLE, addressee, formKey, localTime } from "../../motions/index.js";
import type { DraftKind, Writing } from "./draft.js";
import { BLANK, edited } from "./editing.js";
import type { Edit } from "./editing.js";

export type DraftBy = "blanks" | "clause" | "text";

/** How a change is looked at while it is written: blank by blank, one clause, or its source. */
export interface Look {
  readonly by: DraftBy;
  readonly clause: string;
}

/** A drafting form as it was sent. */
export interface Typed {
  readonly kind: DraftKind;
  readonly key: string;
  /** The revision that it was written on; 0 of a draft that is not stored yet. */
  readonly on: number;
  readonly writing: Writing;
  /** Words that can't stand in the text; everything else is in `writing`. */
  readonly refused: readonly FormError[];
  /** What was typed into the blanks, by field. */
  readonly blanks: { readonly [field: string]: string };
  readonly look: Look;
}

/** A form that could not be read: what was typed, and what is wrong with it. */
export interface Untyped {
  readonly kind: DraftKind;
  readonly typed: { readonly [field: string]: string };
  readonly errors: readonly FormError[];
}

const LONGEST_BLANK = 1_000;
const LONGEST_WISH = 100;

/** What a draft is called may wait; what is typed is one line that shows all of itself. */
const title = z
  .string()
  .trim()
  .pipe(z.union([z.literal(""), line({ missing: "", most: LONGEST_TITLE })]));
const body = z.string().max(LONGEST_TEXT, `A text has at most ${LONGEST_TEXT} characters.`);
/** Words that are put forward as they are; those of a constitution the checker reads. */
const seen = body.refine((text) => !turnsWords(text), wrong("hidden"));
const to = z.union([z.literal(""), addressee]).optional();
const shared = { key: formKey, revision: z.coerce.number().int().min(0).max(1_000_000_000), title, to, decideAt: localTime };

const motionForm = z.object({ kind: z.literal("motion"), ...shared, wish: z.string().max(LONGEST_WISH).optional(), text: seen });

/** A drafting form, read once: a motion's words, or the text that an edit of a constitution gives. */
export async function typedIn(c: Context<Web>): Promise<Result<Typed, Untyped>> {
  const sent = await postedForm(c);
  return sent.get("kind") === "change" ? changeIn(c, sent.get("source")) : motionIn(c);
}

async function motionIn(c: Context<Web>): Promise<Result<Typed, Untyped>> {
  const posted = await form(c, motionForm);
  if (!posted.ok) return err({ kind: "motion", ...posted.reason });
  const { key, revision: on, title, to: addressee, decideAt, wish, text } = posted.value;
  const writing = { title, body: text, wish: wish ?? "", addressee: addressee ?? "", decideAt: decideAt ?? "" };
  return ok({ kind: "motion", key, on, writing, refused: [], blanks: {}, look: lookOf(undefined) });
}

async function changeIn(c: Context<Web>, source: FormDataEntryValue | null): Promise<Result<Typed, Untyped>> {
  if (typeof source !== "string" || source.length > LONGEST_TEXT) throw new HTTPException(413);
  const base = compile(source.replaceAll(/\r\n?/g, "\n"));
  const posted = await form(c, changeForm(base));
  if (!posted.ok) return err({ kind: "change", ...posted.reason });
  const { value } = posted;
  const after = edited(base, editOf(value, base));
  const writing = { title: value.title, body: after.source, wish: "", addressee: value.to ?? "", decideAt: value.decideAt ?? "" };
  const look = after.refused.length === 0 ? switched(value.switch, value.by) : { by: value.by, clause: value.clause ?? "" };
  return ok({ kind: "change", key: value.key, on: value.revision, writing, refused: after.refused, blanks: blanksIn(value), look });
}

function changeForm(base: Compiled) {
  const blanks = Object.fromEntries(base.blanks.map((blank) => [BLANK + blank.id, z.string().max(LONGEST_BLANK).optional()]));
  return z.object({
    kind: z.literal("change"),
    ...shared,
    source: body,
    by: z.enum(["blanks", "clause", "text"]),
    clause: z.string().max(20).optional(),
    words: z.string().max(LONGEST_TEXT).optional(),
    switch: z
      .string()
      .regex(/^(blanks|text|clause:[0-9A-Z.]{1,20})$/)
      .optional(),
    ...blanks,
  });
}

type Change = z.output<ReturnType<typeof changeForm>>;

function editOf(value: Change, base: Compiled): Edit {
  if (value.by === "text") return { kind: "text", source: value.source };
  if (value.by === "clause") return { kind: "clause", number: value.clause ?? "", source: value.words ?? "" };
  const typed = blanksIn(value);
  const words = base.blanks.flatMap((blank): [string, string][] => {
    const put = typed[BLANK + blank.id];
    return put === undefined || put === blank.words ? [] : [[blank.id, put]];
  });
  return { kind: "blanks", words: new Map(words) };
}

function blanksIn(value: Change): { readonly [field: string]: string } {
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => entry[0].startsWith(BLANK) && typeof entry[1] === "string"),
  );
}

function switched(to: string | undefined, by: DraftBy): Look {
  if (to === undefined) return { by: by === "clause" ? "blanks" : by, clause: "" };
  return lookOf(to);
}

/** How an address says it: "text", "clause:11.4"; anything else is blank by blank. */
export function lookOf(text: string | undefined): Look {
  if (text !== undefined && /^clause:[0-9A-Z.]{1,20}$/.test(text)) return { by: "clause", clause: text.slice("clause:".length) };
  return { by: text === "text" ? "text" : "blanks", clause: "" };
}
