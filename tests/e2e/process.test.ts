import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { doCount, type CountWork } from "../../packages/app/src/features/motions/counting/work.js";
import { launchPostgres } from "../../packages/app/src/platform/postgres/index.js";
import { closedCall } from "../../packages/procedure/testing/closed-call.js";
import { dataFolder, failToStart, freePort, startServer, type RunningServer, type Starting } from "./running-server.js";

const atTheEnd: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of atTheEnd.splice(0).toReversed()) await end();
});

function folder(): string {
  const { path, remove } = dataFolder();
  atTheEnd.push(remove);
  return path;
}

/** Where the rehearsals are founded already; shared, because founding 20,000 people takes longer than everything else here. */
const home = dataFolder();
afterAll(() => home.remove());

async function started(starting: Starting): Promise<RunningServer> {
  const server = await startServer(starting);
  atTheEnd.push(() => server.stop());
  return server;
}

test("it says where to look, answers there, ends when it is told to, and is ready again in seconds with everything that it had", async () => {
  const server = await started({ dataDir: home.path });
  for (const path of ["", "/o/movement/evening", "/o/riverside", "/o/orchard", "/inbox"]) {
    expect(server.said()).toContain(server.url + path);
    expect((await fetch(server.url + path)).status).toBe(200);
  }
  await expect.poll(async () => (await fetch(`${server.url}/o/riverside/record/checkpoint`)).status, { timeout: 10_000 }).toBe(200);
  const checkpoint = await (await fetch(`${server.url}/o/riverside/record/checkpoint`)).text();
  expect(await server.stop()).toBe(0);

  const before = performance.now();
  const again = await started({ dataDir: home.path });
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(await (await fetch(`${again.url}/o/riverside/record/checkpoint`)).text()).toBe(checkpoint);
});

test("told to end while people are reading, it answers what it has begun and takes nothing new", async () => {
  const server = await started({ dataDir: home.path });
  const answers: number[] = [];
  const readers = Array.from({ length: 8 }, async () => {
    for (;;) {
      const answer = await fetch(`${server.url}/o/riverside/constitution`).catch(() => null);
      if (answer === null) return "refused";
      // A page that broke off in the middle would reject here.
      await answer.text();
      answers.push(answer.status);
    }
  });
  await expect.poll(() => answers.length, { timeout: 30_000 }).toBeGreaterThan(16);
  expect(await server.stop()).toBe(0);
  expect(await Promise.all(readers)).toEqual(Array.from({ length: 8 }, () => "refused"));
  expect(new Set(answers)).toEqual(new Set([200]));
});

test("a second one on the same folder is refused with the number of the first, which goes on", async () => {
  const server = await started({ dataDir: folder(), env: { REHEARSALS: "no" } });
  const { status, words } = await failToStart({ dataDir: server.dataDir });
  expect(status).toBe(1);
  expect(words).toContain(String(server.pid));
  expect(words).not.toMatch(/^\s+at /m);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test("a port that is taken is said in words, and the database is not left running", async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((listening) => other.listen(port, "127.0.0.1", listening));
  atTheEnd.push(() => new Promise((closed) => other.close(closed)));
  const dataDir = folder();
  const { status, words } = await failToStart({ dataDir, port, env: { REHEARSALS: "no" } });
  expect(status).toBe(1);
  expect(words).toContain(`Port ${port} is in use already. Choose another one with PORT.`);
  await started({ dataDir, env: { REHEARSALS: "no" } });
});

test("settings that can't be right are named, each one", async () => {
  const { status, words } = await failToStart({ dataDir: folder(), env: { SMTP_URL: "mail.example.org", PUBLIC_URL: "vote" } });
  expect(status).toBe(1);
  expect(words).toMatch(/PUBLIC_URL: .*\n.*SMTP_URL: |SMTP_URL: .*\n.*PUBLIC_URL: /);
});

test("a database that can't start is said in words, and is no quiet end", async () => {
  const dataDir = folder();
  await (await started({ dataDir, env: { REHEARSALS: "no" } })).stop();
  appendFileSync(join(dataDir, "postgres/data/postgresql.conf"), "\nno_such_setting = on\n");
  const { status, words } = await failToStart({ dataDir });
  expect(status).toBe(1);
  expect(words).toMatch(/^Folkmoot stopped\. PostgreSQL stopped\. Its last words: .*contains errors/m);
});

test("a version that reads a constitution in force differently does not start, and says whose it is", async () => {
  await (await started({ dataDir: home.path })).stop();
  const database = await launchPostgres({ dataDir: home.path });
  if (!database.ok) throw new Error("the database of a stopped server starts");
  const client = new pg.Client({ connectionString: database.value.url });
  await client.connect();
  await client.query("update constitution_version set rules_hash = 'what another version made of it' where organisation = 'riverside'");
  await client.end();
  await database.value.stop();
  const { status, words } = await failToStart({ dataDir: home.path });
  expect(status).toBe(1);
  expect(words).toContain("riverside (version 1)");
  expect(words).not.toContain("movement");
});

test("while a large paper is counted others have their turn, and what it gives is the same", async () => {
  const { situation, marks } = closedCall(7);
  const given = { papers: marks.map((mark, at) => ({ mark, papers: (at % 3) + 1 })), entitled: 3 * marks.length };
  const work: CountWork = { kind: "result", situation, stage: "ballot", given };
  const program = `
    import { text } from "node:stream/consumers";
    import { count } from "${new URL("../../packages/app/dist/features/motions/counting/count.js", import.meta.url).href}";
    const order = [];
    const counted = count(JSON.parse(await text(process.stdin))).finally(() => order.push("counted"));
    await new Promise(setImmediate);
    order.push("somebody else");
    const { result } = await counted;
    console.log(JSON.stringify({ order, adopted: result.adopted }));`;
  const node = spawnSync(process.execPath, ["-e", `import("data:text/javascript,${encodeURIComponent(program)}")`], {
    input: JSON.stringify(work),
    encoding: "utf8",
  });
  const here = doCount(work);
  expect(node.stderr).toBe("");
  expect(JSON.parse(node.stdout)).toEqual({ order: ["somebody else", "counted"], adopted: here.kind === "result" && here.result?.adopted });
});
