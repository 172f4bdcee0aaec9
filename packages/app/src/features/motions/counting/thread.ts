import { parentPort } from "node:worker_threads";
import { doCount, type CountWork } from "./work.js";

/** The program of the thread. What it throws ends it, and whoever waits hears of it. */
parentPort?.on("message", (work: CountWork) => parentPort?.postMessage(doCount(work), []));
