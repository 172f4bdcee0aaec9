import type { Rankings } from "../ballots/rankings.js";
import { byVotes } from "./choose.js";
import { MOST_VOTERS, shareOut, VOTE } from "./meek.js";
import { type PrefixTree, prefixTree } from "./prefix-tree.js";
import type { StvAct, StvRule, StvStage } from "./table.js";

/** The running state of a count by Meek's method: who is in, who keeps which share, what the votes are. It knows no rule about when to stop. */
export class MeekCount {
  readonly hopeful: Set<number>;
  /** In the order of their election. */
  readonly elected = new Set<number>();
  readonly keep: Float64Array;
  readonly stages: StvStage[] = [];
  /** All votes on papers that name somebody who stands, in thousand-millionths. */
  readonly valid: number;
  quota = 0;
  votes: Float64Array;
  readonly #ballots: Rankings;
  readonly #rule: StvRule;
  readonly #out: Set<number>;
  /** Null when somebody was elected or excluded since it was built. */
  #tree: PrefixTree | null;

  constructor(ballots: Rankings, rule: StvRule) {
    this.#ballots = ballots;
    this.#rule = rule;
    this.#out = new Set(rule.withdrawn);
    this.hopeful = new Set(Array.from({ length: ballots.options }, (_, candidate) => candidate).filter((candidate) => !this.#out.has(candidate)));
    this.keep = Float64Array.from({ length: ballots.options }, (_, candidate) => (this.#out.has(candidate) ? 0 : VOTE));
    this.#tree = prefixTree(ballots, { out: this.#out, hopeful: this.hopeful });
    this.votes = shareOut(this.#tree, this.keep);
    this.valid = this.votes.reduce((sum, votes) => sum + votes, 0);
    if (this.valid > MOST_VOTERS * VOTE) throw new RangeError(`more than ${MOST_VOTERS} voters can't be counted exactly`);
  }

  /** Shares all papers out again, and works out the quota from what isn't exhausted. */
  share(): void {
    this.#tree ??= prefixTree(this.#ballots, { out: this.#out, hopeful: this.hopeful });
    this.votes = shareOut(this.#tree, this.keep);
    this.quota = Math.floor(this.active() / (this.#rule.seats + 1)) + 1;
  }

  free(): number {
    return this.#rule.seats - this.elected.size;
  }

  votesOf(candidate: number): number {
    return this.votes[candidate] ?? 0;
  }

  keepOf(candidate: number): number {
    return this.keep[candidate] ?? 0;
  }

  active(): number {
    return this.votes.reduce((sum, votes) => sum + votes, 0);
  }

  /** What the elected have above the quota, together; never below 0. */
  surplus(): number {
    return Math.max(
      0,
      [...this.elected].reduce((sum, candidate) => sum + this.votesOf(candidate) - this.quota, 0),
    );
  }

  /** Who has reached the quota and isn't elected yet, most votes first. */
  reached(): number[] {
    return this.byVotes([...this.hopeful].filter((candidate) => this.votesOf(candidate) >= this.quota));
  }

  byVotes(candidates: readonly number[]): number[] {
    return byVotes(candidates, (candidate) => this.votesOf(candidate), this.#rule);
  }

  elect(candidates: readonly number[]): void {
    for (const candidate of candidates) {
      this.hopeful.delete(candidate);
      this.elected.add(candidate);
    }
    if (candidates.length > 0) this.#tree = null;
  }

  /** Takes candidates out: papers are read from now on as if they had not stood. */
  exclude(candidates: readonly number[]): void {
    for (const candidate of candidates) {
      this.hopeful.delete(candidate);
      this.#out.add(candidate);
      this.keep[candidate] = 0;
      this.votes[candidate] = 0;
    }
    this.#tree = null;
  }

  endStage(act: StvAct, elected: readonly number[]): void {
    this.stages.push({ act, votes: [...this.votes], nonTransferable: this.valid - this.active(), quota: this.quota, elected });
  }

  /** Elects those who are left when there are as many as places, at the stage that came last. */
  electAtTheEnd(candidates: readonly number[]): void {
    this.elect(candidates);
    const last = this.stages.pop();
    if (last !== undefined) this.stages.push({ ...last, elected: [...last.elected, ...candidates] });
  }
}
