import type { Rankings } from "../ballots/rankings.js";
import type { Warning } from "../result.js";
import { type Chosen, forExclusion } from "../stv/choose.js";
import { DECIMALS, nextKeep, VOTE } from "../stv/meek.js";
import { MeekCount } from "../stv/meek-count.js";
import type { StvResult, StvRule } from "../stv/table.js";
import type { Tie } from "../tie.js";

/** Below this many thousand-millionths of a vote in all surpluses together, shares are not worked out any further. */
const ENOUGH = 1_000;

/**
 * Meek's single transferable vote as the Proportional Representation Foundation describes it for reference. Nobody's paper is stuck with somebody elected: a
 * candidate keeps just the share of each paper that brings them to the quota, and the quota falls as papers have nobody left. Shares are worked out again until
 * the surpluses are below a millionth of a vote; then one candidate is excluded and the papers are read as if they had not stood.
 * Source: Hill, Wichmann and Woodall, Algorithm 123, Computer Journal 30 (1987); PR Foundation, "Reference Meek rule" (nine decimals, shares rounded up).
 */
export function meekPrf(ballots: Rankings, rule: StvRule): StvResult {
  const count = new MeekCount(ballots, rule);
  const ties: Tie[] = [];
  count.share();
  count.endStage({ kind: "first preferences" }, []);
  while (count.hopeful.size > count.free() && count.free() > 0) {
    const elected = iterate();
    if (elected.length > 0) count.endStage({ kind: "keep values" }, elected);
    else exclude();
  }
  return result();

  /** Works out shares until somebody reaches the quota or the surpluses are small enough. */
  function iterate(): number[] {
    for (let before = Number.POSITIVE_INFINITY; ;) {
      count.share();
      const reached = count.reached();
      count.elect(reached);
      if (reached.length > 0) return reached;
      const surplus = count.surplus();
      if (surplus < ENOUGH || surplus >= before) return [];
      before = surplus;
      for (const candidate of count.elected) count.keep[candidate] = nextKeep(count.keepOf(candidate), count.quota, count.votesOf(candidate));
    }
  }

  function exclude(): void {
    const hopeful = [...count.hopeful];
    const lowest = Math.min(...hopeful.map((candidate) => count.votesOf(candidate)));
    const equals = hopeful.filter((candidate) => count.votesOf(candidate) <= lowest + count.surplus());
    const { candidate, tie }: Chosen = forExclusion(equals, { rule, history: [], lookBack: "none", stage: count.stages.length + 1 });
    if (tie !== null) ties.push(tie);
    count.endStage({ kind: "exclusion", of: [candidate] }, []);
    count.exclude([candidate]);
  }

  function result(): StvResult {
    const left = count.byVotes([...count.hopeful]).slice(0, count.free());
    if (left.length > 0) count.electAtTheEnd(left);
    const winners = [...count.elected];
    const short: Warning[] = winners.length < rule.seats ? [{ kind: "fewer elected than places", elected: winners.length, places: rule.seats }] : [];
    const table = {
      decimals: DECIMALS,
      seats: rule.seats,
      valid: count.valid / VOTE,
      quota: count.quota,
      stages: count.stages,
      keep: [...count.keep],
    };
    return { winners, order: null, table, ties, warnings: short };
  }
}
