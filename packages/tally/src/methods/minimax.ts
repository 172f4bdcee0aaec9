import { at, type Pairwise } from "../ballots/pairwise.js";
import type { Result } from "../result.js";
import { groupsBy } from "../tie.js";
import { firstOf } from "./first-of.js";

/** What a defeat counts: the papers for the other one, by how many papers the other one won, or the papers for the other one even where that is no defeat. */
export type MinimaxDefeat = "winning votes" | "margins" | "opposition";

export interface MinimaxTable {
  readonly pairs: Pairwise;
  readonly defeat: MinimaxDefeat;
  /** The worst defeat of each option; with margins below 0 where the option wins every duel. */
  readonly worst: readonly number[];
}

/**
 * Minimax (Simpson and Kramer): the option whose worst defeat is smallest wins. The three ways to measure a defeat differ only where papers don't rank
 * everything. It can elect an option that loses every duel, and ignores clones badly.
 */
export function minimax(pairs: Pairwise, rule: { defeat: MinimaxDefeat; tieOrder: readonly number[] }): Result<MinimaxTable> {
  const options = [...pairs.keys()];
  const worst = options.map((i) => Math.max(...options.filter((j) => j !== i).map((j) => defeatOf(pairs, { i, by: j, as: rule.defeat }))));
  const order = groupsBy(options, (option) => -(worst[option] ?? 0));
  return { ...firstOf(order, { pairs, tieOrder: rule.tieOrder }), order, table: { pairs, defeat: rule.defeat, worst } };
}

function defeatOf(pairs: Pairwise, { i, by, as }: { i: number; by: number; as: MinimaxDefeat }): number {
  const [against, pro] = [at(pairs, by, i), at(pairs, i, by)];
  if (as === "opposition") return against;
  if (as === "margins") return against - pro;
  return against > pro ? against : 0;
}
