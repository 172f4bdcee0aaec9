import { z } from "zod";
import { firstLanguage, wordsOf, type Language, type Words } from "../../languages/index.js";

type Typed = Words["platform"]["typed"];

/** What a check of ours finds wrong with what was typed, whatever the language of whoever typed it. */
type Wrong = { readonly [Code in keyof Typed]: Typed[Code] extends string ? Code : never }[keyof Typed];

/** For `refine`: English where nobody asks for another language, and the code by which `messageOf` finds the rest. */
export function wrong(code: Wrong): { error: string; params: { wrong: Wrong } } {
  return { error: wordsOf(firstLanguage).platform.typed[code], params: { wrong: code } };
}

export function tooLong(most: number): { error: string; params: { tooLong: number } } {
  return { error: wordsOf(firstLanguage).platform.typed.tooLong(most), params: { tooLong: most } };
}

const known = z.union([
  z.object({ wrong: z.enum(["hidden", "mixed", "address", "longAddress", "moment", "noMoment"]) }),
  z.object({ tooLong: z.number() }),
]);

/** What was wrong with one field, in the language of whoever typed it; messages that a form brings are in it already. */
export function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  const found = issue.code === "custom" ? known.safeParse(issue.params) : null;
  if (found === null || !found.success) return issue.message;
  const { typed } = wordsOf(language).platform;
  return "wrong" in found.data ? typed[found.data.wrong] : typed.tooLong(found.data.tooLong);
}
