import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Threads } from "../../../platform/threads.js";
import { doBoxWork } from "./do-work.js";
import type { BoxDone, BoxWork } from "./work.js";

const PROGRAM = new URL("./thread.js", import.meta.url);

/** One set for the process; where the program isn't built, as in tests of the sources, the work is done here. */
const threads = existsSync(PROGRAM) ? new Threads<BoxWork, BoxDone>(PROGRAM, availableParallelism()) : null;

export function inThread(work: BoxWork): Promise<BoxDone> {
  return threads === null ? doBoxWork(work) : threads.do(work);
}

/** How many pieces of work wait or are under way. */
export function pendingWork(): number {
  return threads?.pending ?? 0;
}
