import { z } from "zod";
import { tooLong, wrong } from "./said.js";

/**
 * What people type, read once at the edge so that what is seen is what is stored (H-57): in Unicode NFC, without characters that can't be seen or that turn the
 * order of others round, and a name in the letters of one alphabet.
 */

interface Wanted {
  readonly missing: string;
  readonly most: number;
}

/** A name or a title: one line that shows all of itself. */
export function line({ missing, most }: Wanted) {
  return normalised.pipe(
    z
      .string()
      .min(1, missing)
      .refine((text) => text.length <= most, tooLong(most))
      .refine((text) => !hasHidden(text), wrong("hidden"))
      .refine((text) => !mixesAlphabets(text), wrong("mixed")),
  );
}

/** A text of several lines. Marks that say in which direction words run are allowed, those that turn other people's words round are not. */
export function prose({ missing, most }: Wanted) {
  return normalised.pipe(
    z
      .string()
      .min(1, missing)
      .refine((text) => text.length <= most, tooLong(most))
      .refine((text) => !turnsWords(text), wrong("hidden")),
  );
}

const normalised = z.string().transform((text) => text.normalize("NFC").trim());

const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Marks piled up on one letter until they cover the lines above and below. */
const PILED = /\p{M}{5}/u;
/** Joiners are part of the spelling in these scripts, and of pictures that are put together. */
const JOINED =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}])[\u200C\u200D](?=\p{L})|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])[\uFE0F\u200D]{1,2}/gu;
const TURNING = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u;
const TWO_ALPHABETS =
  /\p{L}*(?:\p{Script=Latin}\p{L}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{L}*\p{Script=Latin})/u;

/** Whether a text of several lines holds characters that turn the order of others round, or that can't be seen. */
export function turnsWords(text: string): boolean {
  return TURNING.test(text);
}

/** Whether a line holds something that nobody sees, or that hides what stands around it. */
export function hasHidden(text: string): boolean {
  return UNSEEN.test(text.replace(JOINED, "")) || PILED.test(text);
}

/** Whether one word is written with Latin letters and with Cyrillic or Greek ones, as no word is. */
export function mixesAlphabets(text: string): boolean {
  return text.split(/[^\p{L}\p{M}]+/u).some((word) => TWO_ALPHABETS.test(word));
}
