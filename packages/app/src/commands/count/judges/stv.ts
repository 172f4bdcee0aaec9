import {
  ers97,
  irv,
  meekNz,
  meekPrf,
  type RankedElection,
  type Rankings,
  readBlt,
  readPreflib,
  sayVotes,
  scottishStv,
  type StvAct,
  type StvResult,
  type StvRule,
  type StvTable,
  type Tie,
  wigmPrf,
  wigmPrfBatch,
} from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";
import { read } from "../source.js";

const ROUND = z.object({
  round: z.number(),
  quota: z.string(),
  /** Votes, share kept, and what has become of a candidate; nobody counts votes for one who withdrew. */
  state: z.record(z.string(), z.tuple([z.string().nullish(), z.string().nullish(), z.string()])),
});

const expectation = z.looseObject({
  valid: z.number().optional(),
  quota: z.union([z.string(), z.number()]).optional(),
  winnersOrder: z.array(z.number()).optional(),
  stageCount: z.number().optional(),
  stages: z.union([z.array(z.array(z.union([z.string(), z.number()]))), z.array(ROUND)]).optional(),
  nonTransferable: z.array(z.string()).optional(),
  exhausted: z.array(z.union([z.number(), z.string()])).optional(),
  actions: z.array(z.array(z.union([z.string(), z.number(), z.array(z.number())]))).optional(),
  ties: z.array(z.union([z.string(), z.array(z.union([z.string(), z.number(), z.array(z.number())]))])).optional(),
  electedAtStage: z.record(z.string(), z.number()).optional(),
  firstPrefs: z.array(z.number()).optional(),
  final: z.object({ quota: z.string(), votes: z.array(z.string()), keepFactors: z.array(z.string()) }).optional(),
});

type Count = (ballots: Rankings, rule: StvRule) => StvResult;

/** Counts an election by single transferable vote and compares winners, quota and every number of every stage. Candidates are numbered from 1. */
function stv(count: Count): (entry: Entry, folder: string) => Promise<Judged> {
  return async (entry, folder) => {
    const election = await readRanked(entry, folder);
    const result = count(election.ballots, ruleOf(election, entry));
    return compared(entry, result);
  };
}

export const scottish = stv(scottishStv);
export const wigm = stv(wigmPrf);
export const wigmBatch = stv(wigmPrfBatch);
export const ers = stv(ers97);
export const meekReference = stv(meekPrf);
export const newZealand = stv(meekNz);
export const instantRunoff = stv((ballots, rule) => irv(ballots, rule));

/**
 * Rules of other places that can't be reproduced beyond the first count, since papers are drawn by lot or counted in the order in which they lie: the first
 * count and the quota are compared, and the winners with those of the Scottish rule. Where these alone differ nobody is wrong, and the entry is skipped.
 */
export async function firstCount(entry: Entry, folder: string): Promise<Judged> {
  const election = await readRanked(entry, folder);
  const { table, winners } = scottishStv(election.ballots, ruleOf(election, entry));
  const expected = expectation.parse(entry);
  const comparison = new Comparison();
  comparison.same("valid", expected.valid, table.valid);
  comparison.same(
    "first preferences",
    expected.firstPrefs,
    table.stages[0]?.votes.map((votes) => votes / 10 ** table.decimals),
  );
  comparison.same("quota", expected.quota === undefined ? undefined : String(expected.quota), sayVotes(table.quota, table.decimals));
  const others = entry.winners?.filter((winner) => !winners.map(fromOne).includes(Number(winner))) ?? [];
  if (others.length > 0 && comparison.differences.length === 0)
    return { kind: "skipped", why: `the rule draws papers by lot or isn't offered; the Scottish rule doesn't elect ${others.join(", ")}` };
  return comparison.counted("later counts: the rule draws papers by lot or isn't offered; winners compared with the Scottish rule's");
}

async function readRanked({ file, format }: Entry, folder: string): Promise<RankedElection> {
  return read(folder, file, format.startsWith("preflib") ? readPreflib : readBlt);
}

/** Manifests take the first of the file among equals, also for exclusion, unless the file lays down an order. */
function ruleOf(election: RankedElection, { options }: Entry): StvRule {
  const order = election.tieOrder ?? [...election.names.keys()];
  return { seats: options.seats ?? election.seats ?? 1, tieOrder: order, exclusionOrder: order, withdrawn: election.withdrawn };
}

function compared(entry: Entry, { winners, table, ties }: StvResult): Judged {
  const expected = expectation.parse(entry);
  const comparison = new Comparison();
  const { stages, decimals } = table;
  comparison.sameSet("winners", entry.winners, winners.map(fromOne));
  comparison.same("order of election", expected.winnersOrder, winners.map(fromOne));
  comparison.same("valid", expected.valid, table.valid);
  comparison.same("quota", expected.quota === undefined ? undefined : String(expected.quota), sayVotes(table.quota, decimals));
  comparison.same("number of stages", expected.stageCount, stages.length);
  comparison.same(
    "not transferable",
    expected.nonTransferable,
    stages.map(({ nonTransferable }) => sayVotes(nonTransferable, decimals)),
  );
  const exhausted = (units: number): string | number => (typeof expected.exhausted?.[0] === "string" ? padded(units, decimals) : units);
  comparison.same(
    "exhausted",
    expected.exhausted,
    stages.map((stage) => exhausted(stage.nonTransferable)),
  );
  for (const [candidate, at] of Object.entries(expected.electedAtStage ?? {})) {
    comparison.same(`stage at which ${candidate} is elected`, at, stages.findIndex(({ elected }) => elected.includes(Number(candidate) - 1)) + 1);
  }
  comparison.same(
    "what was done",
    expected.actions?.map(([kind, of]) => [
      kind,
      of === undefined
        ? []
        : [of]
            .flat()
            .map(Number)
            .sort((a, b) => a - b),
    ]),
    stages.map(({ act }) => acted(act)),
  );
  // Ties are compared where they are numbers; one program tells them in words.
  if (expected.ties?.every((tie) => typeof tie !== "string") === true)
    comparison.same("ties settled by the declared order", expected.ties, ties.flatMap(drawn));
  compareStages(comparison, entry.rule === "scottish-stv" ? withoutEmptySurpluses(expected.stages ?? []) : (expected.stages ?? []), table);
  compareFinal(comparison, expected.final, { table, winners });
  return comparison.counted();
}

function acted(act: StvAct): [string, number[]] {
  if (act.kind === "surplus") return ["surplus", [fromOne(act.of)]];
  if (act.kind === "exclusion") return ["exclude", act.of.map(fromOne).sort((a, b) => a - b)];
  return ["first", []];
}

/** Manifests number a tie by the stage after which it was found, we by the stage that it decides. */
function drawn({ stage, question, among, by }: Tie): (string | number | number[])[][] {
  return by === "declared order" ? [[stage - 1, question === "exclusion" ? "exclude" : question, among.map(fromOne).sort((a, b) => a - b)]] : [];
}

type Stages = NonNullable<z.infer<typeof expectation>["stages"]>;

/**
 * A reference program gives a stage of its own to somebody with exactly the quota, in which nothing moves. The Scottish rules transfer votes that exceed the
 * quota (rule 48); without such a stage the numbers are the same.
 */
function withoutEmptySurpluses(stages: Stages): Stages {
  const said = (stage: Stages[number]): string =>
    JSON.stringify(Array.isArray(stage) ? stage : Object.values(stage.state).map(([votes, , state]) => [votes, state === "defeated"]));
  const kept = (stages as Stages[number][]).filter((stage, at, all) => Array.isArray(stage) || at === 0 || said(stage) !== said(all[at - 1] ?? []));
  return kept as Stages;
}

function compareStages(comparison: Comparison, expected: Stages, { stages, decimals }: StvTable): void {
  for (const [at, stage] of expected.entries()) {
    const votes = stages[at]?.votes ?? [];
    if (Array.isArray(stage)) {
      const places = typeof stage[0] === "string" && /\.[0-9]{9}$/.test(stage[0]) ? 9 : null;
      const got = votes.map((n) => (typeof stage[0] === "number" ? n : places === null ? sayVotes(n, decimals) : padded(n, decimals)));
      comparison.same(`stage ${at + 1}`, stage, got);
      continue;
    }
    // A reference program sets those who are left over to 0 at the end; nothing of a count hangs on that.
    const shown = Object.entries(stage.state).filter(
      ([, [, , state]]) => state !== "withdrawn" && (at < expected.length - 1 || state !== "defeated"),
    );
    for (const [candidate, [expectedVotes]] of shown) {
      comparison.same(`round ${stage.round}, candidate ${candidate}`, expectedVotes, padded(votes[Number(candidate) - 1] ?? 0, decimals));
    }
    if (stages[at] !== undefined) comparison.same(`quota of round ${stage.round}`, stage.quota, padded(stages[at].quota, decimals));
  }
  if (expected.length > 0) comparison.same("number of stages", expected.length, stages.length);
}

function compareFinal(
  comparison: Comparison,
  expected: z.infer<typeof expectation>["final"],
  { table, winners }: { table: StvTable; winners: readonly number[] },
): void {
  if (expected === undefined) return;
  const say = (numbers: readonly number[]): string[] => numbers.map((n, candidate) => padded(winners.includes(candidate) ? n : 0, table.decimals));
  comparison.same("final quota", expected.quota, padded(table.quota, table.decimals));
  comparison.same("final votes", expected.votes, say(table.stages.at(-1)?.votes ?? []));
  comparison.same("final keep factors", expected.keepFactors, say(table.keep ?? []));
}

/** With all its decimals: "4.00000". */
function padded(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const fromOne = (candidate: number): number => candidate + 1;
