import { performance } from "node:perf_hooks";

/**
 * How a benchmark says what it found. `scripts/bench.js` runs every `bench/*.bench.ts` in a process of its own, against what `npm run build`
 * made, and prints one table: name · figure · floor · ratio · limit.
 *
 * A figure alone says more about the machine than about us. So each one stands beside a floor: the same work without us (a bare INSERT, a
 * bare page) or a peer, measured in the same run, turn by turn with ours.
 */
export interface Benchmark {
  readonly name: string;
  /** Of both figures: "casts/s", "ms". */
  readonly unit: string;
  readonly better: "more" | "less";
  /** Measures once. */
  readonly ours: () => Promise<number>;
  readonly floor?: { readonly name: string; readonly measure: () => Promise<number> };
  /** The figure that must be reached; a miss makes `npm run bench` fail. */
  readonly limit?: number;
  /** How often each is measured; the median counts. One more round before them is thrown away. */
  readonly rounds?: number;
}

/** What goes to `scripts/bench.js`. */
export interface Finding {
  readonly name: string;
  readonly unit: string;
  readonly better: "more" | "less";
  readonly figure: number;
  readonly floor: { readonly name: string; readonly figure: number } | null;
  readonly limit: number | null;
}

export async function bench({ name, unit, better, ours, floor, limit, rounds = 5 }: Benchmark): Promise<Finding> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    mine.push(await ours());
    if (floor !== undefined) theirs.push(await floor.measure());
  }
  const finding: Finding = {
    name,
    unit,
    better,
    figure: median(mine.slice(1)),
    floor: floor === undefined ? null : { name: floor.name, figure: median(theirs.slice(1)) },
    limit: limit ?? null,
  };
  tell(finding);
  return finding;
}

/** How many of `count` things one second takes, when all of them are done by `work`. */
export async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  return (count * 1000) / (await milliseconds(work));
}

export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Median time in milliseconds of one call among many, for work that is too short to be measured once. */
export function medianMilliseconds(calls: number, work: (call: number) => unknown): number {
  const took: number[] = [];
  for (let call = 0; call < calls; call++) {
    const start = performance.now();
    work(call);
    took.push(performance.now() - start);
  }
  return median(took);
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) throw new RangeError("the median of nothing");
  return sorted.length % 2 === 0 && low !== undefined ? (low + high) / 2 : high;
}

/** Says something that was found beside what `bench` measures. */
export function tell(finding: Finding): void {
  if (process.send !== undefined) process.send(finding);
  else console.log(JSON.stringify(finding));
}
