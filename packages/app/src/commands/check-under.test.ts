import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run } from "../cli.js";

const text = (name: string): string => fileURLToPath(new URL(`../../../constitution/texts/${name}.md`, import.meta.url));
const [constitution, orders] = [text("model"), text("layers/standing-orders")];

async function folkmoot(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

test("standing orders are checked under their constitution, which says what they fill", async () => {
  const { code, out, err } = await folkmoot("check", orders, "--under", constitution);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(
    /can stand under these texts: 0 errors, 0 warnings\n.* clause 2\.1 fills again of procedure:committee\.committee-meeting: 3 months/u,
  );
  expect(await folkmoot("check", orders)).toMatchObject({ code: 1, out: expect.stringContaining("layer-alone") });
});

test("orders against the constitution end it with 1, and programs get what is open and filled", async () => {
  const against = join(await mkdtemp(join(tmpdir(), "orders-")), "orders.md");
  const source = await readFile(orders, "utf8");
  await writeFile(against, source.replace("[3 months](rule:again).", "[3 months](rule:again). [Any member](rule:starts) may call a meeting."));
  const { code, out } = await folkmoot("check", against, "--under", constitution, "--json");
  const said = JSON.parse(out) as { findings: { code: string; line: number }[]; open: unknown[]; mayBeInForce: boolean };
  expect([code, said.mayBeInForce, said.findings.map(({ code: found, line }) => [found, line])]).toEqual([1, false, [["layer-contradicts", 9]]]);
  expect(said.open.length).toBeGreaterThan(10);
});

test("what both texts together allow is worked out", async () => {
  const { out } = await folkmoot("capture", orders, "--under", constitution, "--members", "2000");
  expect(out).toContain("By “Changing this constitution” (clause A11)");
  expect(out).toContain("Planning the summer fair (clause 3A)");
});
