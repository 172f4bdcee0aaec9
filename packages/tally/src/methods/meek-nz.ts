import type { Rankings } from "../ballots/rankings.js";
import type { Warning } from "../result.js";
import { forExclusion } from "../stv/choose.js";
import { DECIMALS, nextKeep, VOTE } from "../stv/meek.js";
import { MeekCount } from "../stv/meek-count.js";
import { newZealandOrder } from "../stv/new-zealand-order.js";
import type { StvResult, StvRule } from "../stv/table.js";
import type { Tie } from "../tie.js";

/** Below this many thousand-millionths of a vote in all surpluses together (0.0001), the lowest is excluded. */
const ENOUGH = 100_000;

/**
 * Meek's single transferable vote as New Zealand's councils use it. As the reference rule, but every working out of the shares is a stage of its own, whoever
 * can't be saved by all surpluses together is excluded at once, candidates without any vote go together, and equals are settled by the earliest stage at which
 * they differed and then by an order drawn from public numbers: candidates, seats and papers.
 * Source: Local Electoral Regulations 2001 (New Zealand), Schedule 1A, read as the programs read it that count by it.
 */
export function meekNz(ballots: Rankings, rule: StvRule): StvResult {
  const count = new MeekCount(ballots, rule);
  const ties: Tie[] = [];
  const history: Float64Array[] = [];
  const order = newZealandOrder({ candidates: ballots.options, seats: rule.seats, voters: count.valid / VOTE });
  let keepBefore: Float64Array | null = null;
  endStage([]);
  while (count.free() > 0 && count.hopeful.size > count.free()) {
    const out = leaving();
    if (out.length > 0) count.exclude(out);
    const keep = count.keep.slice();
    for (const candidate of [...count.hopeful, ...count.elected]) updateKeep(candidate);
    keepBefore = keep;
    endStage(out);
  }
  const left = count.byVotes([...count.hopeful].filter((candidate) => count.votesOf(candidate) > 0)).slice(0, count.free());
  if (left.length > 0) count.electAtTheEnd(left);
  const winners = [...count.elected];
  const warnings: Warning[] = winners.length < rule.seats ? [{ kind: "fewer elected than places", elected: winners.length, places: rule.seats }] : [];
  const table = { decimals: DECIMALS, seats: rule.seats, valid: count.valid / VOTE, quota: count.quota, stages: count.stages, keep: [...count.keep] };
  return { winners, order: null, table, ties, warnings };

  function endStage(out: readonly number[]): void {
    count.share();
    const elected = count.reached();
    count.elect(elected);
    history.push(count.votes.slice());
    const act = count.stages.length === 0 ? { kind: "first preferences" as const } : null;
    count.endStage(act ?? (out.length > 0 ? { kind: "exclusion", of: out } : { kind: "keep values" }), elected);
  }

  function updateKeep(candidate: number): void {
    const votes = count.votesOf(candidate);
    if (votes > count.quota) count.keep[candidate] = nextKeep(count.keepOf(candidate), count.quota, votes);
  }

  function leaving(): number[] {
    const surplus = count.surplus();
    const hopeful = [...count.hopeful];
    const none = surplus < ENOUGH ? hopeful.filter((candidate) => count.votesOf(candidate) === 0) : [];
    if (none.length > 0 && none.length <= hopeful.length - count.free()) return none;
    const [lowest = -1, next = -1] = count.byVotes(hopeful).toReversed();
    if (count.votesOf(lowest) + surplus < count.votesOf(next)) return [lowest];
    return surplus < ENOUGH || isStable() ? [chosen(hopeful)] : [];
  }

  /** Nothing moves any more within nine decimals. */
  function isStable(): boolean {
    const before = keepBefore;
    return before !== null && count.keep.some((factor, candidate) => factor > (before[candidate] ?? 0));
  }

  function chosen(hopeful: readonly number[]): number {
    const lowest = Math.min(...hopeful.map((candidate) => count.votesOf(candidate)));
    const equals = hopeful.filter((candidate) => count.votesOf(candidate) === lowest);
    const stage = count.stages.length + 1;
    const { candidate, tie } = forExclusion(equals, {
      rule: { ...rule, exclusionOrder: stage % 2 === 0 ? order : order.toReversed() },
      history: history.slice(0, -1),
      lookBack: "earliest first",
      stage,
    });
    if (tie !== null) ties.push(tie.by === "declared order" ? { ...tie, by: "public numbers" } : tie);
    return candidate;
  }
}
