import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../cli.js";

const delegates = (words: string): string => `# Rules of [the League](organisation:league)

## 1. [Conference](body:conference)

1. **[Delegates.](seats:delegates)** Each branch sends ${words}.
`;

async function folkmoot(words: string, groups: string, ...more: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const folder = await mkdtemp(join(tmpdir(), "seats-"));
  const [text, csv] = [join(folder, "rules.md"), join(folder, "groups.csv")];
  await Promise.all([writeFile(text, delegates(words)), writeFile(csv, groups)]);
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(["seats", text, "--groups", csv, ...more], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err: err.join("\n") };
}

const labour =
  "[1 for the first 749 members and 1 for each further 250 or part of it, at most 6](rule:apportioned), with [1 more for at least 100 women](rule:bonus) and [1 more for at least 30 members under 27](rule:bonus)";

test("each group has the seats of the formula, and those that come on top, with the sum", async () => {
  const { code, out } = await folkmoot(labour, "branch,members,women,members under 27\nNorth,749,120,12\nSouth,1000,99,30\nEast,5000,2000,500\n");
  expect(code).toBe(0);
  expect(out.map((line) => line.replaceAll(/ +/gu, " "))).toEqual([
    "North 749 members 2 = 1 + 1 (women)",
    "South 1,000 members 4 = 3 + 1 (members under 27)",
    "East 5,000 members 8 = 6 + 1 (women) + 1 (members under 27)",
    "all 14",
  ]);
});

test("seats that are tied go to nobody, and it ends with 1", async () => {
  const shared = "[3 shared in proportion to members by D'Hondt's method](rule:apportioned)";
  const { code, out } = await folkmoot(shared, "branch;members\nNorth;50\nSouth;50\n", "--json");
  expect([code, JSON.parse(out.join(""))]).toMatchObject([1, { sum: 2, tied: { seats: 1, groups: ["North", "South"] } }]);
});

test("a list that can't be read is refused at its place, and a text without such seats with the usage", async () => {
  expect(await folkmoot(labour, "branch,members\nNorth,many\n")).toMatchObject({
    code: 2,
    err: expect.stringContaining("groups.csv:2:7 expected a whole number"),
  });
  expect(await folkmoot(labour, "branch,members,women\nNorth,9,10\n")).toMatchObject({
    code: 2,
    err: expect.stringContaining("at most 9 of each kind"),
  });
  expect(await folkmoot("[4](rule:number)", "branch,members\nNorth,9\n")).toMatchObject({
    code: 2,
    err: expect.stringContaining("no seats by the size of groups"),
  });
});
