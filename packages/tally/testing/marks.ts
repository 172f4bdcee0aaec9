import fc from "fast-check";
import { methodRow, type OptionsMethod } from "../src/paper/methods.js";

/** What a paper of any method allows in these tests, beside its places: grades from 0 to 5, and points and money enough for every mark below. */
export const ENOUGH = { top: 5, points: 20, budget: 60 } as const;

/** Any paper of a method that isn't blank. `none` is whether “none of these” stands on it: only one that ranks names it here. */
export function anyMark(method: OptionsMethod, { options, places, none }: { options: number; places: number; none: boolean }): fc.Arbitrary<string> {
  const { mark, ticks } = methodRow(method);
  const chosen = (most: number) =>
    fc.uniqueArray(fc.nat(options - 1), { minLength: 1, maxLength: most }).map((some) => some.toSorted((a, b) => a - b));
  switch (mark) {
    case "approval":
      return chosen(ticks === "any" ? options - 1 : ticks === "one" ? 1 : places).map((some) => some.join("+"));
    case "budget":
      return chosen(2).map((some) => some.join("+"));
    case "ranked":
      return fc.uniqueArray(fc.nat(none ? options : options - 1), { minLength: 1, maxLength: options + 1 }).map((all) => all.join(">"));
    case "points":
      return chosen(options - 1).map((some) => some.map((option) => `${option}:${option + 1}`).join("+"));
    case "grades":
      return fc.array(fc.nat(ENOUGH.top), { minLength: options, maxLength: options }).map((grades) => grades.join(","));
  }
}
