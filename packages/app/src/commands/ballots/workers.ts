import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Outcome, Work, Workers } from "@folkmoot/ballot";

/** Below so many bytes, about five hundred ballots, threads would cost more than they save. */
const WORTH_THREADS = 2_000_000;
const PROGRAM = new URL("./worker.js", import.meta.url);

/** Audits with a thread for each processor when the archive is large; otherwise, and where the program isn't built, in this one. */
export async function withWorkers<T>(size: number, audit: (options: { readonly workers?: Workers }) => Promise<T>): Promise<T> {
  if (size < WORTH_THREADS || !existsSync(PROGRAM)) return audit({});
  const pool = new Pool(availableParallelism());
  try {
    return await audit({ workers: (work) => pool.do(work) });
  } finally {
    await pool.close();
  }
}

interface Job {
  readonly work: Work;
  readonly done: (outcome: Outcome) => void;
  readonly failed: (error: Error) => void;
}

/** Threads that take one part of the work after the other. */
class Pool {
  readonly #threads: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: Job[] = [];

  constructor(size: number) {
    this.#threads = Array.from({ length: size }, () => new Worker(PROGRAM));
    this.#idle = [...this.#threads];
  }

  do(work: Work): Promise<Outcome> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work, done, failed });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #next(): void {
    const thread = this.#idle.pop();
    const job = thread === undefined ? undefined : this.#waiting.shift();
    if (thread === undefined || job === undefined) {
      if (thread !== undefined) this.#idle.push(thread);
      return;
    }
    thread.once("error", job.failed);
    thread.once("message", (outcome: Outcome) => {
      thread.off("error", job.failed);
      this.#idle.push(thread);
      job.done(outcome);
      this.#next();
    });
    const [work, bytes] = copied(job.work);
    thread.postMessage(work, bytes);
  }
}

/** A ballot's bytes are a view of the whole archive, and all of that would be handed over with each. */
function copied(work: Work): readonly [Work, ArrayBuffer[]] {
  if (work.kind !== "ballots") return [work, []];
  const ballots = work.ballots.map((ballot) => ({ ...ballot, body: Uint8Array.from(ballot.body) }));
  return [{ ...work, ballots }, ballots.map(({ body }) => body.buffer)];
}
