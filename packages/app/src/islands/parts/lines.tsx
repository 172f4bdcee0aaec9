import type { JSX } from "preact";
import { words } from "./spoken.js";

/** The number that an encrypted paper has for each of its lines, with what stands on the line where that is known. */
export function Lines({ numbers, titles }: { readonly numbers: readonly number[]; readonly titles?: readonly string[] }): JSX.Element {
  const { line, lineOf } = words.booth.check;
  return (
    <ol class="list-plain">
      {numbers.map((n, at) => (
        <li key={at}>{titles?.[at] === undefined ? line(at + 1, n) : lineOf(at + 1, titles[at], n)}</li>
      ))}
    </ol>
  );
}
