/**
 * Ranked papers, equal ones counted together, laid out flat so that a million of them are read at the speed of memory:
 * paper p ranks `preferences[starts[p]]` to `preferences[starts[p + 1] - 1]`, best first, and stands for `papers[p]` voters.
 */
export interface Rankings {
  readonly options: number;
  readonly starts: Uint32Array;
  readonly preferences: Uint16Array;
  /** 1 where a preference is equal with the one before it on the same paper; null where no paper has equals. */
  readonly equal: Uint8Array | null;
  readonly papers: Float64Array;
}

/** One way of filling in a ranked paper, best group first, and how many filled it in so. */
export interface RankedPaper {
  readonly groups: readonly (readonly number[])[];
  readonly papers: number;
}

/** Lays out papers in the order in which they come. */
export function rankings(options: number, given: readonly RankedPaper[]): Rankings {
  const length = given.reduce((sum, { groups }) => sum + groups.reduce((n, group) => n + group.length, 0), 0);
  const starts = new Uint32Array(given.length + 1);
  const preferences = new Uint16Array(length);
  const equal = new Uint8Array(length);
  const papers = new Float64Array(given.length);
  let at = 0;
  for (const [p, { groups, papers: n }] of given.entries()) {
    papers[p] = n;
    for (const group of groups) {
      for (const [place, option] of group.entries()) {
        if (place > 0) equal[at] = 1;
        preferences[at++] = option;
      }
    }
    starts[p + 1] = at;
  }
  return { options, starts, preferences, equal: equal.includes(1) ? equal : null, papers };
}

/** How many voters all papers stand for. */
export function numberOf({ papers }: Rankings): number {
  return papers.reduce((sum, n) => sum + n, 0);
}
