import { spawnUnprivileged } from "./unprivileged.js";

/** Runs a PostgreSQL program to its end. What it said is cut at 64 kB. */
export function run(program: string, args: readonly string[]): Promise<{ status: number | null; words: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnUnprivileged(program, args, { stdio: ["ignore", "ignore", "pipe"], tied: true });
    let words = "";
    child.stderr?.setEncoding("utf8").on("data", (more: string) => {
      words = (words + more).slice(-65_536);
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, words }));
  });
}
