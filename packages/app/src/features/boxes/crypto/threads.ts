import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Threads } from "../../../platform/threads.js";
import { doBoxWork } from "./do-work.js";
import type { BoxDone, BoxWork } from "./work.js";

const PROGRAM = new URL("./thread.js", import.meta.url);

/** One set for the process; where the program isn't built, as in tests of the sources, the work is done here. */
const threads = existsSync(PROGRAM) ? new Threads<BoxWork, BoxDone>(PROGRAM, availableParallelism()) : null;
/** What verifies whole archives has a thread of its own, one after the other: nobody who votes waits for it. */
const steps = threads === null ? null : new Threads<BoxWork, BoxDone>(PROGRAM, 1);

export function inThread(work: BoxWork): Promise<BoxDone> {
  return (work.kind === "step" ? steps : threads)?.do(work) ?? doBoxWork(work);
}

/** How many pieces of work wait or are under way, of those that voters wait for. */
export function pendingWork(): number {
  return threads?.pending ?? 0;
}
