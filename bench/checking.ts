import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BoxDone, BoxWork } from "../packages/app/src/features/boxes/crypto/work.js";
import { Threads } from "../packages/app/src/platform/threads.js";
import { perSecond } from "./harness.js";

const CRYPTO = resolve("packages/app/dist/features/boxes/crypto");

/** Checks ballots in threads as the server does, or in processes that share nothing. Each answers with how many a second that are. */
export interface Checking {
  readonly threads: (count: number) => Promise<number>;
  readonly processes: (count: number) => Promise<number>;
  readonly stop: () => void;
}

/** Threads and processes are started for the largest number at once, and take part as far as they are asked for. */
export async function checking(checks: readonly BoxWork[], most: number): Promise<Checking> {
  const folder = mkdtempSync(resolve(".cache", "bench-checks-"));
  const file = join(folder, "checks.json");
  writeFileSync(file, JSON.stringify(checks));
  const sets = Array.from({ length: most }, (_, at) => new Threads<BoxWork, BoxDone>(pathToFileURL(join(CRYPTO, "thread.js")), at + 1, 4));
  const children = Array.from({ length: most }, () => fork("bench/check-alone.js", [pathToFileURL(join(CRYPTO, "do-work.js")).href, file]));
  await Promise.all(children.map(said));
  return {
    threads: (count) => perSecond(checks.length, () => Promise.all(checks.map((check) => sets[count - 1]?.do(check)))),
    processes: async (count) => {
      const took = await Promise.all(children.slice(0, count).map(askAndWait));
      return took.reduce((sum, milliseconds) => sum + (checks.length * 1000) / milliseconds, 0);
    },
    stop: () => {
      for (const child of children) child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

async function askAndWait(child: ChildProcess): Promise<number> {
  const answer = said(child);
  child.send("check");
  return Number(await answer);
}

function said(child: ChildProcess): Promise<unknown> {
  return new Promise((done, failed) => {
    child.once("message", done).once("error", failed);
  });
}
