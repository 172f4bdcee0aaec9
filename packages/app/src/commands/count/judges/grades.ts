import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { blocStar, majorityJudgment, readScoresCsv, readStarvote, type Scores, star } from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";
import { read } from "../source.js";

/** STAR papers give 0 to 5. */
const TOP_SCORE = 5;

const expectation = z.looseObject({
  options: z.looseObject({ grades: z.array(z.string()), gradeCodes: z.string().default("1..") }),
  ranking: z.array(z.array(z.string())),
  medians: z.record(z.string(), z.number()),
  profile: z.record(z.string(), z.array(z.number())),
});

/** Counts grades by majority judgment. Codes begin with 1, or as the manifest says; one below that, no opinion, is the lowest grade. */
export async function judgment(entry: Entry, folder: string): Promise<Judged> {
  const expected = expectation.parse(entry);
  const grades = expected.options.grades.length;
  const lowest = Number(/^[0-9]+/.exec(expected.options.gradeCodes)?.[0] ?? 1);
  const { names, ballots } = await read(folder, entry.file, (bytes) => readScoresCsv(bytes, lowest + grades - 1));
  const profile = names.map((_, option) => {
    const counts = Array<number>(grades).fill(0);
    for (const { scores, papers } of ballots.papers) {
      const grade = Math.max(0, (scores[option] ?? 0) - lowest);
      counts[grade] = (counts[grade] ?? 0) + papers;
    }
    return counts;
  });
  const { order, table, winners } = majorityJudgment(profile, { tieOrder: [...names.keys()] });
  const comparison = new Comparison();
  const byName = <Value>(values: readonly Value[]) => Object.fromEntries(names.map((name, option) => [name, values[option]]));
  comparison.sameSet(
    "winners",
    entry.winners,
    winners.map((option) => names[option] ?? ""),
  );
  comparison.same(
    "order",
    expected.ranking,
    order?.map((group) => group.map((option) => names[option])),
  );
  comparison.same("profile", expected.profile, byName(profile));
  comparison.same("middle grades", expected.medians, byName(table.medians));
  return comparison.counted();
}

/** Counts scores by STAR, or several winners by bloc STAR, and compares the winners. */
export async function scores(entry: Entry, folder: string): Promise<Judged> {
  const election = await readStar(entry, folder);
  if (election === null) return { kind: "skipped", why: "the file takes its ballots from one that isn't here" };
  const stranger = entry.winners?.find((name) => !election.names.includes(String(name)));
  if (stranger !== undefined) return { kind: "skipped", why: `"${stranger}" is expected to win and is no candidate of the file` };
  const { names, ballots } = election;
  const { winners, ties } = entry.rule === "star" ? star(ballots, election) : blocStar(ballots, election);
  const open = !election.declared && ties.some(({ question, by }) => question === "winner" && by === "declared order");
  if (open) return { kind: "skipped", why: "the votes leave a tie, and the file declares no order for it" };
  const comparison = new Comparison();
  comparison.sameSet(
    "winners",
    entry.winners,
    winners.map((option) => names[option] ?? ""),
  );
  return comparison.counted();
}

interface StarElection {
  readonly names: readonly string[];
  readonly ballots: Scores;
  readonly seats: number;
  readonly tieOrder: readonly number[];
  /** Whether the file lays down that order. */
  readonly declared: boolean;
}

async function readStar({ file, format }: Entry, folder: string): Promise<StarElection | null> {
  if (format !== "starvote") return { ...(await readPoll(file, folder)), seats: 1 };
  const own = await read(folder, file, readStarvote);
  const declared = own.tieOrder === null ? {} : { tieOrder: own.tieOrder, declared: true };
  if (own.path === null) return { ...own, tieOrder: [...own.names.keys()], declared: false, ...declared };
  const other = join(dirname(file), own.path);
  if (!existsSync(join(folder, other))) return null;
  return { ...(await readPoll(other, folder)), ...declared, seats: own.seats };
}

async function readPoll(file: string, folder: string): Promise<Omit<StarElection, "seats">> {
  const { names, ballots } = await (file.endsWith(".csv")
    ? read(folder, file, (bytes) => readScoresCsv(bytes, TOP_SCORE))
    : read(folder, file, readStarvote));
  return { names, ballots, tieOrder: [...names.keys()], declared: false };
}
