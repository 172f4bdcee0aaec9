import type { Rankings } from "../ballots/rankings.js";
import type { Warning } from "../result.js";
import type { Tie } from "../tie.js";
import { byVotes, type Chosen, forExclusion, forSurplus, type LookBack, most } from "./choose.js";
import { excludable } from "./lowest-group.js";
import { type Parcel, Piles } from "./piles.js";
import { barred, checked, guarded, type Reserved } from "./reserved.js";
import type { StvAct, StvResult, StvRule, StvStage } from "./table.js";

/** A count that knows reserved places. */
export interface GregoryRule extends StvRule {
  readonly reserved?: readonly Reserved[] | undefined;
}

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
  /** "together": all who can't be elected any more, whatever happens to the surpluses, are excluded at one stage, before a surplus goes. */
  readonly sureLosers: "stay" | "together";
}

/**
 * The weighted inclusive Gregory method. Whoever reaches the quota is elected; the largest surplus goes first, all papers of the candidate going on with a value
 * that is smaller in proportion; when there is no surplus, the one with fewest votes is excluded and the papers go on with the value they have. When there are
 * as many candidates left as places, they are elected. Where places are reserved, whoever can't be elected any more leaves first, and who is needed to fill
 * them isn't excluded.
 */
export function inclusiveGregory(ballots: Rankings, rule: GregoryRule, variant: InclusiveGregory): StvResult {
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

  const reserved = checked(rule.reserved ?? []);
  endStage({ kind: "first preferences" });
  while (winners.length < rule.seats && hopeful().length > 0) {
    const out = barred(reserved, filled());
    const lost = variant.sureLosers === "together" ? sureLosers() : [];
    if (out.length > 0) exclude({ kind: "barred", of: out });
    else if (lost.length > 0) excludeSureLosers(lost);
    else if (waiting.length > 0) transferSurplus(settled(forSurplus(most(waiting, votesOf), place())));
    else exclude({ kind: "exclusion", of: [settled(forExclusion(lowest(), place()))] });
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

  function filled() {
    return { elected: winners, hopeful: hopeful(), free: rule.seats - winners.length };
  }

  function sureLosers(): readonly number[] {
    const surplus = waiting.reduce((sum, candidate) => sum + votesOf(candidate) - quota, 0);
    const needed = guarded(reserved, filled());
    const lost = excludable({ votes: piles.votes, hopeful: hopeful(), free: rule.seats - winners.length, surplus }, "below") ?? [];
    return lost.some((candidate) => needed.has(candidate)) ? [] : lost;
  }

  function lowest(): number[] {
    const needed = guarded(reserved, filled());
    const free = hopeful().filter((candidate) => !needed.has(candidate));
    return most(free.length > 0 ? free : hopeful(), (candidate) => -votesOf(candidate));
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

  /** When those who are left just fill the places, the count is over before any paper is handed on (reference WIGM, B.2 and D.3). */
  function excludeSureLosers(of: readonly number[]): void {
    const isOver = hopeful().length - of.length <= rule.seats - winners.length;
    if (!isOver) return exclude({ kind: "exclusion", of });
    for (const candidate of of) continuing[candidate] = 0;
    endStage({ kind: "exclusion", of });
  }

  function exclude(act: Extract<StvAct, { kind: "exclusion" | "barred" }>): void {
    for (const candidate of act.of) continuing[candidate] = 0;
    for (const candidate of act.of) {
      const votes = votesOf(candidate);
      const moved = handOn(piles.take(candidate), (value) => value);
      nonTransferable += votes - moved;
      piles.votes[candidate] = 0;
    }
    endStage(act);
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
    const reached = electWhere(hopeful().filter((candidate) => votesOf(candidate) >= quota));
    const rest = hopeful().length <= rule.seats - winners.length ? electWhere(hopeful()) : [];
    waiting.push(...reached.filter((candidate) => variant.emptySurplus || votesOf(candidate) > quota));
    stages.push({ act, votes: [...votes], nonTransferable, quota, elected: [...reached, ...rest] });
  }

  /** In the order of their votes, each only if reserved places leave room for them once those before are in. */
  function electWhere(candidates: readonly number[]): number[] {
    const elected: number[] = [];
    for (const candidate of byVotes(candidates, votesOf, rule)) {
      if (winners.length === rule.seats || barred(reserved, filled()).includes(candidate)) continue;
      continuing[candidate] = 0;
      winners.push(candidate);
      elected.push(candidate);
    }
    return elected;
  }
}

/** value × surplus / votes, cut off. The product may pass 2^53. */
export function inProportion(value: number, surplus: number, votes: number): number {
  return Number((BigInt(value) * BigInt(surplus)) / BigInt(votes));
}
