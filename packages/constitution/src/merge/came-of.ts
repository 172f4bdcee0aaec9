import { type Merge, needsSomebody } from "../merge.js";
import { unnumbered } from "./numbering.js";

/**
 * Whether a text can have come of a merge: what needed nobody stands in it as it was worked out, whole and in its order. Only at the places where somebody had to
 * choose may it say anything else. Whoever takes an amendment into a text could otherwise take any other words, or none, and call it accepted.
 */
export function cameOf({ parts, counted }: Merge, text: string): boolean {
  const compared = counted ? unnumbered : (source: string) => source.split("\n");
  const all = compared(text);
  const [first = [], ...others] = fixedRuns(parts, compared);
  const last = others.pop();
  if (!standsAt(all, first, 0)) return false;
  if (last === undefined) return all.length === first.length;
  let at = first.length;
  for (const run of others) {
    while (at + run.length <= all.length && !standsAt(all, run, at)) at += 1;
    at += run.length;
  }
  const end = all.length - last.length;
  return at <= end && standsAt(all, last, end);
}

/** The lines between the places that need somebody; where two such places meet, or one is at an end, there are none. */
function fixedRuns(parts: Merge["parts"], compared: (text: string) => readonly string[]): string[][] {
  let run: string[] = [];
  const runs = [run];
  for (const part of parts) {
    if (needsSomebody(part)) runs.push((run = []));
    else if (part.text !== "") for (const line of compared(part.text.replace(/\n$/u, ""))) run.push(line);
  }
  return runs;
}

function standsAt(all: readonly string[], run: readonly string[], at: number): boolean {
  return at + run.length <= all.length && run.every((line, index) => all[at + index] === line);
}
