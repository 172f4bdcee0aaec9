import type { Result } from "@folkmoot/exact";
import type { Rankings } from "../src/ballots/rankings.js";
import type { Problem } from "../src/formats/problem.js";
import { bytesOf } from "../src/formats/text.js";

/** A function that reads the bytes of a file. */
export type Reader<Read> = (bytes: Uint8Array) => Result<Read, Problem>;

/** What a reader makes of lines; a test fails where it refuses them. */
export function read<Read>(reader: Reader<Read>, ...lines: string[]): Read {
  const result = reader(bytesOf(lines.join("\n")));
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

/** Where and why a reader refuses lines; null where it doesn't. */
export function problem<Read>(reader: Reader<Read>, ...lines: string[]): Problem | null {
  const result = reader(bytesOf(lines.join("\n")));
  return result.ok ? null : result.reason;
}

/** "3 0>1=2" for each kind of paper. */
export function said({ starts, preferences, equal, papers }: Rankings): string[] {
  return [...papers].map((n, paper) => {
    let text = `${n} `;
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++)
      text += `${at === starts[paper] ? "" : equal?.[at] === 1 ? "=" : ">"}${preferences[at]}`;
    return text;
  });
}
