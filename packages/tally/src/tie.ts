/** A choice that the votes did not make, and how it was made instead. Chance never decides: a declared order does, and the report says so. */
export interface Tie {
  /** The number, from 1, of the stage that it decided; 0 where the method has no stages. */
  readonly stage: number;
  /** What was to be chosen: a winner, somebody to leave the count, whose surplus goes first, or only the order in which two are listed. */
  readonly question: "winner" | "exclusion" | "surplus" | "order";
  /** Who was equal, by option, in the order in which they were settled: the first of them is the one who was chosen, so for an exclusion the one who left. */
  readonly among: readonly number[];
  /** "earlier stage": the votes of another stage differed. "declared order": the order that was laid down before the vote. Else the method's own second measure. */
  readonly by:
    | "declared order"
    | "earlier stage"
    | "public numbers"
    | "left out together"
    | "lowest cost"
    | "most votes"
    | "head to head"
    | "most top marks"
    | "total score";
}

/** The options sorted as the declared order has them. Options that the order doesn't name come last, lowest number first. */
export function byDeclaredOrder(options: readonly number[], tieOrder: readonly number[]): number[] {
  const place = new Map(tieOrder.map((option, at) => [option, at]));
  const at = (option: number) => place.get(option) ?? tieOrder.length;
  return options.toSorted((a, b) => at(a) - at(b) || a - b);
}

/** Best first, equals in one group, by a measure of which more is better. */
export function groupsBy(options: readonly number[], measure: (option: number) => number | bigint): number[][] {
  const groups = new Map<number | bigint, number[]>();
  for (const option of options) {
    const value = measure(option);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [option]);
    else group.push(option);
  }
  return [...groups].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([, group]) => group);
}

/** Best first, equals in one group, where two are compared: below 0 when the first of them stands above. */
export function groupsIn(options: readonly number[], compare: (a: number, b: number) => number): number[][] {
  const groups: number[][] = [];
  for (const option of options.toSorted(compare)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && compare(last[0], option) === 0) last.push(option);
    else groups.push([option]);
  }
  return groups;
}

/** Groups of equals made into one line by the declared order, with a tie for each group of more than one. */
export function settle(groups: readonly (readonly number[])[], tieOrder: readonly number[]): { line: number[]; ties: Tie[] } {
  const settled = groups.map((group) => byDeclaredOrder(group, tieOrder));
  const ties = settled.filter(({ length }) => length > 1).map((among): Tie => ({ stage: 0, question: "order", among, by: "declared order" }));
  return { line: settled.flat(), ties };
}
