import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { Place } from "./association.js";

/** A server in a process of its own, on a port of this machine. */
export interface Serving {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The built Folkmoot as `npm start` runs it, over the database of the benchmark, without founding the rehearsals. */
export function serveFolkmoot({ url, dataDir }: Place): Promise<Serving> {
  return serve(resolve("packages/app/dist/main.js"), { DATABASE_URL: url, DATA_DIR: dataDir, REHEARSALS: "no", LOG_LEVEL: "info" });
}

/** Hono and nothing else, answering every request with the file at `page`. */
export function serveBare(page: string): Promise<Serving> {
  return serve(resolve("bench/bare-page.js"), { PAGE: page });
}

async function serve(program: string, env: NodeJS.ProcessEnv): Promise<Serving> {
  const port = await freePort();
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error(`${program} does not answer`);
    await new Promise((next) => setTimeout(next, 100));
  }
  return {
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
