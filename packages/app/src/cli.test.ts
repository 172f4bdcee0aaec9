import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, afterAll, describe, expect, test } from "vitest";
import { encodeEntry, writeLine } from "@folkmoot/record";
import { exportOf, sampleRecord, VKEY } from "../../auditor/testing/sample.js";
import { secretRecord } from "../../auditor/testing/secret.js";
import { run } from "./cli.js";
import { exportAddress } from "./commands/files.js";

const sample = sampleRecord(2);
const good = `${exportOf(sample).join("\n")}\n`;
let folder: string;
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folkmoot-cli-"));
  await writeFile(inFolder("good.folkmoot"), good);
  const forged = encodeEntry({ t: "seated", body: "committee", filled: 11 } as { t: string });
  await writeFile(
    inFolder("bad.folkmoot"),
    good
      .split("\n")
      .with(4, writeLine({ kind: "entry", bytes: forged }))
      .join("\n"),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function folkmoot(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("folkmoot audit", () => {
  test("says up to where a record is valid, and what it rests on", async () => {
    const { code, out, err } = await folkmoot("audit", inFolder("good.folkmoot"));
    expect(code).toBe(0);
    expect(out).toContain(`valid as of size ${sample.events.length}, 0 texts withheld`);
    expect(out).toContain("24 votes counted again");
    expect(out).toContain(VKEY);
    expect(err).toContain("--key");
    expect(err).toContain("--since");
  });

  test("says in its first line that the archive of a ballot box is missing, and ends with 3", async () => {
    const secret = await secretRecord();
    const [first = expect.fail()] = secret.archives;
    await writeFile(inFolder("secret.folkmoot"), `${exportOf({ ...secret, archives: new Map([first]) }).join("\n")}\n`);
    const { code, out, err } = await folkmoot("audit", inFolder("secret.folkmoot"));
    expect(code).toBe(3);
    expect(out).toMatch(/^valid as of size \d+, 0 texts withheld, 1 ballot box not checked\n/);
    expect(err).toContain("folkmoot: warning: nothing shows how the result of 1 secret vote came about");
  });

  test("names the first entry that is not right, and ends with 1", async () => {
    const { code, out } = await folkmoot("audit", inFolder("bad.folkmoot"));
    expect(code).toBe(1);
    expect(out).toMatch(/^not valid at entry 3 \(tree\)\nEntry 3 is not the one that was signed/);
  });

  test("keeps a checkpoint and compares with it the next time", async () => {
    const kept = inFolder("checkpoint");
    expect((await folkmoot("audit", "--key", VKEY, "--keep", kept, inFolder("good.folkmoot"))).err).not.toContain("--key");
    expect(await readFile(kept, "utf8")).toContain("vote.example.org/o/riverside");
    expect((await folkmoot("audit", "--since", kept, inFolder("good.folkmoot"))).code).toBe(0);
    await writeFile(inFolder("shorter.folkmoot"), `${exportOf(sampleRecord(1)).join("\n")}\n`);
    const { code, out } = await folkmoot("audit", "--since", kept, inFolder("shorter.folkmoot"));
    expect([code, out]).toEqual([1, expect.stringContaining("something was taken away")]);
  });

  test("keeps no checkpoint of a record that is not valid", async () => {
    await folkmoot("audit", "--keep", inFolder("not-kept"), inFolder("bad.folkmoot"));
    await expect(readFile(inFolder("not-kept"))).rejects.toThrow(/ENOENT/);
  });

  test("takes an address, and the address of an organisation for that of its record", async () => {
    const server = createHttpServer((request, response) =>
      request.url === "/o/riverside/record/export" ? response.end(good) : response.writeHead(404).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await folkmoot("audit", `${origin}/o/riverside`)).code).toBe(0);
    const missing = await folkmoot("audit", `${origin}/o/nobody`);
    expect([missing.code, missing.err]).toEqual([2, `folkmoot: error: ${origin}/o/nobody/record/export answers 404`]);
    await new Promise((resolve) => server.close(resolve));
    expect((await folkmoot("audit", `${origin}/o/riverside`)).err).toContain("nothing answers");
  });

  test.each([
    ["https://vote.example.org/o/riverside", "https://vote.example.org/o/riverside/record/export"],
    ["https://vote.example.org/o/riverside/", "https://vote.example.org/o/riverside/record/export"],
    ["https://vote.example.org/o/riverside/record", "https://vote.example.org/o/riverside/record/export"],
    ["https://mirror.example.net/riverside.folkmoot", "https://mirror.example.net/riverside.folkmoot"],
  ])("%s means %s", (place, address) => {
    expect(exportAddress(place)).toBe(address);
  });
});

describe("folkmoot check", () => {
  const dayZero = new URL("../../constitution/texts/day-zero.md", import.meta.url).pathname;

  test("passes a text that may be put in force", async () => {
    const { code, out } = await folkmoot("check", dayZero);
    expect(code).toBe(0);
    expect(out).toContain("can be put in force: 0 errors");
  });

  test("names each error by file, line, column and code, and ends with 1", async () => {
    const text = (await readFile(dayZero, "utf8")).replace("[more than half of the votes cast](rule:carried)", "[rather many](rule:carried)");
    await writeFile(inFolder("broken.md"), text);
    const { code, out } = await folkmoot("check", inFolder("broken.md"));
    expect(code).toBe(1);
    const line = text.split("\n").findIndex((each) => each.includes("rather many")) + 1;
    expect(out).toMatch(new RegExp(`broken\\.md:${line}:\\d+ [a-z-]+ `));
    expect(out).toContain("can't be put in force");
  });

  test("prints for programs what the reference promises, for a text that may be in force and for one that is none at all", async () => {
    await writeFile(inFolder("noise.md"), Buffer.from([0xff, 0x00, 0xc3, 0x28, 0x0a, 0x5b]));
    for (const [file, exit] of [
      [dayZero, 0],
      [inFolder("noise.md"), 1],
    ] as const) {
      const { code, out } = await folkmoot("check", "--json", file);
      expect(code).toBe(exit);
      const said = JSON.parse(out) as Record<string, unknown>;
      expect(Object.keys(said)).toEqual(["file", "mayBeInForce", "language", "hash", "findings", "defaults", "unenforced", "unrun"]);
      expect([said["mayBeInForce"], said["hash"] === null]).toEqual([exit === 0, exit === 1]);
      for (const finding of said["findings"] as object[])
        expect(Object.keys(finding)).toEqual(["code", "severity", "line", "column", "words", "message", "why", "suggestions", "example"]);
    }
  });
});

describe("a question that can't be put", () => {
  test.each([
    [["audit"], "this command takes one argument, not 0"],
    [["audit", "a", "b"], "this command takes one argument, not 2"],
    [["audit", "nowhere.folkmoot"], "no such file: nowhere.folkmoot"],
    [["check", "--loud", "x"], "unknown option '--loud'"],
    [["constructor"], 'there is no command "constructor"'],
  ])("%j ends with 2 and says why", async (args, why) => {
    const { code, out, err } = await folkmoot(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`folkmoot: error: ${why}`);
  });

  test("is answered with help when it is asked for", async () => {
    for (const args of [["help"], ["--help"], ["-h"]])
      expect(await folkmoot(...args)).toMatchObject({ code: 0, out: expect.stringContaining("folkmoot audit") });
    expect((await folkmoot()).code).toBe(2);
  });
});

describe("folkmoot import-text", () => {
  test("writes a plain text as live text, and beside it what it guessed", async () => {
    await writeFile(inFolder("rules.txt"), "Rules of the Club\n\n1. Amendments\n1.1 Members are given 14 days' notice.\n");
    const { code, out, err } = await folkmoot("import-text", inFolder("rules.txt"));
    expect(code).toBe(0);
    expect(out).toContain("1. **[Notice.](notice:notice)** Members are given [14 days](rule:period)' notice.");
    expect(err).toMatch(/1 article, 1 clause, 2 guesses to confirm[^]*1\.1\.period “14 days” \(rule:period\)/);
    const prose = await folkmoot("import-text", inFolder("rules.txt"), "--prose");
    expect(prose.out).toContain("1. Members are given 14 days' notice.");
    expect(await folkmoot("import-text", inFolder("nothing"))).toMatchObject({ code: 2 });
  });
});

describe("folkmoot ways", () => {
  const votes = "group,members,for,against\nNorth,300,110,90\nSouth,300,105,95\nEast,300,102,98\nWest,300,20,280\n";

  test("counts one vote in every way, and says by its code whether they come to the same", async () => {
    await writeFile(inFolder("votes.csv"), votes);
    const { code, out } = await folkmoot("ways", inFolder("votes.csv"));
    expect(code).toBe(1);
    expect(out).toMatch(/^members +337 for +563 against +0 abstain +lost$/mu);
    expect(out).toMatch(/^delegates +9 for +3 against +0 abstain +carried$/mu);
    expect((await folkmoot("ways", inFolder("votes.csv"), "--majority", "9/10")).code).toBe(0);
    expect(JSON.parse((await folkmoot("ways", inFolder("votes.csv"), "--json")).out)).toMatchObject({ agree: false });
    await writeFile(inFolder("wrong.csv"), "group,members,for,against\nNorth,3,2,2\n");
    expect(await folkmoot("ways", inFolder("wrong.csv"))).toMatchObject({ code: 2 });
  });
});
