import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { performance } from "node:perf_hooks";

/** What a process took, from its start to its end. */
export interface Run {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of the processor, and the most memory; null of programs that are not Node's. */
  readonly cpu: number | null;
  readonly megabytes: number | null;
  readonly printed: string;
}

const MARK = "took:";
/** Loaded into each process of Node: at its end it says what it took. */
const accounting = `data:text/javascript,${encodeURIComponent(
  `process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write("${MARK}" + JSON.stringify({ cpu: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }) + "\\n"); });`,
)}`;

/** Runs a program to its end, with a file as its input if there is one. Throws where it fails. */
export async function timed([program = "", ...args]: readonly string[], input?: string): Promise<Run> {
  const start = performance.now();
  const env = { ...process.env, NODE_OPTIONS: `--import=${accounting} --max-old-space-size=8192` };
  const child = spawn(program, args, { env, stdio: ["pipe", "pipe", "pipe"] });
  let [printed, complaints] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (printed += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (complaints += piece.toString()));
  if (input === undefined) child.stdin.end();
  else createReadStream(input).pipe(child.stdin);
  const status = await new Promise((done, failed) => child.on("close", done).on("error", failed));
  if (status !== 0) throw new Error(`${program} ended with status ${String(status)}: ${complaints.slice(0, 500)}`);
  const wall = performance.now() - start;
  const [, said] = complaints.split(MARK);
  const took = said === undefined ? { cpu: null, megabytes: null } : (JSON.parse(said) as { cpu: number; megabytes: number });
  return { wall, ...took, printed };
}

/** Whether a program can be started here. */
export async function installed(program: string): Promise<boolean> {
  try {
    await timed([program, "--version"]);
    return true;
  } catch {
    return false;
  }
}
