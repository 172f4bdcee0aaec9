import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import {
  acceptBallot,
  applyShuffle,
  belenios2048,
  createBallot,
  ed25519,
  makeShuffle,
  readBallot,
  readShuffle,
  verifyArchive,
  type Group,
  type NumberQuestion,
  type Question,
  type TickQuestion,
} from "../packages/ballot/src/index.js";
import { conduct, prepare, type Prepared } from "../packages/ballot/testing/election.js";
import { toolRefusal, toolVersion } from "../packages/ballot/testing/tool.js";
import { bench, median, medianMilliseconds, milliseconds, perSecond } from "./harness.js";

/** Secret ballots, beside belenios-tool where it is installed. Version 2.0 doesn't know Ed25519; it takes the group of 2048 bits that its elections have by default. */
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const run = promisify(execFile);
const ticks: TickQuestion = { kind: "ticks", question: "Who?", answers: ["Ada", "Bo", "Cy"], blank: false, min: 1, max: 1 };
const ranks: NumberQuestion = {
  kind: "numbers",
  question: "In which order?",
  answers: Array.from({ length: 12 }, (_, at) => `Option ${at + 1}`),
  extra: undefined,
};
const folder = resolve(".cache", "bench-ballot");
mkdirSync(folder, { recursive: true });

const asked = electionOf(ed25519, ticks, 1);
const ranked = electionOf(ed25519, ranks, 1);

await bench({
  name: "a ballot with 3 answers: checked at casting",
  unit: "ms",
  better: "less",
  limit: 2.5,
  ours: () => checked(asked, [[0, 1, 0]]),
  ...(toolVersion === null
    ? {}
    : { floor: { name: `belenios-tool ${toolVersion}, a ballot of an archive, 2048 bits`, measure: () => Promise.resolve(toolMilliseconds()) } }),
});
await bench({
  name: "a ballot with 3 answers: made, as without WebAssembly",
  unit: "ms",
  better: "less",
  limit: 15,
  ours: () => Promise.resolve(medianMilliseconds(50, () => made(asked, [[0, 1, 0]]))),
});
await bench({
  name: "a ballot with 12 ranks: checked at casting",
  unit: "ms",
  better: "less",
  limit: 0.8,
  ours: () => checked(ranked, [[...ranks.answers.keys()]]),
});

const BALLOTS = 500;
const { election } = ranked.setup;
const box = [Array.from({ length: BALLOTS }, () => paper())];
await bench({
  name: `a shuffle of ${BALLOTS} ballots: made`,
  unit: "ms a ballot",
  better: "less",
  limit: 1,
  ours: async () => (await milliseconds(() => makeShuffle(election, box, random))) / BALLOTS,
  rounds: 3,
});
const shuffle = makeShuffle(election, box, random);
await bench({
  name: `a shuffle of ${BALLOTS} ballots: checked`,
  unit: "ms a ballot",
  better: "less",
  limit: 1.2,
  ours: async () => (await milliseconds(() => applyShuffle(election, box, readShuffle(election, shuffle)))) / BALLOTS,
  rounds: 3,
});

const CAST = 2_000;
const archive = archiveOf(ed25519, CAST);
const file = join(folder, "audit.bel");
writeFileSync(file, archive);
await bench({
  name: `audit of an archive with ${CAST} ballots by the command, in a thread for each processor`,
  unit: "ballots/s",
  better: "more",
  limit: 560, // 100,000 in three minutes
  ours: () => perSecond(CAST, () => run(process.execPath, ["packages/app/bin/folkmoot.js", "ballot", "verify", file])),
  floor: { name: "in one thread", measure: () => perSecond(CAST, () => verifyArchive(archive)) },
  rounds: 3,
});
rmSync(folder, { recursive: true });

function electionOf(group: Group, question: Question, voters: number): Prepared {
  return prepare({ group, questions: [question], voters, holders: { single: 1 }, random });
}

function made({ setup, secrets }: Prepared, choices: readonly (readonly number[])[]): string {
  return createBallot(setup.election, { secret: secrets[0] ?? 0n, choices, random });
}

function checked(prepared: Prepared, choices: readonly (readonly number[])[]): Promise<number> {
  const { setup } = prepared;
  const ballots = Array.from({ length: 100 }, () => made(prepared, choices));
  const board = { credentials: setup.credentials, trackers: new Set<string>() };
  const took = medianMilliseconds(ballots.length, (at) => {
    if (!acceptBallot(setup.election, board, ballots[at] ?? "").accepted) throw new Error("refused");
  });
  return Promise.resolve(took);
}

/** A ballot's ciphertext, as the tally has it. */
function paper() {
  const [answer] = readBallot(election, made(ranked, [[...ranks.answers.keys()]])).answers;
  if (answer?.kind !== "numbers") throw new Error("not ranked");
  return answer.answer.choices;
}

/** An archive with so many ballots, by voters who all change their minds: making credentials would take longest. */
function archiveOf(group: Group, ballots: number): Uint8Array {
  const prepared = electionOf(group, ticks, 10);
  const votes = Array.from({ length: ballots }, (_, at) => ({ voter: at % 10, choices: [[1, 0, 0]] }));
  return conduct(prepared, votes, { shufflers: [], decryptors: [1], random });
}

/** What a ballot more costs belenios-tool. */
function toolMilliseconds(): number {
  const [few, many] = [toolArchives(1), toolArchives(21)];
  return (many - few) / 20;
}

function toolArchives(ballots: number): number {
  const prepared = electionOf(belenios2048, ticks, ballots);
  const votes = Array.from({ length: ballots }, (_, voter) => ({ voter, choices: [[1, 0, 0]] }));
  const bytes = conduct(prepared, votes, { shufflers: [], decryptors: [1], random });
  const took = [1, 2, 3].map(() => {
    const start = performance.now();
    if (toolRefusal(prepared.setup.election.uuid, bytes) !== null) throw new Error("belenios-tool refuses");
    return performance.now() - start;
  });
  return median(took);
}
