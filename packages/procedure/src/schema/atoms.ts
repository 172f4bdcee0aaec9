import { z } from "zod";

// The smallest parts of what the record may hold, strict and limited: nothing that a person typed fits through them.

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** An instant in UTC with milliseconds and nothing else, of the years 1900 to 2299, on a day that exists. */
export const time = z
  .string()
  .regex(/^(?:19|20|21|22)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/)
  .refine(onARealDay);
/** 16 bytes, base64url. */
export const handle = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** 32 bytes, base64url: a hash or a commitment. */
export const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** The name in the address of a link, or a path of two such names. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,99}$/);
export const clause = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.]{0,31}$/)
  .nullable();
/** A number of people or things. */
export const amount = z.int().min(0).max(1_000_000_000);

export const choice = z.enum(["for", "against", "abstain"]);
export const ruling = z.enum(["stands", "annulled"]);

export const capacity = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("member") }),
  z.strictObject({ kind: z.literal("seat"), body: id }),
  z.strictObject({ kind: z.literal("office"), office: id }),
  z.strictObject({ kind: z.literal("nobody") }),
]);

export const actor = z.strictObject({ handle, as: capacity });

export const matter = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("change-constitution") }),
  z.strictObject({ kind: z.literal("adopt-constitution") }),
  z.strictObject({ kind: z.literal("dissolve"), what: id }),
  z.strictObject({ kind: z.literal("create-or-dissolve-body") }),
  z.strictObject({ kind: z.literal("change-membership") }),
  z.strictObject({ kind: z.literal("exclude"), who: id }),
  z.strictObject({ kind: z.literal("remove"), who: id }),
  z.strictObject({ kind: z.literal("elect"), who: id }),
  z.strictObject({ kind: z.literal("meeting"), meeting: id }),
  z.strictObject({ kind: z.literal("named"), matter: id }),
  z.strictObject({ kind: z.literal("whatever a meeting may decide"), meeting: id }),
  z.strictObject({ kind: z.literal("residual") }),
  z.strictObject({ kind: z.literal("any") }),
]);

/** One question may name that many matters and touch that many articles. */
export const MOST_MATTERS = 64;
export const MOST_TOUCHED = 256;
/** One entry holds at most 65,535 bytes: that many people fit. */
export const MOST_HANDLES = 2_500;
export const MOST_VOTES = 1_600;

export const matters = z.array(matter).min(1).max(MOST_MATTERS);
export const touches = z.array(id).max(MOST_TOUCHED);

function onARealDay(time: string): boolean {
  const [year, month, day] = [Number(time.slice(0, 4)), Number(time.slice(5, 7)), Number(time.slice(8, 10))];
  if (day <= 28) return true;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && !leap ? 28 : (DAYS_OF_MONTH[month - 1] ?? 0));
}
