import type { OptionsTable } from "@folkmoot/tally";

type Pairs = Extract<OptionsTable, { kind: "pairs" }>;

/** Why one option of a ranked paper stands above another, by the numbers of the count. */
export type Compared =
  | { readonly kind: "straight"; readonly more: number; readonly fewer: number } // more put it above the other than below
  | { readonly kind: "by chains"; readonly more: number; readonly fewer: number; readonly forth: number; readonly back: number }
  | { readonly kind: "equal"; readonly each: number }; // and only chains or the lot tell them apart

/** Compares two options by their places on the paper, the one that stands above first. */
export function compared({ pairs, paths }: Pick<Pairs, "pairs" | "paths">, above: number, below: number): Compared {
  const more = pairs[above]?.[below] ?? 0;
  const fewer = pairs[below]?.[above] ?? 0;
  if (more > fewer) return { kind: "straight", more, fewer };
  const [forth, back] = [paths[above]?.[below]?.wins ?? 0, paths[below]?.[above]?.wins ?? 0];
  return forth > back ? { kind: "by chains", more, fewer, forth, back } : { kind: "equal", each: more };
}
