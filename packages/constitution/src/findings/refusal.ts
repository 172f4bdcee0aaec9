import type { Refused } from "../markdown/guard.js";
import { error, type Note } from "../reading/notes.js";
import { LINE_LIMIT, TEXT_LIMIT } from "../limits.js";

/** The finding for a text that was not read at all. */
export function refusalNote(refusal: Refused, source: string): Note {
  const at = Math.min(refusal.at, source.length);
  const place = { start: at, end: Math.min(source.length, at + 40) };
  if (refusal.why === "long") {
    return error(
      place,
      "too-long",
      `The text is longer than Folkmoot reads: ${TEXT_LIMIT.toLocaleString("en-GB")} characters or ${LINE_LIMIT.toLocaleString("en-GB")} lines.`,
    );
  }
  return error(
    place,
    "too-tangled",
    "From here on there is more than any constitution needs of brackets, stars, nested lists, quotations, HTML or code, so the text was not read.",
  );
}
