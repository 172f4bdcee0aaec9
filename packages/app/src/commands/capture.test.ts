import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run } from "../cli.js";

const file = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const practised = file("analysis/testing/as-practised.md");
const charity = file("constitution/texts/cio.md");

async function folkmoot(...args: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(["capture", ...args], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err: err.join("\n") };
}

test("the first line of the rules as practised that night is 7 people, 60 minutes, no notice", async () => {
  const { code, out, err } = await folkmoot(practised, "--members", "20000");
  expect([code, out[0], err]).toEqual([0, "7 people, 60 minutes, no notice", ""]);
  expect(out).toContain("       Could stop it: Nothing.");
});

test("a chain of acts that is easier than the front door is told step by step, with its clauses, and ends it with 1", async () => {
  const { code, out } = await folkmoot(charity, "--members", "20000");
  expect(code).toBe(1);
  expect(out[0]).toMatch(/^1,000 people, 17 days, 16 days of notice to “every member and every trustee”/u);
  expect(out.join("\n")).toMatch(/^4 people, 70 days, 23 days of notice to “The member concerned”/mu);
  expect(out).toContain(
    "    1. By “Removing a member” (clause 9B) everybody else is excluded, one by one. Of 20,000 members 4 are left. This takes 53 days.",
  );
});

test("programs get every figure as JSON, and empty seats count", async () => {
  const { code, out } = await folkmoot(practised, "--members", "20000", "--filled", "The Steering Committee=6", "--json");
  expect(code).toBe(3);
  expect(JSON.parse(out.join(""))).toMatchObject({ front: null, errors: 0, figures: { members: 20_000, filled: { committee: 6 } } });
});

test("what can't be asked is refused with the usage, and --help explains the figures", async () => {
  expect(await folkmoot(practised)).toMatchObject({ code: 2, err: expect.stringContaining("how many? give --members") });
  expect(await folkmoot(practised, "--members", "many")).toMatchObject({ code: 2, err: expect.stringContaining("whole number") });
  expect(await folkmoot(practised, "--members", "9", "--filled", "board=3")).toMatchObject({
    code: 2,
    err: expect.stringContaining("one of committee"),
  });
  expect(await folkmoot("--help")).toMatchObject({ code: 0, out: [expect.stringContaining("if nobody else takes part")] });
});
