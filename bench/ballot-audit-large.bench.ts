import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { ed25519, type Group, type TickQuestion } from "../packages/ballot/src/index.js";
import { conduct, prepare } from "../packages/ballot/testing/election.js";
import { tell } from "./harness.js";
import { timed } from "./processes.js";

const BALLOTS = Number(process.env["BALLOTS"] ?? 100_000);
const LONGEST_SECONDS = 180;
const MOST_MEGABYTES = 1_024;

/** The audit of a very large election by the command, in a process of its own. The archive is made once, in a few minutes, and kept. `BALLOTS` makes it smaller. */
const { wall, megabytes } = await timed([process.execPath, "packages/app/bin/folkmoot.js", "ballot", "verify", archive()]);
const name = `audit of an archive with ${BALLOTS} ballots by the command`;
tell({ name, unit: "s", better: "less", figure: wall / 1000, floor: null, limit: (LONGEST_SECONDS * BALLOTS) / 100_000 });
tell({ name: `${name}: memory`, unit: "MB", better: "less", figure: megabytes ?? 0, floor: null, limit: MOST_MEGABYTES });

function archive(): string {
  mkdirSync(resolve(".cache"), { recursive: true });
  const file = resolve(".cache", `bench-audit-${BALLOTS}.bel`);
  if (existsSync(file)) return file;
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const question: TickQuestion = { kind: "ticks", question: "Who?", answers: ["Ada", "Bo", "Cy"], blank: false, min: 1, max: 1 };
  const prepared = prepare({ group: ed25519, questions: [question], voters: 100, holders: { single: 1 }, random });
  // Nobody's secrets: they need no constant time, and the ballots are the same.
  const group: Group = { ...ed25519, secretPower: ed25519.power };
  const setup = { ...prepared.setup, election: { ...prepared.setup.election, group } };
  const votes = Array.from({ length: BALLOTS }, (_, at) => ({ voter: at % 100, choices: [[1, 0, 0]] }));
  writeFileSync(`${file}.new`, conduct({ ...prepared, setup }, votes, { shufflers: [], decryptors: [1], random }));
  renameSync(`${file}.new`, file);
  return file;
}
