import { z } from "zod";
import { compile, fillAll, refuseWords, type Blank, type FillRefusal } from "@folkmoot/constitution";
import { err, ok, type Result } from "@folkmoot/exact";
import type { FieldError } from "../../platform/http/form.js";
import { line } from "../../platform/http/text.js";
import { emailAddress } from "../../platform/mail/address.js";
import { accents } from "../../ui/index.js";
import { peopleField, takeField, TAKEN } from "./first-people.js";
import type { Place } from "./places.js";
import type { ModelText } from "./texts.js";

const longestAnswer = 400;
const longestList = 20_000;
/** Of the organisation: it has to fit into the head of a page. */
const [shortestName, longestName] = [3, 80];
const longestFounder = 200;

/** What founding asks whatever the text. */
const details = {
  text: z.enum(["model", "day-zero"]),
  mode: z.enum(["rehearsal", "real"], "Choose one."),
  name: line({ missing: "Give the organisation's name.", most: longestName }).pipe(z.string().min(shortestName, "Give the organisation's name.")),
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, "Use 2 to 40 small letters, figures and hyphens, and no hyphen at the beginning."),
  accent: z.enum(accents, "Choose one of the colours."),
  founder: line({ missing: "Give your name.", most: longestFounder }),
  email: emailAddress,
};

/** The details alone, out of the fields of a form that was read. */
export const detailsSchema = z.object(details);

/** The form for one text: its details, its questions, a field for every blank, and for each place its first people. */
export function draftSchema(text: ModelText, blanks: readonly Blank[], places: readonly Place[]) {
  const questions = text.questions.map(
    ({ field }) => [questionField(field), z.string().trim().min(1, "Say it in a few words.").max(longestAnswer)] as const,
  );
  const fields = blanks.map((blank) => [blankField(blank.id), z.string().optional()] as const);
  const people = places.flatMap(({ id }) => [
    [peopleField(id), z.string().max(longestList, "This list is too long.").optional()] as const,
    [takeField(id), z.literal(TAKEN).optional()] as const,
  ]);
  return z.object({ ...details, ...Object.fromEntries([...questions, ...fields, ...people]) });
}

export type Details = { readonly [Field in keyof typeof details]: z.output<(typeof details)[Field]> };

export const questionField = (field: string): string => `question-${field}`;
export const blankField = (id: string): string => `blank-${id}`;

/** The text with the founder's words in its blanks, its questions and its name; or which field's words can't stand there. */
export function filledText(
  source: string,
  text: ModelText,
  given: { readonly name: string; readonly fields: { readonly [field: string]: unknown } },
): Result<string, readonly FieldError[]> {
  const { blanks } = compile(source);
  const words = new Map(blanks.flatMap((blank) => answer(given.fields, blankField(blank.id)).map((typed) => [blank.id, typed] as const)));
  const errors = [...words].flatMap(([id, typed]) => {
    const same = blanks.find((blank) => blank.id === id)?.words === typed;
    const refusal = same ? null : refuseWords(typed);
    return refusal === null ? [] : [{ field: blankField(id), message: refusalInWords(refusal) }];
  });
  for (const { field } of text.questions) {
    for (const typed of answer(given.fields, questionField(field))) {
      const refusal = refuseWords(typed);
      if (refusal !== null) errors.push({ field: questionField(field), message: refusalInWords(refusal) });
    }
  }
  const unnamed = refuseWords(given.name);
  if (unnamed !== null) errors.push({ field: "name", message: refusalInWords(unnamed) });
  if (errors.length > 0) return err(errors);
  const filled = fillAll(source, blanks, words);
  if (!filled.ok) return err([{ field: "", message: refusalInWords(filled.reason) }]);
  return ok(named(answered(filled.value, text, given.fields), given.name));
}

function answered(source: string, text: ModelText, fields: { readonly [field: string]: unknown }): string {
  return text.questions.reduce((filled, { field, words }) => filled.replace(words, () => answer(fields, questionField(field))[0] ?? words), source);
}

/** The head of the text and its first sentence carry the name. What the text called itself before stays as another name: its clauses use it. */
function named(source: string, name: string): string {
  return source
    .replace(
      /^(# .*)\[(?:the )?([^\]]*)\]\((organisation:[a-z-]+)\)/mu,
      (_, before: string, noun: string, thing: string) => `${before}[${name}](${thing} "${noun}")`,
    )
    .replace("We are the Riverside Association,", () => `We are ${name},`);
}

function answer(fields: { readonly [field: string]: unknown }, field: string): readonly string[] {
  const typed = fields[field];
  return typeof typed === "string" ? [typed.trim()] : [];
}

export function refusalInWords(refusal: FillRefusal): string {
  switch (refusal.kind) {
    case "empty":
      return "Put words here; a rule can't be left blank.";
    case "too-long":
      return `At most ${refusal.most} characters.`;
    case "space-at-the-ends":
      return "Take away the space at the beginning or the end.";
    case "hidden-character":
      return "There is a character in it that can't be seen. Type the words again.";
    case "mark":
      return `“${refusal.mark}” can't stand here: it would change how the text is read.`;
    case "no-such-blank":
      return "The text has no such place.";
  }
}
