/** Where people stand: one row a person, one column a statement; 1 agrees, -1 disagrees, 0 passes. No row says whose it is. */
export type Stances = readonly Int8Array[];

/** Of a statement that somebody has not voted on. */
export const NOT_SEEN = 2;

/** How some people took one statement. */
export interface Taken {
  readonly agree: number;
  readonly disagree: number;
  readonly seen: number;
}

/** How the people of these rows took a statement. */
export function takenBy(stances: Stances, rows: Iterable<number>, statement: number): Taken {
  let [agree, disagree, seen] = [0, 0, 0];
  for (const row of rows) {
    const stance = stances[row]?.[statement] ?? NOT_SEEN;
    if (stance === NOT_SEEN) continue;
    seen += 1;
    if (stance === 1) agree += 1;
    if (stance === -1) disagree += 1;
  }
  return { agree, disagree, seen };
}

/** Every so-manieth, so that at most `most` are left: the same ones each time. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as Item);
}
