import { existsSync } from "node:fs";
import { Threads } from "../../../platform/threads.js";
import { doCount, type CountDone, type CountWork } from "./work.js";

const PROGRAM = new URL("./thread.js", import.meta.url);
/** Different papers times options: counting so many takes some hundredths of a second, and handing them over less. */
const HEAVY = 10_000;

/** One for the process: who waits for a count waits for those before it. Where the program isn't built, as in tests of the sources, it is counted here. */
const threads = existsSync(PROGRAM) ? new Threads<CountWork, CountDone>(PROGRAM, 1) : null;

/** Does what counts papers: a heavy count in a thread, so that whoever asks for anything else meanwhile is answered. */
export async function count<Work extends CountWork>(work: Work): Promise<Extract<CountDone, { kind: Work["kind"] }>> {
  const done = threads !== null && weightOf(work) >= HEAVY ? await threads.do(work) : doCount(work);
  return done as Extract<CountDone, { kind: Work["kind"] }>;
}

function weightOf(work: CountWork): number {
  const given = work.kind === "due" ? Object.values(work.stock.marks) : [work.given];
  const papers = Math.max(0, ...given.map((each) => ("papers" in each ? each.papers.length : 0)));
  const options = Math.max(0, ...Object.values(work.situation.motion?.papers ?? {}).map(({ length }) => length));
  return papers * options;
}
