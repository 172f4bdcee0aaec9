import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, pidIsAlive } from "./process-identity.js";

/** A running PostgreSQL as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping";
}

/** The server that runs on this cluster now, ours or left over from a Folkmoot that was killed; null when none does. */
export function runningPostmaster(data: string): Postmaster | null {
  const lines = readLines(data);
  const pid = Number(lines?.[0]);
  if (lines === null || !Number.isSafeInteger(pid) || pid <= 0 || !pidIsAlive(pid)) return null;
  if (!servesCluster(pid, data)) return null;
  const status = lines[7]?.trim();
  return { pid, port: Number(lines[3]), status: status === "ready" || status === "stopping" ? status : "starting" };
}

/**
 * Removes the note of a server that is gone when its number now belongs to somebody else: PostgreSQL itself would refuse to start for fear of it.
 * Only to be called under the folder's lock.
 */
export function forgetStalePostmaster(data: string): void {
  const pid = Number(readLines(data)?.[0]);
  if (Number.isSafeInteger(pid) && pid > 0 && pidIsAlive(pid) && !servesCluster(pid, data)) rmSync(join(data, "postmaster.pid"), { force: true });
}

/** Asks for a clean end: no new connections, open transactions undone. Returns when the process is gone; insists after half a minute. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  if (await goneWithin(pid, 30_000)) return;
  signal(pid, "SIGQUIT");
  await goneWithin(pid, 10_000);
}

export async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += step) {
    if (!pidIsAlive(pid)) return true;
    await sleep(step);
  }
  return !pidIsAlive(pid);
}

const step = 20;

function servesCluster(pid: number, data: string): boolean {
  const words = commandLine(pid);
  return words === null || words.includes(data);
}

function readLines(data: string): readonly string[] | null {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
