import {
  type BudgetElection,
  equalShares,
  equalSharesAddOne,
  greedy,
  rational,
  readPabulib,
  sayDecimal,
  sequentialPhragmen,
  votesFor,
} from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";
import { read } from "../source.js";

const expectation = z.looseObject({
  scores: z.record(z.string(), z.string()).optional(),
  voters: z.number().optional(),
  selectionOrder: z.array(z.string()).optional(),
  perVoterBudget: z.number().optional(),
  withoutCompletion: z.array(z.string()).optional(),
});

type Funded = Pick<z.infer<typeof expectation>, "selectionOrder" | "perVoterBudget" | "withoutCompletion"> & { readonly chosen: readonly number[] };

/** Counts a participatory budget and compares what is funded, in which order, votes and the share of a voter. Projects go by their ids. */
export async function budget(entry: Entry, folder: string): Promise<Judged> {
  const election = await read(folder, entry.file, readPabulib);
  const expected = expectation.parse(entry);
  const comparison = new Comparison();
  const { chosen, ...rest } = fund(entry, election);
  const ids = (options: readonly number[]): string[] => options.map((option) => election.ids[option] ?? "");
  const votes = votesFor(election.ballots);
  comparison.sameSet("funded", entry.winners, ids(chosen));
  comparison.same("voters", expected.voters, votersOf(election));
  for (const [id, score] of Object.entries(expected.scores ?? {}))
    comparison.same(`votes of ${id}`, score, String(votes[election.ids.indexOf(id)] ?? 0));
  comparison.same("order of funding", expected.selectionOrder, ids(chosen));
  comparison.same("share of a voter", expected.perVoterBudget, rest.perVoterBudget);
  comparison.sameSet("funded without completion", expected.withoutCompletion, rest.withoutCompletion ?? []);
  return comparison.counted();
}

function fund({ rule }: Entry, election: BudgetElection): Funded {
  const { ballots, costs, budget, ids, unit } = election;
  const tieOrder = [...ids.keys()].sort((a, b) => ((ids[a] ?? "") < (ids[b] ?? "") ? -1 : 1));
  const all = { costs, budget, tieOrder };
  const share = rational(budget, Math.max(1, votersOf(election)));
  switch (rule) {
    case "greedy-by-votes":
    case "greedy-by-points":
      // Where people share out points, cities that publish "votes" decide by the points.
      return { chosen: greedy(election.points ?? votesFor(ballots), all).funded };
    case "greedy-no-skip":
      return { chosen: greedy(votesFor(ballots), { ...all, misfit: "stop" }).funded };
    case "mes-cost":
    case "mes-cardinality": {
      // The reference of these, pabutools, settles equals by the ids alone.
      const run = equalShares(ballots, { ...all, utility: rule === "mes-cost" ? "cost" : "cardinality", equals: "declared order" }, share);
      return { chosen: run.purchases.map(({ option }) => option) };
    }
    case "mes-cost-add1": {
      const bare = equalShares(ballots, { ...all, utility: "cost" }, share);
      const completed = equalSharesAddOne(ballots, { ...all, utility: "cost", unit });
      return {
        chosen: completed.funded,
        perVoterBudget: Number(sayDecimal(completed.share, 0)) / unit,
        withoutCompletion: bare.purchases.map(({ option }) => ids[option] ?? ""),
      };
    }
    default:
      return { chosen: sequentialPhragmen(ballots, { costs, tieOrder, until: { budget } }).chosen };
  }
}

function votersOf({ ballots }: BudgetElection): number {
  return ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
}
