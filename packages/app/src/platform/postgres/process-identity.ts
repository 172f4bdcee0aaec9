import { readFileSync } from "node:fs";

/**
 * One process and no other. A bare number is not enough: numbers are used again, in a container after each restart. Where the system tells
 * when a process began (Linux), that belongs to its identity.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly began: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, began: began(process.pid) };
}

/** Whether this very process is still alive. When in doubt, yes. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (!pidIsAlive(identity.pid)) return false;
  const now = began(identity.pid);
  return now === null || identity.began === null || now === identity.began;
}

export function pidIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return state(pid) !== "Z";
}

/** Words of the command line of a process; null where the system doesn't tell. */
export function commandLine(pid: number): readonly string[] | null {
  const words = read(`/proc/${pid}/cmdline`);
  return words === null ? null : words.split("\0").filter((word) => word !== "");
}

/** The boot and the clock tick at which it began. */
function began(pid: number): string | null {
  const boot = read("/proc/sys/kernel/random/boot_id");
  const tick = statFields(pid)?.[19];
  return boot === null || tick === undefined ? null : `${boot.trim()} ${tick}`;
}

/** Z: dead, but nobody has asked for its exit status yet. */
function state(pid: number): string | undefined {
  return statFields(pid)?.[0];
}

/** proc(5): the fields of /proc/PID/stat from the third on; the second, a name, may contain spaces and brackets. */
function statFields(pid: number): readonly string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
