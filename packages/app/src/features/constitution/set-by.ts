import { blame } from "@folkmoot/constitution";
import type { Version, VersionText } from "./store.js";

/** For each clause, by its number, the version that set its present words. */
export type SetBy = ReadonlyMap<string, Version>;

const most = 24;
const kept = new Map<string, SetBy>();

/** Which decision set the present words of each clause of the newest of `versions` (oldest first). Kept under that version's commitment and number. */
export function setBy(versions: readonly VersionText[]): SetBy {
  const newest = versions.at(-1);
  if (newest === undefined) return new Map();
  const key = `${versions.length} ${newest.commitment}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  const found = new Map(
    blame(versions).flatMap(({ clause, version }) => {
      const set = byNumber.get(version);
      return clause === null || set === undefined ? [] : [[clause, set] as const];
    }),
  );
  if (kept.size >= most) kept.clear();
  kept.set(key, found);
  return found;
}
