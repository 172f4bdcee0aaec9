import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCheckpointBody, openCheckpoint, openCosignature, parseVkey } from "@folkmoot/record";
import { run } from "../../../cli.js";
import { idOf, witnessFolder } from "../../../commands/witnesses/folder.js";
import { serve } from "../../../commands/witnesses/serve.js";
import { witnessOf } from "../../../commands/witnesses/witness.js";
import { RIVERSIDE } from "../../../testing/riverside.js";
import { servedRecord, type ServedRecord } from "../../../testing/served-record.js";

const NAME = "branch.example.org/witness";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folkmoot-witness-"));
});
afterAll(() => rm(folder, { recursive: true }));

let made = 0;

/** Somebody at a branch who runs the command once in a while, with a folder of their own. */
async function atBranch({ vkey, url }: ServedRecord) {
  const home = join(folder, String(made++));
  const records = `${home}.records`;
  await writeFile(records, `# whom we watch\nlog ${vkey} ${url}\n`);
  const key = parseVkey(vkey);
  if (key === null) throw new Error("not a key");
  const last = join(home, `${idOf(key.name)}.checkpoint`);
  return {
    home,
    key,
    /** What it has signed last. */
    signed: () => readFile(last, "utf8"),
    /** Looks once. The first line is the witness's own key. */
    looks: async (): Promise<{ code: number; line: string; key: string }> => {
      const lines: string[] = [];
      const terminal = { out: (line: string) => void lines.push(line), err: (line: string) => void lines.push(line) };
      const code = await run(["witness", "--name", NAME, "--folder", home, "--once", records], terminal);
      return { code, line: lines.slice(1).join("\n"), key: (lines[0] ?? "").replace("witness ", "") };
    },
  };
}

describe("a witness at a branch", () => {
  test("signs what continues the record that it has seen, with a key that it keeps", async () => {
    const record = await servedRecord();
    const branch = await atBranch(record);
    const first = await branch.looks();
    expect([first.code, first.line]).toEqual([0, `signed      ${branch.key.name}  301 entries`]);
    await record.enter(400);
    const second = await branch.looks();
    expect([second.code, second.line, second.key]).toEqual([0, `signed      ${branch.key.name}  701 entries`, first.key]);
    const own = parseVkey(first.key, "witness");
    if (own === null) throw new Error("not the key of a witness");
    const note = await branch.signed();
    expect(openCosignature(note, own)).not.toBeNull();
    expect(openCheckpoint(note, branch.key)?.size).toBe(701);
  });

  test("catches an operator who rewrites the record and signs it anew with the real key, and goes on believing what it has signed", async () => {
    const record = await servedRecord();
    const branch = await atBranch(record);
    await branch.looks();
    const before = await branch.signed();
    await record.rewrite();
    const { code, line } = await branch.looks();
    expect([code, line]).toEqual([1, expect.stringMatching(/^caught {6}.* not all of the 301 entries that it had are there as they were: /)]);
    const evidence = await readFile(line.slice(line.lastIndexOf(": ") + 2), "utf8");
    expect(evidence).toContain(before);
    expect(evidence).toContain(await record.checkpoint());
    expect(await branch.signed()).toBe(before);
  });

  test("says that an old backup was restored", async () => {
    const record = await servedRecord();
    const { db } = record.services;
    const backup = await db.selectFrom("log_head").selectAll().where("organisation", "=", RIVERSIDE).executeTakeFirstOrThrow();
    await record.enter(20);
    const branch = await atBranch(record);
    await branch.looks();
    await db.updateTable("log_head").set(backup).where("organisation", "=", RIVERSIDE).execute();
    expect(await branch.looks()).toMatchObject({ code: 1, line: `older       ${branch.key.name}  it had 321 and shows 301 entries` });
  });

  test("takes a stored hash with one wrong bit for a damaged server, not for another past", async () => {
    const record = await servedRecord();
    const branch = await atBranch(record);
    await branch.looks();
    await record.enter(400);
    await sql`update log_node set hash = set_bit(hash, 77, 1 - get_bit(hash, 77))`.execute(record.services.db);
    expect(await branch.looks()).toMatchObject({ code: 3, line: `unanswered  ${branch.key.name}  its tiles are not those of its checkpoint` });
  });

  test("does not start beside another with its key, and does after one that was killed", async () => {
    const record = await servedRecord();
    const branch = await atBranch(record);
    await branch.looks();
    await writeFile(join(branch.home, "running"), String(process.ppid));
    expect(await branch.looks()).toMatchObject({ code: 2 });
    await writeFile(join(branch.home, "running"), String(spawnSync("true").pid));
    expect((await branch.looks()).code).toBe(0);
  });

  test("does not sign on top of a memory that is not its own", async () => {
    const record = await servedRecord();
    const branch = await atBranch(record);
    await branch.looks();
    await writeFile(join(branch.home, `${idOf(branch.key.name)}.checkpoint`), await record.checkpoint());
    const { code, line } = await branch.looks();
    expect([code, line]).toEqual([2, expect.stringContaining("is not one that this witness has signed")]);
  });
});

describe("a witness that is asked over HTTP", () => {
  test("signs one of two histories, however many ask at once, and shows what it has signed", async () => {
    const record = await servedRecord();
    const key = parseVkey(record.vkey);
    if (key === null) throw new Error("not a key");
    const true_ = await record.checkpoint();
    await record.rewrite();
    const forged = await record.checkpoint();
    const witness = witnessOf(await witnessFolder(join(folder, "served"), NAME), [{ key, url: null }], () => 1_790_000_000);
    const server = await serve(witness, 0, (error) => expect.fail(String(error)));
    const url = `http://localhost:${server.port}`;
    const ask = async (checkpoint: string) => {
      const body = addCheckpointBody({ old: 0, proof: [], checkpoint });
      return (await fetch(`${url}/add-checkpoint`, { method: "POST", body })).status;
    };
    const answers = await Promise.all(Array.from({ length: 16 }, (_, at) => ask(at % 2 === 0 ? true_ : forged)));
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set([200, 409]));
    expect(await (await fetch(`${url}/${idOf(key.name)}/checkpoint`)).text()).toContain(answers[0] === 200 ? true_ : forged);
    expect(await (await fetch(url)).text()).toContain(`${key.name}  301 entries`);
    const statusOf = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).status;
    expect(await statusOf("/add-checkpoint")).toBe(405);
    expect(await statusOf("/add-checkpoint", { method: "POST", body: "old 0\n" })).toBe(400);
    expect(await statusOf("/add-checkpoint", { method: "POST", body: "x".repeat(200_000) })).toBe(413);
    expect(await statusOf(`/${idOf("another")}/checkpoint`)).toBe(404);
    await server.close();
  });
});
