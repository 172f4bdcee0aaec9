import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A Folkmoot as it runs at somebody's: a process of its own from dist/, with its own PostgreSQL in its own folder. */
export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything that it has said so far. */
  said(): string;
  /** How it ended: a status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Asks it to end, as Ctrl+C and process managers do, and waits. */
  stop(): Promise<number | NodeJS.Signals>;
  /** kill -9, and waits until the process is gone. Its PostgreSQL learns of it by itself. */
  kill(): Promise<void>;
}

export interface Starting {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: { readonly [name: string]: string };
}

/** Starts it and waits until it is ready. One that ends instead is an error with its last words. */
export async function startServer(starting: Starting): Promise<RunningServer> {
  const port = starting.port ?? (await freePort());
  const server = spawnServer({ ...starting, port });
  const first = await Promise.race([server.ready, server.ended]);
  if (first !== "ready") throw new Error(`Folkmoot ended with ${first} before it was ready:\n${server.said()}`);
  return server;
}

/** Starts one that should not come up; answers with its status and its words once it has given up. */
export async function failToStart(starting: Starting): Promise<{ readonly status: number | NodeJS.Signals; readonly words: string }> {
  const server = spawnServer({ ...starting, port: starting.port ?? (await freePort()) });
  const status = await server.ended;
  return { status, words: server.said() };
}

function spawnServer({ dataDir, port, env }: Starting & { port: number }): RunningServer & { readonly ready: Promise<"ready"> } {
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env["PATH"], PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  const ready = new Promise<"ready">((resolveReady) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (more: string) => {
        words = (words + more).slice(-mostWords);
        if (words.includes("Folkmoot is ready")) resolveReady("ready");
      });
    }
  });
  const ended = new Promise<number | NodeJS.Signals>((resolveEnd) => child.on("close", (status, signal) => resolveEnd(status ?? signal ?? 1)));
  running.add(child);
  void ended.then(() => running.delete(child));
  return {
    url: `http://localhost:${port}`,
    dataDir,
    pid: child.pid ?? 0,
    said: () => words,
    ended,
    ready,
    stop: async () => {
      child.kill("SIGTERM");
      return ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const program = resolve(import.meta.dirname, "../../packages/app/dist/main.js");
const mostWords = 262_144;

/** Nothing goes on running when the tests are interrupted. */
const running = new Set<{ kill(signal: NodeJS.Signals): boolean }>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** A folder for a server's data, until `remove` is called. Short, because sockets live below it. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "folkmoot-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The PostgreSQL of a data folder: its process and an address to connect to, as the folder's owner can read them. */
export function postgresOf(dataDir: string): { readonly pid: number; readonly url: string } {
  const [pid, , , port] = readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n");
  const password = readFileSync(join(dataDir, "postgres/password"), "utf8");
  return { pid: Number(pid), url: `postgres://folkmoot:${encodeURIComponent(password)}@127.0.0.1:${port}/folkmoot` };
}

export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? resolvePort(address.port) : reject(new Error("no port"))));
    });
  });
}
