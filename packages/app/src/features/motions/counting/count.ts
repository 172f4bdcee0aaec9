import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { serialize } from "node:v8";
import { Threads } from "../../../platform/threads.js";
import { doCount, type CountDone, type CountWork } from "./work.js";

const PROGRAM = new URL("./thread.js", import.meta.url);
/** Different papers times options: counting so many takes some hundredths of a second, and handing them over less. */
const HEAVY = 10_000;

/** One for the process: who waits for a count waits for those before it. Where the program isn't built, as in tests of the sources, it is counted here. */
const threads = existsSync(PROGRAM) ? new Threads<CountWork, CountDone>(PROGRAM, 1) : null;

/** What was counted last, under the hash of all that it was counted from. */
const kept = new Map<string, Promise<CountDone>>();
const MOST_KEPT = 8;

/**
 * Does what counts papers: a heavy count in a thread, so that whoever asks for anything else meanwhile is answered, and what was counted ahead from the same papers and facts not again.
 */
export async function count<Work extends CountWork>(work: Work): Promise<Extract<CountDone, { kind: Work["kind"] }>> {
  const done = weightOf(work) < HEAVY ? doCount(work) : await heavily(work);
  return done as Extract<CountDone, { kind: Work["kind"] }>;
}

function heavily(work: CountWork): Promise<CountDone> {
  const hash = createHash("sha256").update(serialize(work)).digest("base64");
  const known = kept.get(hash);
  if (known !== undefined) return known;
  const counted = threads?.do(work) ?? Promise.resolve(doCount(work));
  counted.catch(() => kept.delete(hash));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(hash, counted);
  return counted;
}

function weightOf(work: CountWork): number {
  const given = work.kind === "due" ? Object.values(work.stock.marks) : [work.given];
  const papers = Math.max(0, ...given.map((each) => ("papers" in each ? each.papers.length : 0)));
  const options = Math.max(0, ...Object.values(work.situation.motion?.papers ?? {}).map(({ length }) => length));
  return papers * options;
}
