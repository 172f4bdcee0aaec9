import type { Rankings } from "../ballots/rankings.js";
import { condorcetWinner, pairwise } from "../ballots/pairwise.js";
import type { Warning } from "../result.js";
import { byVotes, type Chosen, forExclusion, type LookBack, most } from "../stv/choose.js";
import { excludable } from "../stv/lowest-group.js";
import { Piles } from "../stv/piles.js";
import type { StvAct, StvResult, StvStage } from "../stv/table.js";
import { byDeclaredOrder, type Tie } from "../tie.js";

export interface IrvRule {
  readonly tieOrder: readonly number[];
  /** Who leaves first when the lowest are equal; where it is absent, the one whom the tie order prefers least. */
  readonly exclusionOrder?: readonly number[] | undefined;
  readonly withdrawn?: readonly number[] | undefined;
  /** "together": all who can't win any more leave at one stage (Minneapolis). The winner is the same, the published table isn't. */
  readonly exclusion?: "one by one" | "together" | undefined;
  /** Who leaves before anybody else if they have votes: names written in that nobody declared. Without votes they leave with the lowest. */
  readonly first?: readonly number[] | undefined;
  /** "two left": goes on after somebody has a majority, until two are left, as some publish it. */
  readonly until?: "majority" | "two left" | undefined;
  readonly lookBack?: LookBack | undefined;
}

/**
 * Instant-runoff voting, the alternative vote: whoever has more than half of the papers that still name somebody is elected; as long as nobody has, the one
 * with fewest leaves and their papers go to the next preference on them. Papers that name nobody any more leave the half too.
 * It can pass over the candidate who would beat every other one in a duel; then the result says so.
 */
export function irv(ballots: Rankings, rule: IrvRule): StvResult {
  const withdrawn = new Set(rule.withdrawn);
  const continuing = Uint8Array.from({ length: ballots.options }, (_, candidate) => (withdrawn.has(candidate) ? 0 : 1));
  const piles = new Piles(ballots, continuing, 1);
  const [history, stages, ties, gone]: [Float64Array[], StvStage[], Tie[], number[][]] = [[], [], [], []];
  let exhausted = 0;
  endStage({ kind: "first preferences" });
  const early = (rule.first ?? []).filter((candidate) => continuing[candidate] === 1 && votesOf(candidate) > 0);
  if (early.length > 0 && !isDecided()) exclude(early);
  while (!isDecided()) exclude(lowest());
  const left = byVotes(hopeful(), votesOf, rule);
  const winner = left.length === 2 && votesOf(left[0] ?? -1) === votesOf(left[1] ?? -1) ? settledBetween(left) : left[0];
  const winners = winner === undefined ? [] : [winner];
  const last = stages.pop();
  if (last !== undefined) stages.push({ ...last, elected: winners });
  const rest = left.filter((candidate) => candidate !== winner).map((candidate) => [candidate]);
  const table = { decimals: 0, seats: 1, valid: piles.valid, quota: stages[0]?.quota ?? 0, stages, keep: null };
  return { winners, order: [winners, ...rest, ...gone.toReversed()], table, ties, warnings: warnings() };

  function votesOf(candidate: number): number {
    return piles.votes[candidate] ?? 0;
  }

  function hopeful(): number[] {
    return [...continuing.keys()].filter((candidate) => continuing[candidate] === 1);
  }

  function isDecided(): boolean {
    const left = hopeful();
    if (left.length <= 2) return true;
    return rule.until !== "two left" && left.some((candidate) => votesOf(candidate) * 2 > piles.valid - exhausted);
  }

  function lowest(): number[] {
    const left = hopeful();
    const together = rule.exclusion === "together" ? excludable({ votes: piles.votes, hopeful: left, free: 1, surplus: 0 }, "below") : null;
    return (
      together ?? [
        settled(
          forExclusion(
            most(left, (candidate) => -votesOf(candidate)),
            place(),
          ),
        ),
      ]
    );
  }

  function place() {
    const order = { ...rule, seats: 1 };
    return { rule: order, history: history.slice(0, -1), lookBack: rule.lookBack ?? ("latest first" as const), stage: stages.length + 1 };
  }

  function settled({ candidate, tie }: Chosen): number {
    if (tie !== null) ties.push(tie);
    return candidate;
  }

  function settledBetween(equals: readonly number[]): number | undefined {
    const out = settled(forExclusion(equals, place()));
    return byDeclaredOrder(equals, rule.tieOrder).find((candidate) => candidate !== out);
  }

  function exclude(of: readonly number[]): void {
    for (const candidate of of) continuing[candidate] = 0;
    gone.push([...of]);
    for (const candidate of of) {
      piles.votes[candidate] = 0;
      for (const parcel of piles.take(candidate)) {
        const sorted = piles.sort([parcel]);
        exhausted += sorted.nonTransferable;
        piles.give(sorted, { value: 1, batch: stages.length });
      }
    }
    endStage({ kind: "exclusion", of });
  }

  function endStage(act: StvAct): void {
    history.push(piles.votes.slice());
    const quota = Math.floor((piles.valid - exhausted) / 2) + 1;
    stages.push({ act, votes: [...piles.votes], nonTransferable: exhausted, quota, elected: [] });
  }

  function warnings(): Warning[] {
    const better = condorcetWinner(pairwise(ballots));
    return better !== null && better !== winner && !withdrawn.has(better) ? [{ kind: "condorcet winner lost", option: better }] : [];
  }
}
