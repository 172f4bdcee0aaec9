import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { inEach } from "../../../languages/index.js";
import { prose } from "../../../platform/http/text.js";
import { formKey } from "../../motions/index.js";
import { LONGEST_NOTE, LONGEST_WORDS_FOR_A_PICTURE } from "../limits.js";

const LONGEST_CALLED = 254;
const YEARS_AHEAD = 5;

/** Every form of this feature, with its complaints in one language. */
export const formsIn = inEach(({ programme: words }) => ({
  nothing: z.object({ key: formKey }),
  carrier: z.object({ key: formKey, who: z.string().max(100), member: z.string().max(LONGEST_CALLED) }),
  note: z.object({ key: formKey, kind: z.enum(["progress", "account"]), body: prose({ missing: words.write.missing, most: LONGEST_NOTE }) }),
  review: z.object({ key: formKey, day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, words.reviewForm.missing) }),
  closing: z.object({
    key: formKey,
    how: z.enum(["done", "given up", "handed on"], { error: words.close.howMissing }),
    reasons: prose({ missing: words.close.missing, most: LONGEST_NOTE }),
  }),
  picture: z.object({
    key: formKey,
    file: z.instanceof(File, { error: words.picture.missing }),
    words: prose({ missing: words.picture.wordsMissing, most: LONGEST_WORDS_FOR_A_PICTURE }),
  }),
}));

/** A day that exists, is not over and not further ahead than anybody plans; null for any other. */
export function dayAhead(typed: string, today: string): string | null {
  try {
    const day = Temporal.PlainDate.from(typed, { overflow: "reject" });
    const first = Temporal.PlainDate.from(today);
    const last = first.add({ years: YEARS_AHEAD });
    return Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, last) <= 0 ? day.toString() : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
