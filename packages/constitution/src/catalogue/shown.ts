import type { Example } from "./spec.js";

/** The two wordings from the first line to the last in which they differ. */
export function shown({ to, instead }: Example): { readonly to: string; readonly instead: string } {
  const [a, b] = [to.split("\n"), instead.split("\n")];
  let start = 0;
  while (start < Math.min(a.length, b.length) - 1 && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start - 1 && a.at(-1 - end) === b.at(-1 - end)) end++;
  const part = (lines: readonly string[]): string => lines.slice(start, lines.length - end).join(" ⏎ ");
  return { to: part(a), instead: part(b) };
}
