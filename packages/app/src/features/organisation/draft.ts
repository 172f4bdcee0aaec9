import { z } from "zod";
import { compile, fillAll, refuseWords, type Blank, type FillRefusal } from "@folkmoot/constitution";
import { err, ok, type Result } from "@folkmoot/exact";
import type { FieldError } from "../../platform/http/form.js";
import { line } from "../../platform/http/text.js";
import { emailAddress } from "../../platform/mail/address.js";
import { accents } from "../../ui/index.js";
import { peopleField, takeField, TAKEN } from "./first-people.js";
import { foundingWords, type FoundingWords } from "./name-lines.js";
import type { Place } from "./places.js";
import type { ModelText } from "./texts.js";

const longestAnswer = 400;
const longestList = 20_000;
/** Of the organisation: it has to fit into the head of a page. */
const [shortestName, longestName] = [3, 80];
const longestFounder = 200;

/** What founding asks whatever the text. */
const detailsIn = (wrong: FoundingWords) => ({
  text: z.enum(["model", "model-de", "day-zero"]),
  mode: z.enum(["rehearsal", "real"], wrong.chooseOne),
  name: line({ missing: wrong.name, most: longestName }).pipe(z.string().min(shortestName, wrong.name)),
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, wrong.id),
  accent: z.enum(accents, wrong.accent),
  founder: line({ missing: wrong.founder, most: longestFounder }),
  email: emailAddress,
});

/** The details alone, out of the fields of a form that was read. */
export const detailsSchema = z.object(detailsIn(foundingWords));

/** The form for one text: its details, its questions, a field for every blank, and for each place its first people. */
export function draftSchema(text: ModelText, { blanks, places }: { blanks: readonly Blank[]; places: readonly Place[] }, wrong: FoundingWords) {
  const questions = text.questions.map(({ field }) => [questionField(field), z.string().trim().min(1, wrong.question).max(longestAnswer)] as const);
  const fields = blanks.map((blank) => [blankField(blank.id), z.string().optional()] as const);
  const people = places.flatMap(({ id }) => [
    [peopleField(id), z.string().max(longestList, wrong.longList).optional()] as const,
    [takeField(id), z.literal(TAKEN).optional()] as const,
  ]);
  return z.object({ ...detailsIn(wrong), ...Object.fromEntries([...questions, ...fields, ...people]) });
}

export type Details = z.output<typeof detailsSchema>;

export const questionField = (field: string): string => `question-${field}`;
export const blankField = (id: string): string => `blank-${id}`;

/** The text with the founder's words in its blanks, its questions and its name; or which field's words can't stand there. */
export function filledText(
  source: string,
  text: ModelText,
  given: { readonly name: string; readonly fields: { readonly [field: string]: unknown } },
  wrong: FoundingWords = foundingWords,
): Result<string, readonly FieldError[]> {
  const { blanks } = compile(source);
  const words = new Map(blanks.flatMap((blank) => answer(given.fields, blankField(blank.id)).map((typed) => [blank.id, typed] as const)));
  const errors = [...words].flatMap(([id, typed]) => {
    const same = blanks.find((blank) => blank.id === id)?.words === typed;
    const refusal = same ? null : refuseWords(typed);
    return refusal === null ? [] : [{ field: blankField(id), message: refusalInWords(refusal, wrong) }];
  });
  for (const { field } of text.questions) {
    for (const typed of answer(given.fields, questionField(field))) {
      const refusal = refuseWords(typed);
      if (refusal !== null) errors.push({ field: questionField(field), message: refusalInWords(refusal, wrong) });
    }
  }
  const unnamed = refuseWords(given.name);
  if (unnamed !== null) errors.push({ field: "name", message: refusalInWords(unnamed, wrong) });
  if (errors.length > 0) return err(errors);
  const filled = fillAll(source, blanks, words);
  if (!filled.ok) return err([{ field: "", message: refusalInWords(filled.reason, wrong) }]);
  return ok(named(answered(filled.value, text, given.fields), given.name));
}

function answered(source: string, text: ModelText, fields: { readonly [field: string]: unknown }): string {
  return text.questions.reduce((filled, { field, words }) => filled.replace(words, () => answer(fields, questionField(field))[0] ?? words), source);
}

/** The head of the text and its first sentence carry the name. What the text called itself before stays as another name: its clauses use it. */
function named(source: string, name: string): string {
  return source
    .replace(
      /^(# .*)\[(?:the )?([^\]]*)\]\((organisation:[a-z-]+)(?: "([^"]*)")?\)/mu,
      (_, before: string, noun: string, thing: string, forms: string | undefined) => `${before}[${name}](${thing} "${forms ?? noun}")`,
    )
    .replace("We are the Riverside Association,", () => `We are ${name},`)
    .replace("Wir sind der Verein Flussufer:", () => `Wir sind ${name}:`);
}

function answer(fields: { readonly [field: string]: unknown }, field: string): readonly string[] {
  const typed = fields[field];
  return typeof typed === "string" ? [typed.trim()] : [];
}

function refusalInWords(refusal: FillRefusal, wrong: FoundingWords): string {
  switch (refusal.kind) {
    case "empty":
      return wrong.empty;
    case "too-long":
      return wrong.tooLong(refusal.most);
    case "space-at-the-ends":
      return wrong.spaceAtTheEnds;
    case "hidden-character":
      return wrong.hidden;
    case "mark":
      return wrong.mark(refusal.mark);
    case "no-such-blank":
      return wrong.noSuchBlank;
  }
}
