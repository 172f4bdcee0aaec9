import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { accessSync, chownSync, constants } from "node:fs";

/** A plain user without rights that every Linux has: `nobody`. */
const nobody = 65_534;

/**
 * Starts a PostgreSQL program as somebody who isn't root, because PostgreSQL refuses to be root. An ordinary user keeps their own identity.
 *
 * Root becomes `nobody` who may still pass folders closed to all but root: the one capability CAP_DAC_OVERRIDE, kept over the change of user
 * by the secure bit no_setuid_fixup (without it everything below a root-owned 0700 folder fails).
 *
 * Where setpriv is there, the program is told to shut down (SIGINT: at once, cleanly) when the process that started it dies, however it dies.
 * It runs in a session of its own, so that Ctrl+C reaches Folkmoot first and the database last.
 */
export function spawnUnprivileged(program: string, args: readonly string[], options: { stdio: StdioOptions; tied: boolean }): ChildProcess {
  const words = [...(isRoot() ? dropRoot : []), ...(options.tied ? dieWithParent : [])];
  const env = { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" };
  const spawning = { env, cwd: "/", detached: true, stdio: options.stdio };
  if (words.length === 0 || !(isRoot() || canRun(setpriv))) return spawn(program, args, spawning);
  return spawn(setpriv, [...words, "--", program, ...args], spawning);
}

/** Gives a folder to whoever PostgreSQL will run as. */
export function giveAway(folder: string): void {
  if (isRoot()) chownSync(folder, nobody, nobody);
}

const setpriv = process.platform === "linux" ? "/usr/bin/setpriv" : "setpriv";
const dropRoot = [
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  "--clear-groups",
  "--inh-caps=+dac_override",
  "--ambient-caps=+dac_override",
  "--securebits=+no_setuid_fixup",
];
const dieWithParent = ["--pdeathsig=INT"];

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
