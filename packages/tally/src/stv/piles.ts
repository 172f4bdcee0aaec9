import type { Rankings } from "../ballots/rankings.js";

/** Papers that lie together: they came to somebody with one batch, each worth the same. */
export interface Parcel {
  /** What one paper is worth, in the units of the count. */
  readonly value: number;
  /** With which batch they came; 0 for first preferences. */
  readonly batch: number;
  /** Which papers, by their number in the ballots. */
  readonly papers: readonly number[];
  /** How many voters they stand for. */
  readonly voters: number;
}

/** A parcel sorted by the next preference on each paper. */
export interface Sorted {
  readonly to: readonly { readonly candidate: number; readonly papers: readonly number[]; readonly voters: number }[];
  /** Voters whose papers name somebody who can still receive, and those whose don't. */
  readonly transferable: number;
  readonly nonTransferable: number;
}

/** The papers of a count by single transferable vote, on one pile for each candidate. It knows where papers lie and what they are worth, and no rule. */
export class Piles {
  readonly votes: Float64Array;
  /** Voters with a first preference that counts. */
  readonly valid: number;
  readonly #ballots: Rankings;
  readonly #continuing: Uint8Array;
  readonly #at: Uint32Array;
  readonly #parcels: Parcel[][];

  /** Sorts the first preferences. `continuing[c]` is 1 while candidate c may receive papers; who counts by it changes it. */
  constructor(ballots: Rankings, continuing: Uint8Array, unit: number) {
    if (ballots.equal !== null) throw new RangeError("a count by single transferable vote can't read equal ranks");
    this.#ballots = ballots;
    this.#continuing = continuing;
    this.#at = ballots.starts.slice(0, -1);
    this.votes = new Float64Array(ballots.options);
    this.#parcels = Array.from({ length: ballots.options }, () => []);
    const all = Array.from({ length: ballots.papers.length }, (_, paper) => paper);
    const first = this.#sort(all);
    this.valid = first.transferable;
    this.give(first, { value: unit, batch: 0 });
  }

  /** Takes the papers off a pile, those of one value together, highest value first. The votes that stand to the candidate are for the caller to change. */
  take(candidate: number): Parcel[] {
    const byValue = new Map<number, Parcel[]>();
    for (const parcel of this.#parcels[candidate] ?? []) byValue.set(parcel.value, [...(byValue.get(parcel.value) ?? []), parcel]);
    this.#parcels[candidate] = [];
    return [...byValue.values()].map(together).sort((a, b) => b.value - a.value);
  }

  /** Takes the last batch off a pile: what has come with the latest transfer. */
  takeLast(candidate: number): Parcel[] {
    const pile = this.#parcels[candidate] ?? [];
    const last = pile.at(-1)?.batch;
    this.#parcels[candidate] = pile.filter(({ batch }) => batch !== last);
    return pile.filter(({ batch }) => batch === last);
  }

  /** Sorts parcels by the next preference for somebody who can receive. */
  sort(parcels: readonly Parcel[]): Sorted {
    for (const { papers } of parcels) {
      for (const paper of papers) this.#at[paper] = (this.#at[paper] as number) + 1;
    }
    return this.#sort(parcels.length === 1 ? (parcels[0]?.papers ?? []) : parcels.flatMap(({ papers }) => papers));
  }

  /** Lays sorted papers on their piles at a value, and answers with what they add up to. */
  give({ to }: Sorted, at: { value: number; batch: number }): number {
    let sum = 0;
    for (const { candidate, papers, voters } of to) {
      this.#parcels[candidate]?.push({ ...at, papers, voters });
      this.votes[candidate] = (this.votes[candidate] as number) + voters * at.value;
      sum += voters * at.value;
    }
    return sum;
  }

  #sort(papers: readonly number[]): Sorted {
    const { options, starts, preferences, papers: standsFor } = this.#ballots;
    const bundles = Array.from({ length: options }, (_, candidate) => ({ candidate, papers: [] as number[], voters: 0 }));
    let nonTransferable = 0;
    for (const paper of papers) {
      const end = starts[paper + 1] as number;
      let at = this.#at[paper] as number;
      while (at < end && this.#continuing[preferences[at] as number] === 0) at++;
      this.#at[paper] = at;
      const voters = standsFor[paper] as number;
      const bundle = at < end ? bundles[preferences[at] as number] : undefined;
      if (bundle === undefined) nonTransferable += voters;
      else {
        bundle.papers.push(paper);
        bundle.voters += voters;
      }
    }
    const to = bundles.filter(({ papers }) => papers.length > 0);
    return { to, transferable: to.reduce((sum, { voters }) => sum + voters, 0), nonTransferable };
  }
}

function together(parcels: readonly Parcel[]): Parcel {
  const [first] = parcels;
  if (first === undefined || parcels.length === 1) return first ?? { value: 0, batch: 0, papers: [], voters: 0 };
  return { ...first, papers: parcels.flatMap(({ papers }) => papers), voters: parcels.reduce((sum, { voters }) => sum + voters, 0) };
}
