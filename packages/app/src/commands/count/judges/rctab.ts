import { irv, readRankedCsv, type StvResult } from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";
import { read } from "../source.js";

const configuration = z.looseObject({
  candidates: z.array(z.string()),
  overvote: z.enum(["exhaustImmediately", "alwaysSkipToNextRank", "exhaustIfMultipleContinuing"]).default("exhaustImmediately"),
  overvoteLabel: z.string().default("overvote"),
  undervoteLabel: z.string().default("undervote"),
  undeclaredWriteInLabel: z.string().default("UWI"),
  maxSkippedRanks: z.union([z.number(), z.string()]).default("unlimited"),
  batchElimination: z.boolean().default(false),
  exhaustOnDuplicate: z.boolean().default(false),
  repeat: z.number().default(1),
  mode: z.string().default("singleWinnerMajority"),
});
const round = z.object({
  round: z.number(),
  threshold: z.string(),
  tally: z.record(z.string(), z.string()),
  results: z.array(z.looseObject({ eliminated: z.string().optional(), elected: z.string().optional() })),
  inactive: z.record(z.string(), z.string()),
});

/** Counts cast vote records by instant-runoff and compares each round with the report of RCTab: tallies, who leaves, the threshold, and how many papers rest. */
export async function rctab(entry: Entry, folder: string): Promise<Judged> {
  const { mode, candidates, overvote, maxSkippedRanks, batchElimination, repeat, ...rules } = configuration.parse(entry.options);
  if (mode !== "singleWinnerMajority") return { kind: "skipped", why: `RCTab's way for several places, "${mode}", isn't offered` };
  if (overvote === "exhaustIfMultipleContinuing")
    return { kind: "skipped", why: "the table says that several were marked at a rank, and not who: RCTab itself refuses this rule for it" };
  const rounds = z.array(round).parse(entry["stages"]);
  const { names, ballots, spoiled } = await read(folder, entry.file, (bytes) =>
    readRankedCsv(bytes, {
      candidates,
      overvote: rules.overvoteLabel,
      overvoted: overvote === "alwaysSkipToNextRank" ? "passed over" : "ends",
      undervote: rules.undervoteLabel,
      writeIn: rules.undeclaredWriteInLabel,
      endsAtDuplicate: rules.exhaustOnDuplicate,
      mostSkipped: maxSkippedRanks === "unlimited" ? undefined : Number(maxSkippedRanks),
    }),
  );
  const written = names.length - 1;
  const order = [...names.keys()];
  const result = irv(
    { ...ballots, papers: ballots.papers.map((n) => n * repeat) },
    { tieOrder: order, exclusion: batchElimination ? "together" : "one by one", first: [written], until: "majority", lookBack: "none" },
  );
  const comparison = new Comparison();
  comparison.sameSet(
    "winners",
    entry.winners,
    result.winners.map((option) => names[option] ?? ""),
  );
  compareRounds(comparison, { rounds, result, names, spoiled: spoiled * repeat });
  return comparison.counted();
}

function compareRounds(
  comparison: Comparison,
  { rounds, result, names, spoiled }: { rounds: z.infer<typeof round>[]; result: StvResult; names: readonly string[]; spoiled: number },
): void {
  const { stages } = result.table;
  comparison.same("number of rounds", rounds.length, stages.length);
  for (const [at, expected] of rounds.entries()) {
    const stage = stages[at];
    if (stage === undefined) return;
    const tally = Object.fromEntries(Object.keys(expected.tally).map((name) => [name, String(stage.votes[names.indexOf(name)] ?? 0)]));
    comparison.same(`tally of round ${expected.round}`, expected.tally, tally);
    comparison.same(`threshold of round ${expected.round}`, expected.threshold, String(stage.quota));
    const inactive = Object.values(expected.inactive).reduce((sum, n) => sum + Number(n), 0);
    comparison.same(`papers at rest in round ${expected.round}`, inactive, stage.nonTransferable + spoiled);
    const next = stages[at + 1]?.act;
    const gone = next?.kind === "exclusion" ? next.of.map((option) => names[option] ?? "") : [];
    comparison.sameSet(
      `excluded after round ${expected.round}`,
      expected.results.flatMap(({ eliminated }) => eliminated ?? []),
      gone,
    );
  }
}
