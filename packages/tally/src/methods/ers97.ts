import type { Rankings } from "../ballots/rankings.js";
import type { Warning } from "../result.js";
import { byVotes, type Chosen, forExclusion, forSurplus, forWinner, most } from "../stv/choose.js";
import { excludable, isDeferred, type Standing } from "../stv/lowest-group.js";
import { type Parcel, Piles } from "../stv/piles.js";
import type { StvAct, StvResult, StvRule, StvStage } from "../stv/table.js";
import { groupsBy, type Tie } from "../tie.js";

const DECIMALS = 2;
const VOTE = 100;

/**
 * Single transferable vote by the rules of the Electoral Reform Society. Everything is in hundredths. Somebody is elected by the quota, or by a share of what
 * votes are still active; a surplus hands on only the papers that made it; surpluses wait when they can change nothing; as many of the lowest as possible are
 * excluded together, their papers in batches, the most valuable first. Equals: who was ahead at the earliest point at which they differed, then the declared order.
 * Source: R. A. Newland and F. S. Britton, "How to Conduct an Election by the Single Transferable Vote", 3rd edition (1997), sections 5.1 to 5.6.
 */
export function ers97(ballots: Rankings, rule: StvRule): StvResult {
  const withdrawn = new Set(rule.withdrawn);
  const continuing = Uint8Array.from({ length: ballots.options }, (_, candidate) => (withdrawn.has(candidate) ? 0 : 1));
  const piles = new Piles(ballots, continuing, VOTE);
  const valid = piles.valid * VOTE;
  const [history, stages, ties, winners]: [Float64Array[], StvStage[], Tie[], number[]] = [[], [], [], []];
  const waiting = new Set<number>();
  let nonTransferable = 0;
  let batch = 0;
  let quota = Math.ceil(valid / (rule.seats + 1));
  const firstQuota = quota;

  endStage({ kind: "first preferences" }, electAfterBatch([]));
  while (!isOver()) {
    const standing = { votes: piles.votes, hopeful: hopeful(), free: free(), surplus: surpluses() };
    if (standing.surplus > 0 && !isDeferred(standing)) transferSurplus(settled(forSurplus(most([...waiting], votesOf), place())));
    else exclude(leaving(standing));
  }
  electRest();
  const short: Warning[] = winners.length < rule.seats ? [{ kind: "fewer elected than places", elected: winners.length, places: rule.seats }] : [];
  const table = { decimals: DECIMALS, seats: rule.seats, valid: piles.valid, quota: firstQuota, stages, keep: null };
  return { winners, order: null, table, ties, warnings: short };

  function votesOf(candidate: number): number {
    return piles.votes[candidate] ?? 0;
  }

  function hopeful(): number[] {
    return [...continuing.keys()].filter((candidate) => continuing[candidate] === 1);
  }

  function free(): number {
    return rule.seats - winners.length;
  }

  function isOver(): boolean {
    return free() === 0 || hopeful().length <= free();
  }

  function surpluses(): number {
    return [...waiting].reduce((sum, candidate) => sum + Math.max(0, votesOf(candidate) - quota), 0);
  }

  function place() {
    return { rule, history: history.slice(0, -1), lookBack: "earliest first" as const, stage: stages.length + 1 };
  }

  function settled({ candidate, tie }: Chosen): number {
    if (tie !== null) ties.push(tie);
    return candidate;
  }

  /** As many of the lowest as possible; with those whom nobody voted for goes the lowest of the others, who is alone no more than the next above. */
  function leaving(standing: Standing): readonly number[] {
    const group = excludable(standing, "at most") ?? [];
    const isFirst = !stages.some(({ act }) => act.kind === "exclusion");
    const rest = standing.hopeful.filter((candidate) => !group.includes(candidate));
    const addsOne =
      group.length === 0 ||
      (isFirst && standing.surplus === 0 && rest.length > standing.free && group.every((candidate) => votesOf(candidate) === 0));
    if (!addsOne) return group;
    const lowest = most(rest, (candidate) => -votesOf(candidate));
    return [...group, settled(forExclusion(lowest, place()))];
  }

  function transferSurplus(of: number): void {
    const surplus = votesOf(of) - quota;
    waiting.delete(of);
    const last = piles.takeLast(of);
    const sorted = piles.sort(last);
    const present = last[0]?.value ?? 0;
    const value = sorted.transferable * present > surplus ? Math.floor(surplus / sorted.transferable) : present;
    batch++;
    nonTransferable += surplus - piles.give(sorted, { value, batch });
    piles.votes[of] = quota;
    endStage({ kind: "surplus", of, surplus }, electAfterBatch([]));
  }

  function exclude(of: readonly number[]): void {
    for (const candidate of of) continuing[candidate] = 0;
    const elected: number[] = [];
    for (const parcels of batches(of)) {
      move(parcels);
      elected.push(...electAfterBatch(of));
      if (isOver()) break;
    }
    endStage({ kind: "exclusion", of }, elected);
  }

  /** The papers of those excluded, one batch for each value, highest first. Without any paper there is one empty batch: the stage still happens. */
  function batches(of: readonly number[]): { from: number; parcel: Parcel }[][] {
    const all = of.flatMap((from) => piles.take(from).map((parcel) => ({ from, parcel })));
    const values = [...new Set(all.map(({ parcel }) => parcel.value))].sort((a, b) => b - a);
    return values.length === 0 ? [[]] : values.map((value) => all.filter(({ parcel }) => parcel.value === value));
  }

  function move(parcels: readonly { from: number; parcel: Parcel }[]): void {
    batch++;
    for (const { from, parcel } of parcels) piles.votes[from] = votesOf(from) - parcel.value * parcel.voters;
    const value = parcels[0]?.parcel.value ?? 0;
    const sorted = piles.sort(parcels.map(({ parcel }) => parcel));
    piles.give(sorted, { value, batch });
    nonTransferable += value * sorted.nonTransferable;
  }

  /** Elects whoever now can be, in the order of their votes, each one lowering what the next one needs. `moving`: those whose papers are on the way. */
  function electAfterBatch(moving: readonly number[]): number[] {
    history.push(piles.votes.slice());
    if (winners.length === 0) quota = Math.ceil((valid - nonTransferable) / (rule.seats + 1));
    const elected: number[] = [];
    for (;;) {
      const active = [...hopeful(), ...moving].reduce((sum, candidate) => sum + votesOf(candidate), 0) + surpluses();
      const enough = (candidate: number) => votesOf(candidate) > 0 && (votesOf(candidate) >= quota || votesOf(candidate) * (free() + 1) >= active);
      const [best] = free() === 0 ? [] : groupsBy(byVotes(hopeful().filter(enough), votesOf, rule), votesOf);
      if (best === undefined) return elected;
      const next = best.length <= free() ? best : narrowed(best);
      if (next.length === 0) return elected;
      for (const candidate of next) {
        continuing[candidate] = 0;
        if (votesOf(candidate) > quota) waiting.add(candidate);
      }
      winners.push(...next);
      elected.push(...next);
    }
  }

  /** More equals than places: who was ahead earlier goes first; when they never differed, nobody is elected yet (5.6.2). */
  function narrowed(equals: readonly number[]): number[] {
    const { candidate, tie } = forWinner(equals, place());
    if (tie?.by !== "earlier stage") return [];
    ties.push(tie);
    return [candidate];
  }

  function endStage(act: StvAct, elected: readonly number[]): void {
    stages.push({ act, votes: [...piles.votes], nonTransferable, quota, elected });
  }

  function electRest(): void {
    const voted = hopeful().filter((candidate) => votesOf(candidate) > 0);
    const rest = byVotes(voted, votesOf, rule).slice(0, free());
    const last = stages.pop();
    if (last !== undefined) stages.push({ ...last, elected: [...last.elected, ...rest] });
    winners.push(...rest);
  }
}
