import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { GroupName } from "@folkmoot/ballot";
import { Threads } from "../../../platform/threads.js";
import { doBoxWork } from "./do-work.js";
import type { BoxDone, BoxWork } from "./work.js";

const PROGRAM = new URL("./thread.js", import.meta.url);
const THREADS = availableParallelism();
/** Enough that a thread never waits for the next ballot when there is one, few enough that all end together. */
const AHEAD = 4;

/** One set for the process; where the program isn't built, as in tests of the sources, the work is done here. */
const threads = existsSync(PROGRAM) ? new Threads<BoxWork, BoxDone>(PROGRAM, THREADS, AHEAD) : null;
/** What verifies whole archives has a thread of its own, one after the other: nobody who votes waits for it. */
const steps = threads === null ? null : new Threads<BoxWork, BoxDone>(PROGRAM, 1);

export function inThread(work: BoxWork): Promise<BoxDone> {
  return (work.kind === "step" ? steps : threads)?.do(work) ?? doBoxWork(work);
}

/** A ballot waits at most so long to be checked; whoever comes when it would be longer is asked to come again. */
const LONGEST_WAIT = 2_000;
/** When there is so much to do already that nobody is answered earlier for haste. */
const RUSH = 50;

/** Milliseconds that checking takes for each character of a ballot: a first guess, and then what it took. In the larger groups a ballot takes a dozen times as long. */
const pace: { [group in GroupName]: number } = { Ed25519: 0.0013, "BELENIOS-2048": 0.007, "RFC-3526-2048": 0.007 };
/** How much the last ballot counts for the pace. */
const NEWEST = 0.05;

/** What the ballots that are not checked yet will take, in milliseconds of one thread. */
let due = 0;

/** Checks a ballot. */
export async function checkInThread(group: GroupName, check: Omit<Extract<BoxWork, { kind: "check" }>, "kind">): Promise<BoxDone> {
  const { length } = check.ballot;
  const expected = length * pace[group];
  due += expected;
  try {
    const done = await inThread({ kind: "check", ...check });
    if (done.kind === "checked") pace[group] += NEWEST * (done.took / length - pace[group]);
    return done;
  } finally {
    due -= expected;
  }
}

/** Whether another ballot would wait too long. */
export function isFull(): boolean {
  return due > LONGEST_WAIT * THREADS;
}

export function isRush(): boolean {
  return due > RUSH * THREADS;
}
