import { parentPort } from "node:worker_threads";
import { doBoxWork } from "./do-work.js";
import type { BoxWork } from "./work.js";

let last = Promise.resolve();

/** The program of a thread: a piece of work in, what it gave out, in their order. What it throws ends the thread, and whoever waits hears of it. */
parentPort?.on("message", (work: BoxWork) => {
  last = last.then(() => answer(work));
});

async function answer(work: BoxWork): Promise<void> {
  const done = await doBoxWork(work);
  parentPort?.postMessage(done, []);
}
