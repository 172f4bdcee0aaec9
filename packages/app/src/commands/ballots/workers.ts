import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Outcome, Work, Workers } from "@folkmoot/ballot";
import { Threads } from "../../platform/threads.js";

/** Below so many bytes, about five hundred ballots, threads would cost more than they save. */
const WORTH_THREADS = 2_000_000;
const PROGRAM = new URL("./worker.js", import.meta.url);

/** A thread for each processor when an archive is so large; none otherwise, and where the program isn't built. */
export function workersFor(size: number): { readonly workers?: Workers } {
  if (size < WORTH_THREADS || !existsSync(PROGRAM)) return {};
  const threads = new Threads<Work, Outcome>(PROGRAM, availableParallelism());
  return { workers: (work) => threads.do(work) };
}
