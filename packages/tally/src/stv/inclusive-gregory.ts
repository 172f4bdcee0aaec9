import type { Rankings } from "../ballots/rankings.js";
import type { Warning } from "../result.js";
import type { Tie } from "../tie.js";
import { type Chosen, forExclusion, forSurplus, type LookBack, most } from "./choose.js";
import { type Parcel, Piles } from "./piles.js";
import type { StvAct, StvResult, StvRule, StvStage } from "./table.js";

/** In what the counts of this family differ. */
export interface InclusiveGregory {
  readonly decimals: number;
  /** From the valid votes and the seats, in units. */
  readonly quota: (valid: number, seats: number) => number;
  /** What a paper of somebody elected goes on with, in units. */
  readonly newValue: (value: number, surplus: number, votes: number) => number;
  readonly lookBack: LookBack;
  /** Whether somebody with exactly the quota hands on papers of no value, as a stage of its own. */
  readonly emptySurplus: boolean;
}

/**
 * The weighted inclusive Gregory method. Whoever reaches the quota is elected; the largest surplus goes first, all papers of the candidate going on with a value
 * that is smaller in proportion; when there is no surplus, the one with fewest votes is excluded and the papers go on with the value they have. When there are
 * as many candidates left as places, they are elected.
 */
export function inclusiveGregory(ballots: Rankings, rule: StvRule, variant: InclusiveGregory): StvResult {
  const unit = 10 ** variant.decimals;
  const withdrawn = new Set(rule.withdrawn);
  const continuing = Uint8Array.from({ length: ballots.options }, (_, candidate) => (withdrawn.has(candidate) ? 0 : 1));
  const piles = new Piles(ballots, continuing, unit);
  const quota = variant.quota(piles.valid * unit, rule.seats);
  const history: Float64Array[] = [];
  const stages: StvStage[] = [];
  const ties: Tie[] = [];
  const winners: number[] = [];
  let waiting: number[] = [];
  let nonTransferable = 0;

  endStage({ kind: "first preferences" });
  while (winners.length < rule.seats && hopeful().length > 0) {
    if (waiting.length > 0) transferSurplus(settled(forSurplus(most(waiting, votesOf), place())));
    else
      exclude(
        settled(
          forExclusion(
            most(hopeful(), (candidate) => -votesOf(candidate)),
            place(),
          ),
        ),
      );
  }
  const order = null;
  const table = { decimals: variant.decimals, seats: rule.seats, valid: piles.valid, quota, stages, keep: null };
  const short: Warning[] = winners.length < rule.seats ? [{ kind: "fewer elected than places", elected: winners.length, places: rule.seats }] : [];
  return { winners, order, table, ties, warnings: short };

  function votesOf(candidate: number): number {
    return piles.votes[candidate] ?? 0;
  }

  function hopeful(): number[] {
    return [...continuing.keys()].filter((candidate) => continuing[candidate] === 1);
  }

  function place() {
    return { rule, history: history.slice(0, -1), lookBack: variant.lookBack, stage: stages.length + 1 };
  }

  function settled({ candidate, tie }: Chosen): number {
    if (tie !== null) ties.push(tie);
    return candidate;
  }

  function transferSurplus(of: number): void {
    const [votes, surplus] = [votesOf(of), votesOf(of) - quota];
    waiting = waiting.filter((candidate) => candidate !== of);
    const moved = handOn(piles.take(of), (value) => variant.newValue(value, surplus, votes));
    nonTransferable += surplus - moved;
    piles.votes[of] = quota;
    endStage({ kind: "surplus", of, surplus });
  }

  function exclude(of: number): void {
    continuing[of] = 0;
    const votes = votesOf(of);
    const moved = handOn(piles.take(of), (value) => value);
    nonTransferable += votes - moved;
    piles.votes[of] = 0;
    endStage({ kind: "exclusion", of: [of] });
  }

  function handOn(parcels: readonly Parcel[], newValue: (value: number) => number): number {
    let moved = 0;
    for (const parcel of parcels) {
      const value = newValue(parcel.value);
      if (value > 0) moved += piles.give(piles.sort([parcel]), { value, batch: stages.length });
    }
    return moved;
  }

  function endStage(act: StvAct): void {
    const votes = piles.votes.slice();
    history.push(votes);
    const free = rule.seats - winners.length;
    const reached = hopeful()
      .filter((candidate) => votesOf(candidate) >= quota)
      .sort((a, b) => votesOf(b) - votesOf(a))
      .slice(0, free);
    elect(reached);
    const rest = hopeful().length <= rule.seats - winners.length ? hopeful().sort((a, b) => votesOf(b) - votesOf(a)) : [];
    elect(rest);
    waiting.push(...reached.filter((candidate) => variant.emptySurplus || votesOf(candidate) > quota));
    stages.push({ act, votes: [...votes], nonTransferable, quota, elected: [...reached, ...rest] });
  }

  function elect(candidates: readonly number[]): void {
    for (const candidate of candidates) continuing[candidate] = 0;
    winners.push(...candidates);
  }
}

/** value × surplus / votes, cut off. The product may pass 2^53. */
export function inProportion(value: number, surplus: number, votes: number): number {
  return Number((BigInt(value) * BigInt(surplus)) / BigInt(votes));
}
