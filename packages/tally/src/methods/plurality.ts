import type { Rankings } from "../ballots/rankings.js";
import { condorcetWinner, pairwise } from "../ballots/pairwise.js";
import { lowest, order as compare, over, plus, type Rational, rational, ZERO } from "../rational.js";
import type { Result } from "../result.js";
import { groupsIn, settle } from "../tie.js";

export interface PluralityTable {
  /** First preferences; whoever puts several first gives each a part. */
  readonly votes: readonly Rational[];
}

/** Plurality of first preferences, "first past the post", from ranked papers. It splits those who are alike, and often passes over the Condorcet winner. */
export function plurality(ballots: Rankings, rule: { tieOrder: readonly number[] }): Result<PluralityTable> {
  const { options, starts, preferences, equal, papers } = ballots;
  const votes = Array<Rational>(options).fill(ZERO);
  for (let paper = 0; paper < papers.length; paper++) {
    const [from, end] = [starts[paper] as number, starts[paper + 1] as number];
    if (from === end) continue;
    let to = from + 1;
    while (to < end && equal?.[to] === 1) to++;
    const part = over(rational(papers[paper] as number), to - from);
    for (const option of preferences.subarray(from, to)) votes[option] = plus(votes[option] ?? ZERO, part);
  }
  const order = groupsIn([...votes.keys()], (a, b) => compare(votes[b] ?? ZERO, votes[a] ?? ZERO));
  const { line, ties } = settle(order, rule.tieOrder);
  const winners = line.slice(0, 1);
  const better = condorcetWinner(pairwise(ballots));
  const warnings = better === null || better === winners[0] ? [] : [{ kind: "condorcet winner lost" as const, option: better }];
  return { winners, order, table: { votes: votes.map(lowest) }, ties: ties.filter(({ among }) => among.includes(winners[0] ?? -1)), warnings };
}
