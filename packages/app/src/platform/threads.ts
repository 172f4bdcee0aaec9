import { Worker } from "node:worker_threads";

interface Job<Work, Done> {
  readonly work: Work;
  readonly done: (answer: Done) => void;
  readonly failed: (error: Error) => void;
}

/** What a thread makes is gone with its piece of work. With the default of a few megabytes it would spend a fifth of its time, and other processors, on tidying up. */
const YOUNG_MEGABYTES = 64;

/**
 * Threads for what would keep this one from answering anybody: each takes one piece of work after the other. They are started when there is something to do, a new one
 * takes the place of one that has died, and they keep no process from ending. The program of a thread answers each message with one.
 */
export class Threads<Work, Done> {
  readonly #program: URL;
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #waiting: Job<Work, Done>[] = [];
  #started = 0;
  #running = 0;

  constructor(program: URL, most: number) {
    this.#program = program;
    this.#most = most;
  }

  /** How many pieces of work are not done yet. */
  get pending(): number {
    return this.#waiting.length + this.#running;
  }

  do(work: Work): Promise<Done> {
    return new Promise((done, failed) => {
      this.#waiting.push({ work, done, failed });
      this.#next();
    });
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#idle.pop() ?? (this.#started < this.#most ? this.#start() : undefined);
      const job = thread === undefined ? undefined : this.#waiting.shift();
      if (thread === undefined || job === undefined) return;
      this.#hand(thread, job);
    }
  }

  #start(): Worker {
    this.#started += 1;
    return new Worker(this.#program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
  }

  #hand(thread: Worker, { work, done, failed }: Job<Work, Done>): void {
    this.#running += 1;
    thread.ref();
    const over = (): void => {
      this.#running -= 1;
      thread.off("message", onAnswer).off("error", onError).unref();
    };
    const onAnswer = (answer: Done): void => {
      over();
      this.#idle.push(thread);
      done(answer);
      this.#next();
    };
    const onError = (error: Error): void => {
      over();
      this.#started -= 1;
      failed(error);
      this.#next();
    };
    thread.on("message", onAnswer).on("error", onError).postMessage(work, []);
  }
}
