import { z } from "zod";
import { inEach, type Words } from "../../../languages/index.js";
import { line, prose } from "../../../platform/http/text.js";
import { formKey } from "../../motions/index.js";
import {
  LEAST_DAYS,
  LEAST_STEPS,
  LONGEST_ANSWER,
  LONGEST_INTRO,
  LONGEST_OPTION,
  LONGEST_QUESTION,
  LONGEST_STATEMENT,
  LONGEST_TITLE,
  MOST_DAYS,
  MOST_OPTIONS,
  MOST_SEEDS,
  MOST_STEPS,
} from "../limits.js";
import { QUESTION_KINDS } from "../survey.js";

const LONGEST_NAME = 254;
const revision = z.coerce.number().int().min(1).max(1_000_000_000);
const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Every form of this feature, with its complaints in one language. */
export const formsIn = inEach(({ surveys: words }: Words) => {
  const about = {
    title: line({ missing: words.form.titleMissing, most: LONGEST_TITLE }),
    intro: optional(LONGEST_INTRO),
    audience: z
      .string(words.form.audienceMissing)
      .max(LONGEST_NAME)
      .regex(/^(members|group:[^]+|body:[^]+)$/, words.form.audienceMissing),
    nameOf: z.string().max(80).default(""),
    days: whole(LEAST_DAYS, MOST_DAYS, words.form.daysWrong(LEAST_DAYS, MOST_DAYS)),
  };
  const asked = line({ missing: words.question.missing, most: LONGEST_QUESTION });
  const end = line({ missing: words.question.endsMissing, most: LONGEST_OPTION });
  return {
    begin: z.object({ key: formKey, ...about }),
    about: z.object({ revision, ...about }),
    nothing: z.object({}),
    move: z.object({ revision }),
    choice: z.object({
      revision,
      words: asked,
      options: lines({ words, least: 2, most: MOST_OPTIONS, longest: LONGEST_OPTION, missing: words.question.optionsMissing }),
    }),
    scale: z.object({
      revision,
      words: asked,
      steps: whole(LEAST_STEPS, MOST_STEPS, words.question.stepsWrong(LEAST_STEPS, MOST_STEPS)),
      low: end,
      high: end,
    }),
    text: z.object({ revision, words: asked }),
    statements: z.object({
      revision,
      words: asked,
      statements: lines({ words, least: 1, most: MOST_SEEDS, longest: LONGEST_STATEMENT, missing: words.question.statementsMissing }),
    }),
    author: z.object({ typed: line({ missing: words.draft.inviteMissing, most: LONGEST_NAME }) }),
    sign: z.object({ hash }),
    unasked: z.object({ author: z.uuid() }),
    send: z.object({ hash }),
    own: z.object({ body: line({ missing: words.statements.missing, most: LONGEST_STATEMENT }) }),
    stance: z.object({ statement: z.coerce.number().int().min(1).max(1_000_000), stance: z.enum(["agree", "disagree", "pass"]) }),
    ownWords: z.object({ value: optional(LONGEST_ANSWER) }),
    cite: z.object({
      key: formKey,
      about: z.string(words.cite.aboutMissing).min(1, words.cite.aboutMissing).max(100),
      text: prose({ missing: words.cite.textMissing, most: LONGEST_INTRO }),
    }),
  };
});

export const questionKind = z.enum(QUESTION_KINDS);

function optional(most: number) {
  return z
    .string()
    .default("")
    .transform((text) => text.trim())
    .pipe(z.union([z.literal(""), prose({ missing: "", most })]));
}

function whole(least: number, most: number, error: string) {
  return z
    .string(error)
    .regex(/^\d{1,3}$/, error)
    .transform(Number)
    .refine((n) => n >= least && n <= most, error);
}

interface Lines {
  readonly words: Words["surveys"];
  readonly least: number;
  readonly most: number;
  readonly longest: number;
  readonly missing: string;
}

/** Several short texts in one field, one a line. */
function lines({ words, least, most, longest, missing }: Lines) {
  return prose({ missing, most: most * (longest + 1) })
    .transform((text) =>
      text
        .split("\n")
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    )
    .pipe(
      z
        .array(line({ missing, most: longest }))
        .refine((all) => all.length >= least && new Set(all.map((one) => one.toLowerCase())).size === all.length, missing)
        .refine((all) => all.length <= most, words.question.optionsTooMany(most)),
    );
}
