import {
  borda,
  condorcetWinner,
  copeland,
  irv,
  minimax,
  pairwise,
  plurality,
  rankedPairs,
  type Rankings,
  readCef,
  readDebian,
  type Result as Counted,
  schulze,
  type StvStage,
} from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";
import { ordersOf } from "../orders.js";
import { read } from "../source.js";

const order = z.array(z.array(z.string()));
const expectation = z.looseObject({
  names: z.array(z.string()),
  voters: z.number().optional(),
  pairwise: z.array(z.array(z.number())).optional(),
  condorcetWinner: z.string().nullable().optional(),
  condorcetLoser: z.string().nullable().optional(),
  rankings: z.record(z.string(), order).optional(),
  rawFile: z.string().optional(),
  results: z
    .looseObject({
      condorcetWinner: z.string().nullable().optional(),
      irvRounds: z.array(z.record(z.string(), z.number())).optional(),
      irvFinal: z.record(z.string(), z.number()).optional(),
    })
    .optional(),
});

/** Counts ranked papers by every method that compares two at a time, and compares table, Condorcet winner and full orders. */
export async function condorcetFamily(entry: Entry, folder: string): Promise<Judged> {
  const { names, ballots, implicitRanking } = await read(folder, entry.file, readCef);
  const expected = expectation.parse(entry);
  const pairs = pairwise(ballots, (entry.options.implicitRanking ?? implicitRanking) ? "last" : "no comparison");
  const name = (option: number | null): string | null => (option === null ? null : (names[option] ?? null));
  const comparison = new Comparison();
  comparison.same("candidates", expected.names, names);
  comparison.same(
    "voters",
    expected.voters,
    ballots.papers.reduce((sum, n) => sum + n, 0),
  );
  comparison.same("pairwise table", expected.pairwise, pairs);
  const winner = name(condorcetWinner(pairs));
  if (expected.condorcetWinner !== undefined) compareNullable(comparison, "Condorcet winner", [expected.condorcetWinner, winner]);
  if (expected.condorcetLoser !== undefined) compareNullable(comparison, "Condorcet loser", [expected.condorcetLoser, name(loserOf(pairs))]);
  if (expected.rawFile !== undefined) {
    const sheet = await read(folder, expected.rawFile, readDebian);
    comparison.same("pairwise table of the tally sheet", expected.pairwise, pairwise(sheet.ballots));
  }
  const methods = methodsOver(ballots, pairs);
  for (const [rule, ranking] of Object.entries(expected.rankings ?? {})) {
    const result = methods[rule]?.();
    if (result === undefined) comparison.same(`ranking by ${rule}`, ranking, null);
    // A reference program lists those excluded, and settles equals, in its own way; who can win is what the rule says.
    else if (rule === "irv") compareRunoff(comparison, ranking[0] ?? [], { ballots, name });
    else
      comparison.same(
        `ranking by ${rule}`,
        ranking.map(sorted),
        (result.order ?? []).map((group) => sorted(group.map((option) => name(option) ?? ""))),
      );
  }
  compareResults(comparison, expected.results, {
    methods,
    name,
    winner,
    rounds: irv({ ...ballots, equal: null }, { tieOrder: [...names.keys()] }).table.stages,
  });
  // Where a file is counted by several methods, each says its own winner.
  const winners = methods["schulze-2018-winning"]?.().order?.[0]?.map(name) ?? [];
  if (entry.rule !== "multi") comparison.sameSet("winners by Schulze", entry.winners, winners.map(String));
  return comparison.counted();
}

type Methods = Record<string, () => Counted<unknown>>;

function methodsOver(ballots: Rankings, pairs: ReturnType<typeof pairwise>): Methods {
  const tieOrder = [...pairs.keys()];
  return {
    "schulze-2018-winning": () => schulze(pairs, { strength: "pair", tieOrder }),
    "schulze-winning": () => schulze(pairs, { strength: "winning votes", tieOrder }),
    "schulze-margin": () => schulze(pairs, { strength: "margins", tieOrder }),
    "ranked-pairs-winning": () => rankedPairs(pairs, { strength: "pair", tieOrder }),
    "ranked-pairs-margin": () => rankedPairs(pairs, { strength: "margins", tieOrder }),
    "minimax-winning": () => minimax(pairs, { defeat: "winning votes", tieOrder }),
    "minimax-margin": () => minimax(pairs, { defeat: "margins", tieOrder }),
    "minimax-opposition": () => minimax(pairs, { defeat: "opposition", tieOrder }),
    copeland: () => copeland(pairs, { tieOrder }),
    borda: () => borda(ballots, { tieOrder }),
    plurality: () => plurality(ballots, { tieOrder }),
    irv: () => irv({ ...ballots, equal: null }, { tieOrder }),
  };
}

const ALIASES: Record<string, string> = { schulze: "schulze-2018-winning", rankedPairs: "ranked-pairs-winning", minimax: "minimax-winning" };

function compareResults(
  comparison: Comparison,
  expected: z.infer<typeof expectation>["results"],
  {
    methods,
    name,
    winner,
    rounds: stages,
  }: { methods: Methods; name: (option: number | null) => string | null; winner: string | null; rounds: readonly StvStage[] },
): void {
  if (expected === undefined) return;
  comparison.same("Condorcet winner", expected.condorcetWinner, winner);
  for (const [rule, said] of Object.entries(expected)) {
    const result = methods[ALIASES[rule] ?? rule]?.();
    if (result === undefined) continue;
    if (Array.isArray(said)) comparison.same(`order by ${rule}`, said.flat(), result.order?.flat().map(name));
    else comparison.same(`winner by ${rule}`, said, name(result.winners[0] ?? null));
  }
  const rounds = stages.map(({ votes }) => Object.fromEntries(votes.map((n, option) => [name(option) ?? "", n])));
  for (const [at, round] of (expected.irvRounds ?? []).entries()) compareRound(comparison, `round ${at + 1}`, [round, rounds[at] ?? {}]);
  if (expected.irvFinal !== undefined) compareRound(comparison, "last round", [expected.irvFinal, rounds.at(-1) ?? {}]);
}

/** Whoever is expected to win must do so by some way of settling equals; without equals only one can. */
function compareRunoff(
  comparison: Comparison,
  expected: readonly string[],
  { ballots, name }: { ballots: Rankings; name: (option: number | null) => string | null },
): void {
  const can = new Set(
    ordersOf(ballots.options).flatMap((tieOrder) => irv({ ...ballots, equal: null }, { tieOrder, lookBack: "none" }).winners.map(name)),
  );
  if (!expected.every((winner) => can.has(winner))) comparison.same("winner by irv", expected, [...can]);
}

/** Whatever isn't a candidate, exhausted papers and sums, isn't compared. */
function compareRound(comparison: Comparison, what: string, [expected, votes]: readonly [Record<string, number>, Record<string, number>]): void {
  for (const [name, n] of Object.entries(expected)) if (name in votes) comparison.same(`${what}, ${name}`, n, votes[name]);
}

function compareNullable(comparison: Comparison, what: string, [expected, got]: readonly [string | null, string | null]): void {
  comparison.same(what, expected ?? "nobody", got ?? "nobody");
}

function loserOf(pairs: ReturnType<typeof pairwise>): number | null {
  const loser = pairs.findIndex((row, i) => row.every((wins, j) => i === j || wins < (pairs[j]?.[i] ?? 0)));
  return loser === -1 ? null : loser;
}

const sorted = (names: readonly string[]): string[] => names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
