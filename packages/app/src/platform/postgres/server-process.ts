import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { err, ok, type Result } from "@folkmoot/exact";
import type { Cluster } from "./cluster.js";
import { causeOf, type PostgresFailure } from "./failure.js";
import { forgetStalePostmaster, goneWithin, runningPostmaster, type Postmaster } from "./postmaster.js";
import type { Programs } from "./programs.js";
import { spawnUnprivileged } from "./unprivileged.js";

export interface Starting {
  readonly cluster: Cluster;
  readonly programs: Programs;
  /** Only a test's database may forget what it acknowledged. */
  readonly durable: boolean;
}

/** A server on this cluster that accepts connections: the one left over from a Folkmoot that was killed, or a new one. */
export async function joinOrStart(starting: Starting): Promise<Result<Postmaster & { rejoined: boolean }, PostgresFailure>> {
  const leftOver = runningPostmaster(starting.cluster.data);
  if (leftOver !== null && leftOver.status !== "stopping") {
    const ready = await readyOrGone(starting.cluster, leftOver.pid);
    if (ready !== null) return ok({ ...ready, rejoined: true });
  } else if (leftOver !== null) {
    await goneWithin(leftOver.pid, patience);
  }
  return start(starting);
}

/** After a crash a server replays what it had acknowledged; that may take minutes. */
const patience = 600_000;
const attempts = 20;

async function start(starting: Starting): Promise<Result<Postmaster & { rejoined: boolean }, PostgresFailure>> {
  const { cluster } = starting;
  forgetStalePostmaster(cluster.data);
  let words = "";
  for (let attempt = 0; attempt < attempts; attempt++) {
    const started = await startOnce(starting, await freePort());
    if (started.ok) return ok({ ...started.value, rejoined: false });
    words = started.reason;
    if (!mayPass(words)) break;
    await sleep(250);
  }
  return err(causeOf(words, cluster.folder) ?? { kind: "stopped", log: cluster.log, lastWords: lastWords(words) });
}

/** Somebody else took the port meanwhile, or the last processes of a killed server are still dying. */
function mayPass(words: string): boolean {
  return /could not bind|Address already in use|pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(words);
}

async function startOnce({ cluster, programs, durable }: Starting, port: number): Promise<Result<Postmaster, string>> {
  turnOverLog(cluster.log);
  const log = openSync(cluster.log, "a", 0o600);
  const from = fstatSync(log).size;
  const args = ["-D", cluster.data, "-p", String(port), ...(durable ? settings : [...settings, ...forgetful]).flatMap((setting) => ["-c", setting])];
  const child = spawnUnprivileged(programs.postgres, args, { stdio: ["ignore", log, log], tied: true });
  closeSync(log);
  const failed = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", () => resolve(saidSince(cluster.log, from)));
  });
  const outcome = await Promise.race([failed, child.pid === undefined ? failed : readyOrGone(cluster, child.pid)]);
  if (typeof outcome === "string") return err(outcome);
  if (outcome === null) return err(await failed);
  // Not before: with nothing else to wait for, this process would end quietly before it hears why the server did not start.
  child.unref();
  return ok(outcome);
}

/** Everything else is PostgreSQL's default. Connections come over 127.0.0.1 only; a socket's path could be longer than the 107 bytes allowed. */
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  "log_min_messages=warning",
  "max_connections=150",
];
const forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

async function readyOrGone(cluster: Cluster, pid: number): Promise<Postmaster | null> {
  for (let waited = 0; waited < patience; waited += 10) {
    const running = runningPostmaster(cluster.data);
    if (running?.pid === pid && running.status === "ready") return running;
    if (await goneWithin(pid, 10)) return null;
  }
  return null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a listening server has no port");
  return address.port;
}

const longestLog = 5 * 1024 * 1024;

function turnOverLog(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > longestLog) renameSync(log, `${log}.1`);
}

/** Why a server that nobody stopped is gone, as far as its log tells. */
export function whyGone(cluster: Cluster): PostgresFailure {
  const words = saidSince(cluster.log, -8192);
  return causeOf(words, cluster.folder) ?? { kind: "stopped", log: cluster.log, lastWords: lastWords(words) };
}

function saidSince(log: string, from: number): string {
  try {
    return readFileSync(log).subarray(from).toString();
  } catch {
    return "";
  }
}

function lastWords(words: string): string {
  const lines = words.trim().split("\n");
  return lines.findLast((line) => /\b(FATAL|PANIC)\b/.test(line)) ?? lines.at(-1) ?? "";
}
