import { parentPort } from "node:worker_threads";
import { doWork, readElection, type Election, type Work } from "@folkmoot/ballot";

let election: Election | null = null;

/** A thread of an audit: a part of the work in, its outcome out. */
parentPort?.on("message", (work: Work) => {
  if (election?.text !== work.election) election = readElection(work.election);
  parentPort?.postMessage(doWork(election, work), []);
});
