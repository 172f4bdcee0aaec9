import { parentPort } from "node:worker_threads";
import { doBoxWork } from "./do-work.js";
import type { BoxWork } from "./work.js";

/** The program of a thread: a piece of work in, what it gave out. What it throws ends the thread, and whoever waits hears of it. */
parentPort?.on("message", (work: BoxWork) => void answer(work));

async function answer(work: BoxWork): Promise<void> {
  const done = await doBoxWork(work);
  parentPort?.postMessage(done, []);
}
