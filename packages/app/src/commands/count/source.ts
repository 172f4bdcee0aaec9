import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Problem } from "@folkmoot/tally";
import type { Result } from "@folkmoot/exact";

/** A file that doesn't hold what it should: shown as "file:line:column: expected …". */
export class BadFile extends Error {
  override readonly name = "BadFile";
}

/** The bytes of a file; one whose name ends in .gz is unpacked. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

/** What a reader makes of a file of a manifest. */
export async function read<Read>(folder: string, file: string, reader: (bytes: Uint8Array) => Result<Read, Problem>): Promise<Read> {
  return understood(file, reader(await bytesOf(join(folder, file))));
}

/** What was read, or a complaint with the place. */
export function understood<Read>(file: string, result: Result<Read, Problem>): Read {
  if (result.ok) return result.value;
  const { line, column, expected } = result.reason;
  throw new BadFile(`${file}:${line}:${column}: expected ${expected}`);
}
