import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { bench, milliseconds } from "./harness.js";

const PAPERS = 1_000_000;
const CANDIDATES = 10;
const SEATS = 4;
const folder = resolve(".cache", "bench-count");
const file = join(folder, "million.blt");
const run = promisify(execFile);

mkdirSync(folder, { recursive: true });
writeFileSync(file, madeUp());

/** What each has to reach on a machine that does nothing else, in milliseconds. */
const LIMITS = { "scottish-stv": 1_000, schulze: 900, "meek-prf": 3_000, ers97: 3_000 };
await mustAgree();
for (const [rule, limit] of Object.entries(LIMITS)) {
  await bench({
    name: `${PAPERS.toLocaleString("en-GB")} papers with ${CANDIDATES} candidates, from the file to the report: ${rule}`,
    unit: "ms",
    better: "less",
    limit,
    ours: () => milliseconds(() => run(process.execPath, ["packages/app/bin/folkmoot.js", "count", file, "--rule", rule])),
    floor: { name: "a naive reader and counter (Scottish)", measure: () => milliseconds(() => run(process.execPath, ["bench/naive-stv.js", file])) },
    rounds: 3,
  });
}
rmSync(folder, { recursive: true });

/** A figure for a wrong answer would be worth nothing. */
async function mustAgree(): Promise<void> {
  const naive = await run(process.execPath, ["bench/naive-stv.js", file]);
  const ours = await run(process.execPath, ["packages/app/bin/folkmoot.js", "count", file, "--rule", "scottish-stv", "--json"], {
    maxBuffer: 1 << 24,
  });
  const { winners } = JSON.parse(ours.stdout) as { winners: number[] };
  const elected = naive.stdout.trim().split(" ").map(Number);
  if (sorted(elected) !== sorted(winners.map((candidate) => candidate + 1))) throw new Error(`elected ${naive.stdout}, and we ${winners.join()}`);
}

function sorted(candidates: readonly number[]): string {
  return candidates.toSorted((a, b) => a - b).join();
}

/** Papers with two camps, favourites, and every length; the same on every machine. */
function madeUp(): string {
  let state = 1;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % n;
  };
  const lines = [`${CANDIDATES} ${SEATS}`];
  for (let paper = 0; paper < PAPERS; paper++) {
    const camp = below(100) < 55 ? 0 : 1;
    const left = Array.from({ length: CANDIDATES }, (_, candidate) => candidate + 1);
    const order: number[] = [];
    for (let rank = below(3) === 0 ? CANDIDATES : 1 + below(CANDIDATES - 1); rank > 0; rank--) {
      const liked = Math.min(below(left.length), below(left.length));
      const own = left.findIndex((candidate, at) => at >= liked && candidate % 2 === camp);
      order.push(...left.splice(own === -1 || below(3) === 0 ? liked : own, 1));
    }
    lines.push(`1 ${order.join(" ")} 0`);
  }
  return [...lines, "0", ...Array.from({ length: CANDIDATES }, (_, candidate) => `"C${candidate + 1}"`), '"made up"', ""].join("\n");
}
