import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bench, median, tell } from "./harness.js";
import { installed, type Run, timed } from "./processes.js";

const PAPERS = 1_000_000;
const CANDIDATES = 10;
const SEATS = 4;
const folder = resolve(".cache", "bench-count");
const file = join(folder, "million.blt");
const asRanks = join(folder, "million.json");
const million = `${PAPERS.toLocaleString("en-GB")} papers with ${CANDIDATES} candidates, from the file to the report`;

/** What each has to reach on a machine that does nothing else, in milliseconds. */
const LIMITS = { "scottish-stv": 1_000, schulze: 900, "meek-prf": 3_000, ers97: 3_000 };
const MOST_MEGABYTES = 500;

mkdirSync(folder, { recursive: true });
const orders = madeUp();
writeFileSync(file, asBlt(orders));
writeFileSync(asRanks, asBelenios(orders));
await mustAgree();
await besideNaive();
await besidePeers();
await equalShares();
rmSync(folder, { recursive: true });

function ours(rule: string, of: string = file): Promise<Run> {
  return timed([process.execPath, "packages/app/bin/folkmoot.js", "count", of, "--rule", rule]);
}

function naive(): Promise<Run> {
  return timed([process.execPath, "bench/naive-stv.js", file]);
}

/** The clock says what somebody waits for; the processor's time says the same on a machine that does other things too. */
async function besideNaive(): Promise<void> {
  const floor = "a naive reader and counter (Scottish)";
  let megabytes = 0;
  for (const [rule, limit] of Object.entries(LIMITS)) {
    const [mine, theirs]: [Run[], Run[]] = [[], []];
    const kept = async (run: Promise<Run>, runs: Run[]): Promise<number> => {
      const { wall } = runs[runs.push(await run) - 1] ?? { wall: 0 };
      return wall;
    };
    await bench({
      name: `${million}: ${rule}`,
      unit: "ms",
      better: "less",
      limit,
      ours: () => kept(ours(rule), mine),
      floor: { name: floor, measure: () => kept(naive(), theirs) },
      rounds: 3,
    });
    const processor = (runs: readonly Run[]): number => median(runs.slice(1).map(({ cpu }) => cpu ?? 0));
    tell({
      name: `${rule}: the processor's time for it`,
      unit: "ms",
      better: "less",
      figure: processor(mine),
      floor: { name: floor, figure: processor(theirs) },
      limit: null,
    });
    megabytes = Math.max(megabytes, ...mine.map((run) => run.megabytes ?? 0));
  }
  tell({ name: `${million}: memory, by any of these rules`, unit: "MB", better: "less", figure: megabytes, floor: null, limit: MOST_MEGABYTES });
}

/** Other programs on the same papers; those on npm are looked for in a folder of their own, since one of them brings fifty megabytes. */
async function besidePeers(): Promise<void> {
  const peers = resolve(".cache", "peers");
  const onNpm = ["votes@3.0.0", "condorcet@0.1.0", "@node-core/caritat@1.7.0"];
  const missing: string[] = [];
  for (const peer of onNpm) {
    const name = peer.slice(0, peer.lastIndexOf("@"));
    if (existsSync(join(peers, "node_modules", name)))
      await beside(`${name === "@node-core/caritat" ? "duels by" : "Schulze by"} npm ${peer}`, [
        process.execPath,
        "bench/peer.js",
        file,
        name,
        peers,
      ]);
    else missing.push(peer);
  }
  if (await installed("belenios-tool"))
    await beside(
      "Schulze by belenios-tool",
      ["belenios-tool", "method", "schulze", "--nchoices", `${CANDIDATES}`, "--blank-allowed", "false"],
      asRanks,
    );
  else console.log("not installed, so not measured: belenios-tool (a package of Debian)");
  if (missing.length > 0) console.log(`not installed, so not measured: npm install --ignore-scripts --prefix .cache/peers ${missing.join(" ")}`);
}

async function beside(name: string, command: readonly string[], input?: string): Promise<void> {
  await bench({
    name: `${million}: schulze, beside another program`,
    unit: "ms",
    better: "less",
    ours: async () => (await ours("schulze")).wall,
    floor: { name, measure: async () => (await timed(command, input)).wall },
    rounds: 1,
  });
}

/** The largest participatory budget that lies beside the repository, if any does. */
async function equalShares(): Promise<void> {
  const place = resolve("..", "shared", "elections", "pabulib");
  const files = existsSync(place) ? readdirSync(place).filter((name) => /\.pb(\.gz)?$/.test(name)) : [];
  const sizes = files.map((name) => ({ path: join(place, name), size: statSync(join(place, name)).size * (name.endsWith(".gz") ? 10 : 1) }));
  const [largest] = sizes.toSorted((a, b) => b.size - a.size);
  if (largest === undefined) return console.log("no participatory budget lies beside the repository: equal shares are not measured");
  await bench({
    name: `equal shares without completion, ${largest.path.split("/").at(-1)}, from the file to the report`,
    unit: "ms",
    better: "less",
    limit: 1_000,
    ours: async () => (await ours("mes-cost", largest.path)).wall,
    rounds: 3,
  });
}

/** A figure for a wrong answer would be worth nothing. */
async function mustAgree(): Promise<void> {
  const { printed: theirs } = await naive();
  const { printed } = await timed([process.execPath, "packages/app/bin/folkmoot.js", "count", file, "--rule", "scottish-stv", "--json"]);
  const { winners } = JSON.parse(printed) as { winners: number[] };
  if (sorted(theirs.trim().split(" ").map(Number)) !== sorted(winners.map((candidate) => candidate + 1)))
    throw new Error(`elected ${theirs}, and we ${winners.join()}`);
}

function sorted(candidates: readonly number[]): string {
  return candidates.toSorted((a, b) => a - b).join();
}

/** Papers with two camps, favourites, and every length; the same on every machine. */
function madeUp(): number[][] {
  let state = 1;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % n;
  };
  const papers: number[][] = [];
  for (let paper = 0; paper < PAPERS; paper++) {
    const camp = below(100) < 55 ? 0 : 1;
    const left = Array.from({ length: CANDIDATES }, (_, candidate) => candidate + 1);
    const order: number[] = [];
    for (let rank = below(3) === 0 ? CANDIDATES : 1 + below(CANDIDATES - 1); rank > 0; rank--) {
      const liked = Math.min(below(left.length), below(left.length));
      const own = left.findIndex((candidate, at) => at >= liked && candidate % 2 === camp);
      order.push(...left.splice(own === -1 || below(3) === 0 ? liked : own, 1));
    }
    papers.push(order);
  }
  return papers;
}

function asBlt(papers: readonly (readonly number[])[]): string {
  const names = Array.from({ length: CANDIDATES }, (_, candidate) => `"C${candidate + 1}"`);
  return [`${CANDIDATES} ${SEATS}`, ...papers.map((order) => `1 ${order.join(" ")} 0`), "0", ...names, '"made up"', ""].join("\n");
}

/** The rank of each candidate; who isn't ranked has the last. */
function asBelenios(papers: readonly (readonly number[])[]): string {
  const ranks = (order: readonly number[]): number[] => {
    const all = Array<number>(CANDIDATES).fill(CANDIDATES);
    for (const [rank, candidate] of order.entries()) all[candidate - 1] = rank + 1;
    return all;
  };
  return `[${papers.map((order) => JSON.stringify(ranks(order))).join(",")}]\n`;
}
