/** Papers on which options are chosen or not, equal ones counted together. */
export interface Baskets {
  readonly options: number;
  readonly papers: readonly Basket[];
}

export interface Basket {
  readonly chosen: readonly number[];
  readonly papers: number;
}

/** How many papers chose each option. */
export function votesFor({ options, papers }: Baskets): number[] {
  const votes = Array<number>(options).fill(0);
  for (const { chosen, papers: n } of papers) {
    for (const option of chosen) votes[option] = (votes[option] ?? 0) + n;
  }
  return votes;
}

/** For each option, the numbers of the papers that chose it. */
export function supportersOf({ options, papers }: Baskets): number[][] {
  const supporters: number[][] = Array.from({ length: options }, () => []);
  for (const [basket, { chosen }] of papers.entries()) {
    for (const option of chosen) supporters[option]?.push(basket);
  }
  return supporters;
}
