import { Worker } from "node:worker_threads";

interface Job<Work, Done> {
  readonly work: Work;
  readonly done: (answer: Done) => void;
  readonly failed: (error: Error) => void;
}

/** A thread with what it was handed, in the order in which it does that. */
interface Hand<Work, Done> {
  readonly thread: Worker;
  readonly jobs: Job<Work, Done>[];
}

/** What a thread makes is gone with its piece of work. With the default of a few megabytes it would spend a fifth of its time, and other processors, on tidying up. */
const YOUNG_MEGABYTES = 64;

/**
 * Threads for what would keep this one from answering anybody: each takes one piece of work after the other. They are started when there is something to do, a new one
 * takes the place of one that has died, and they keep no process from ending. The program of a thread answers each message with one, in their order. `ahead`: how many pieces a thread is handed at
 * a time; with one it waits for the next each time, with more it does so only when there is none.
 */
export class Threads<Work, Done> {
  readonly #program: URL;
  readonly #most: number;
  readonly #ahead: number;
  readonly #hands: Hand<Work, Done>[] = [];
  #waiting: Job<Work, Done>[] = [];

  constructor(program: URL, most: number, ahead = 1) {
    this.#program = program;
    this.#most = most;
    this.#ahead = ahead;
  }

  /** How many pieces of work are not done yet. */
  get pending(): number {
    return this.#hands.reduce((sum, { jobs }) => sum + jobs.length, this.#waiting.length);
  }

  do(work: Work): Promise<Done> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work, done, failed });
      this.#next();
    });
  }

  /** To whoever has least to do. */
  #next(): void {
    while (this.#waiting.length > 0) {
      let [least] = this.#hands;
      for (const hand of this.#hands) if (hand.jobs.length < (least?.jobs.length ?? 0)) least = hand;
      if ((least === undefined || least.jobs.length > 0) && this.#hands.length < this.#most) least = this.#start();
      const job = least === undefined || least.jobs.length >= this.#ahead ? undefined : this.#waiting.shift();
      if (least === undefined || job === undefined) return;
      least.jobs.push(job);
      least.thread.ref();
      least.thread.postMessage(job.work, []);
    }
  }

  #start(): Hand<Work, Done> {
    const thread = new Worker(this.#program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
    const hand: Hand<Work, Done> = { thread, jobs: [] };
    this.#hands.push(hand);
    thread.on("message", (answer: Done) => {
      const job = hand.jobs.shift();
      if (hand.jobs.length === 0) thread.unref();
      job?.done(answer);
      this.#next();
    });
    thread.on("error", (error) => {
      this.#hands.splice(this.#hands.indexOf(hand), 1);
      const [culprit, ...others] = hand.jobs;
      this.#waiting = [...others, ...this.#waiting];
      culprit?.failed(error instanceof Error ? error : new Error(String(error)));
      this.#next();
    });
    return hand;
  }
}
