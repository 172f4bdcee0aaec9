import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../cli.js";
import { manifestSchema } from "./entry.js";
import { judge } from "./judge.js";
import { RULES } from "./rules.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "folkmoot-count-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function folkmoot(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(["count", ...args], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

const ward = ["4 2", "7 1 2 3 0", "3 1 3 0", "4 2 0", "3 3 4 0", "2 4 3 0", "0", '"Ann"', '"Ben"', '"Cyd"', '"Dan"', '"A ward"'].join("\n");
const right = {
  id: "ward:scottish",
  file: "ward.blt",
  format: "blt",
  rule: "scottish-stv",
  options: { seats: 2 },
  winners: [1, 2],
  quota: 7,
  stages: [
    ["10", "4", "3", "2"],
    ["7", "6.1", "3.9", "2"],
    ["7", "6.1", "5.9", "0"],
    ["7", "6.1", "0", "0"],
  ],
  nonTransferable: ["0", "0", "0", "5.9"],
};

async function manifest(...entries: object[]): Promise<string> {
  await writeFile(join(folder, "ward.blt"), ward);
  const path = join(folder, "expected.json");
  await writeFile(path, JSON.stringify(entries));
  return path;
}

describe("folkmoot count --manifest", () => {
  test("passes what comes out, and sums up in the last line", async () => {
    expect(await folkmoot("--manifest", await manifest(right))).toEqual({ code: 0, out: ["1 passed, 0 failed, 0 skipped"], err: [] });
  });

  test("says each difference in a line, skips with a reason, and takes an unknown rule for a failure", async () => {
    const wrong = { ...right, id: "wrong", winners: [1, 3], nonTransferable: ["0", "0", "0", "5.8"] };
    const { code, out } = await folkmoot(
      "--manifest",
      await manifest(right, wrong, { ...right, id: "ni", rule: "ni-stv" }, { ...right, id: "odd", rule: "dice" }),
    );
    expect(code).toBe(1);
    expect(out).toEqual([
      'wrong: winners: expected ["1","3"], counted ["1","2"]',
      'wrong: not transferable: expected ["0","0","0","5.8"], counted ["0","0","0","5.9"]',
      "skipped ni: Northern Ireland's rule isn't offered, and one program alone vouches for the result",
      'odd: no rule is called "dice"',
      "1 passed, 2 failed, 1 skipped",
    ]);
  });

  test("a file that can't be read is a failure of its entry alone", async () => {
    const path = await manifest({ ...right, id: "gone", file: "gone.blt" }, right, { ...right, id: "bad", file: "bad.blt" });
    await writeFile(join(folder, "bad.blt"), "4 2\n1 9 0\n");
    const { out } = await folkmoot("--manifest", path);
    expect(out.join("\n")).toMatch(/gone: .*gone\.blt/);
    expect(out).toContain("bad: bad.blt:2:3: expected the number of a candidate, 1 to 4, or 0 at the end of the paper");
    expect(out.at(-1)).toBe("1 passed, 2 failed, 0 skipped");
  });

  test("papers that a rule can't count, and an expectation that can't be read, fail alone", async () => {
    const path = await manifest({ ...right, id: "equals", file: "equals.blt" }, { ...right, id: "odd", quota: {} }, right);
    await writeFile(join(folder, "equals.blt"), '2 1\n1 1=2 0\n0\n"A"\n"B"\n');
    const { out } = await folkmoot("--manifest", path);
    expect(out[0]).toContain("equals: a count by single transferable vote can't read equal ranks");
    expect(out[1]).toMatch(/^odd: what is expected can't be read: quota/);
    expect(out.at(-1)).toBe("1 passed, 2 failed, 0 skipped");
    expect(await folkmoot(join(folder, "equals.blt"), "--rule", "ers97")).toMatchObject({ code: 2, out: [] });
  });

  test("--only takes one entry or one folder, and asks back when there is none", async () => {
    const path = await manifest(right, { ...right, id: "other", winners: [4] });
    expect((await folkmoot("--manifest", path, "--only", "ward:scottish")).out).toEqual(["1 passed, 0 failed, 0 skipped"]);
    expect(await folkmoot("--manifest", path, "--only", "nothing")).toMatchObject({ code: 2, out: [] });
  });

  test("what is no manifest is refused", async () => {
    const path = await manifest({ id: 3 });
    expect(await folkmoot("--manifest", path)).toMatchObject({ code: 2, err: [expect.stringContaining("is no manifest: 0.id")] });
  });
});

describe("folkmoot count FILE", () => {
  test("prints the declaration, every stage with what was transferred, and the ties", async () => {
    await manifest();
    const { code, out } = await folkmoot(join(folder, "ward.blt"), "--rule", "scottish-stv");
    expect(code).toBe(0);
    const text = out.join("\n");
    expect(text).toContain("A ward\n\nDeclaration\n  Elected, 2 of 2:\n    1. Ann, at stage 1\n    2. Ben, at stage 4\n");
    expect(text).toContain("  Valid papers: 19\n");
    expect(text).toContain("Needed to be elected: 7. 19 valid papers divided by 3 (2 places and one more) are 6.33333….");
    expect(text).toContain("  Stage 2: “Ann” needs 3 less than it has: that goes on. To “Ben” 2.1 and “Cyd” 0.9.\n");
    expect(text).toMatch(/Ben +elected, 4 +4 +\+2\.1 +6\.1 +6\.1 +6\.1\n/);
    expect(text).toMatch(/Dan +left, 3 +2 +2 +−2 +0 +0\n/);
    expect(text).toContain("Ties and how they were settled\n  No tie had to be settled.\n");
  });

  test("--csv and --pdf give the same report for spreadsheets and for paper, --language in German", async () => {
    await manifest();
    const pdf = join(folder, "ward.pdf");
    const { out } = await folkmoot(join(folder, "ward.blt"), "--rule", "scottish-stv", "--csv", "--pdf", pdf, "--language", "de");
    expect(out.join("\n")).toContain('\r\nBen,"gewählt, 4",4,+2.1,6.1,,6.1,,6.1\r\n');
    expect(new TextDecoder("latin1").decode(await readFile(pdf))).toMatch(/^%PDF-1\.7\n/);
    const nowhere = await folkmoot(join(folder, "ward.blt"), "--rule", "irv", "--pdf", join(folder, "gone", "ward.pdf"));
    expect([nowhere.code, nowhere.err[0]]).toEqual([2, expect.stringContaining("can't be written: ENOENT")]);
  });

  test("--json gives every number, --seats and --option tie= change the question", async () => {
    await manifest();
    const { out } = await folkmoot(join(folder, "ward.blt"), "--rule", "ers97", "--seats", "1", "--option", "tie=4,3,2,1", "--json");
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      names: ["Ann", "Ben", "Cyd", "Dan"],
      winners: [0],
      table: { decimals: 2, seats: 1, valid: 19 },
    });
  });

  test("--rctab gives the summary that other programs draw, where there are stages", async () => {
    await manifest();
    const { out } = await folkmoot(join(folder, "ward.blt"), "--rule", "irv", "--rctab");
    expect(JSON.parse(out.join("\n"))).toMatchObject({
      config: { contest: "A ward" },
      results: [{ round: 1, tally: { Ann: "10", Ben: "4", Cyd: "3", Dan: "2" } }],
    });
    expect(await folkmoot(join(folder, "ward.blt"), "--rule", "schulze", "--rctab")).toMatchObject({ code: 2, out: [] });
  });

  test("reserves places, and says who has to make room", async () => {
    await manifest();
    const { out } = await folkmoot(join(folder, "ward.blt"), "--rule", "scottish-stv", "--option", "least=1:3,4");
    expect(out.slice(2, 6)).toEqual(["Declaration", "  Elected, 2 of 2:", "    1. Ann, at stage 1", "    2. Cyd, at stage 4"]);
    expect(out.join("\n")).toContain("Stage 2: “Ben” leaves: reserved places have no more room.");
  });

  test("--help names every rule", async () => {
    const { code, out } = await folkmoot("--help");
    const named = out.flatMap((line) => /^ {4}([a-z0-9-]+) +\S/.exec(line)?.[1] ?? []).filter((word) => Object.hasOwn(RULES, word));
    expect([code, named.toSorted()]).toEqual([0, Object.keys(RULES).toSorted()]);
    expect(Math.max(...out.map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  test.each([
    [["ward.blt"], "a rule is needed"],
    [["ward.blt", "--rule", "dice"], "no rule is called dice"],
    [["ward.blt", "--rule", "mes-cost"], "what people chose"],
    [["ward.blt", "--rule", "irv", "--option", "tie=1,1,2,3"], "names each of 1 to 4 once"],
    [["ward.blt", "--rule", "irv", "--option", "mood=good"], "no option is called mood"],
    [["ward.blt", "--rule", "scottish-stv", "--option", "least=some"], "not some"],
    [["ward.blt", "--rule", "ers97", "--option", "least=1:3,4"], "knows no reserved places"],
    [["ward.blt", "--rule", "irv", "--seats", "many"], "not a number of seats"],
    [["ward.blt", "--rule", "irv", "--language", "tlh"], "reports are written in en and de, not in tlh"],
    [["gone.blt", "--rule", "irv"], "can't be read: ENOENT"],
    [["ward.xyz", "--rule", "irv"], "no format is known"],
  ])("%s: the question can't be put", async ([file = "", ...options], why) => {
    await manifest();
    const { code, err } = await folkmoot(join(folder, file), ...options);
    expect([code, err[0]]).toEqual([2, expect.stringContaining(why)]);
  });

  test("a bad file is named with line and column, and nothing of it is counted", async () => {
    await writeFile(join(folder, "bad.blt"), "4 2\n1 9 0\n");
    const { code, out } = await folkmoot(join(folder, "bad.blt"), "--rule", "irv");
    expect([code, out]).toEqual([1, [`${join(folder, "bad.blt")}:2:3: expected the number of a candidate, 1 to 4, or 0 at the end of the paper`]]);
  });
});

const own = new URL("../../../../tally/vectors/", import.meta.url);

describe("the elections that come with the repository", () => {
  const entries = manifestSchema.parse(JSON.parse(readFileSync(new URL("expected.json", own), "utf8")));
  test.each(entries.map((entry) => [entry.id, entry] as const))("%s", async (_, entry) => {
    expect(await judge(entry, own.pathname)).toMatchObject({ kind: "counted", differences: [] });
  });
});

const reference = new URL("../../../../../../shared/elections/", import.meta.url);
const present = existsSync(reference);
if (!present) process.stderr.write("elections is not beside the repository: the counts of real and reference elections are skipped\n");

/** Of each folder and rule some; all of them with `npm run test:long`, and with `folkmoot count --manifest`. */
const SAMPLE = process.env["FOLKMOOT_LONG"] === "1" ? 1 : 12;

describe.skipIf(!present)("real and reference elections", () => {
  const entries = present ? manifestSchema.parse(JSON.parse(readFileSync(new URL("expected.json", reference), "utf8"))) : [];
  const byRule = new Map<string, typeof entries>();
  for (const entry of entries) {
    const key = `${entry.file.split("/")[0] ?? ""}, ${entry.rule}`;
    byRule.set(key, [...(byRule.get(key) ?? []), entry]);
  }
  test.each([...byRule])("%s", async (_, all) => {
    for (const entry of all.filter((__, at) => at % SAMPLE === 0)) {
      const judged = await judge(entry, reference.pathname);
      expect([entry.id, judged.kind === "counted" ? judged.differences : [judged.why]]).toEqual([
        entry.id,
        judged.kind === "counted" ? [] : [expect.any(String)],
      ]);
    }
  });
});
