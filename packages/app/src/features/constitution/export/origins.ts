import { redline } from "@folkmoot/constitution";
import { placeId } from "./places.js";

/**
 * The id that a line of a text keeps for good, by the number that it is cited by in the last of its versions: the one it had when it came in, with the version behind it where that is not the
 * first. Whatever is put in before it, in Akoma Ntoso its `eId` follows its number and its `wId` stays.
 */
export function originsOf(versions: readonly { readonly source: string; readonly number: number }[]): ReadonlyMap<string, string> {
  const [first, ...later] = versions;
  if (first === undefined) return new Map();
  let before = first.source;
  let origins = new Map<string, string>(linesOf(first.source).map((number) => [number, placeId(number)]));
  for (const { source, number: version } of later) {
    const now = new Map<string, string>();
    for (const { clause, change, movedFrom, renumberedFrom } of redline(before, source)) {
      if (clause === null || change === "gone") continue;
      const had = change === "new" ? undefined : origins.get(movedFrom ?? renumberedFrom ?? clause);
      now.set(clause, had ?? `${placeId(clause)}_v${version}`);
    }
    [before, origins] = [source, now];
  }
  return origins;
}

function linesOf(source: string): readonly string[] {
  return redline(source, source).flatMap(({ clause }) => (clause === null ? [] : [clause]));
}
