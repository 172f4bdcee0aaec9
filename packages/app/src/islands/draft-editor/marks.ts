import type { Finding } from "@folkmoot/constitution";

/** A stretch of a field's words that the checker has something to say about. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: Finding["severity"];
}

/** Offsets of the findings in the text that they are about, each stretch once; of two that overlap the first, and the graver of them. */
export function marksOf(source: string, findings: readonly Finding[]): Mark[] {
  const starts = startsOfLines(source);
  const marks: Mark[] = [];
  for (const { line, column, words, severity } of findings) {
    const start = (starts[line - 1] ?? 0) + column - 1;
    const end = start + words.length;
    const last = marks.at(-1);
    if (words === "") continue;
    if (last === undefined || start >= last.end) marks.push({ start, end, severity });
    else if (severity === "error") marks[marks.length - 1] = { ...last, severity };
  }
  return marks;
}

/** Where a finding's words begin in the text. */
export function offsetOf(source: string, { line, column }: Finding): number {
  return (startsOfLines(source)[line - 1] ?? 0) + column - 1;
}

function startsOfLines(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
