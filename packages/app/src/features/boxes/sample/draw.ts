import { createHash } from "node:crypto";

/**
 * Those of a roll whom a seed draws: the handles with the smallest SHA-256 over seed, line feed and handle, in that order. Whoever has the list of handles, which stands beside the record, and
 * the seed, which is its hash of the opened archive, draws the same.
 */
export function drawn(handles: readonly string[], { seed, size }: { readonly seed: string; readonly size: number }): string[] {
  return handles
    .map((handle) => ({ handle, lot: createHash("sha256").update(`${seed}\n${handle}`).digest("hex") }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ handle }) => handle);
}
