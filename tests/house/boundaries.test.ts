import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const house = mkdtempSync(join(tmpdir(), "folkmoot-boundaries-"));
copyFileSync(join(root, ".oxlintrc.json"), join(house, ".oxlintrc.json"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the linter says about one import written into one file of a house like ours. */
function lint(file: string, specifier: string): string {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { thing } from "${specifier}";\nthing();\n`);
  const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format=json", path], { cwd: house, encoding: "utf8" });
  rmSync(path);
  return stdout;
}

test.each([
  ["packages/exact/src/a.ts", "@folkmoot/constitution"],
  ["packages/tally/src/a.ts", "@folkmoot/constitution"],
  ["packages/tally/src/a.ts", "node:fs"],
  ["packages/constitution/src/a.ts", "@folkmoot/procedure"],
  ["packages/constitution/src/a.ts", "@folkmoot/record"],
  ["packages/constitution/src/a.ts", "../../exact/src/index.js"],
  ["packages/procedure/src/a.ts", "@folkmoot/auditor"],
  ["packages/procedure/src/a.ts", "node:fs"],
  ["packages/record/src/a.ts", "@folkmoot/exact"],
  ["packages/record/src/a.ts", "node:crypto"],
  ["packages/auditor/src/a.ts", "@folkmoot/app"],
  ["packages/app/src/platform/mail/a.ts", "../../features/motions/index.js"],
  ["packages/app/src/platform/mail/a.ts", "../../testing/index.js"],
  ["packages/app/src/ui/a.tsx", "../features/motions/index.js"],
  ["packages/app/src/features/motions/a.ts", "../votes/store.js"],
  ["packages/app/src/features/motions/deep/a.ts", "../../../features/votes/store.js"],
  ["packages/app/src/features/motions/deep/a.ts", "../../votes/store.js"],
  ["packages/app/src/features/motions/a.ts", "../../main.js"],
  ["packages/app/src/islands/a.ts", "../platform/database.js"],
  ["packages/app/src/languages/en/a.ts", "../../features/motions/index.js"],
  ["packages/app/src/languages/en/a.tsx", "../../ui/index.js"],
  ["packages/app/src/languages/en/a.ts", "@folkmoot/procedure"],
  ["packages/app/src/languages/en/a.ts", "node:fs"],
  ["packages/app/src/features/motions/a.ts", "../../languages/de/members.js"],
  ["packages/app/src/features/motions/deep/a.ts", "../../../languages/de/members.js"],
  ["packages/app/src/platform/http/a.ts", "../../languages/en/index.js"],
  ["packages/app/src/ui/a.tsx", "../languages/en/ui.js"],
])("%s may not import %s", (file, specifier) => {
  expect(lint(file, specifier)).toMatch(/no-restricted-imports|no-nodejs-modules/);
});

test.each([
  ["packages/tally/src/a.ts", "@folkmoot/exact"],
  ["packages/constitution/src/a.ts", "@folkmoot/tally"],
  ["packages/procedure/src/a.ts", "@folkmoot/constitution"],
  ["packages/procedure/src/a.test.ts", "node:fs"],
  ["packages/auditor/src/a.ts", "@folkmoot/record"],
  ["packages/app/src/features/motions/a.ts", "../votes/index.js"],
  ["packages/app/src/features/motions/a.ts", "../../platform/act.js"],
  ["packages/app/src/features/motions/deep/a.ts", "../store.js"],
  ["packages/app/src/features/motions/deep/a.ts", "../../../platform/http/page.js"],
  ["packages/app/src/features/motions/a.ts", "./deep/a.js"],
  ["packages/app/src/features/motions/a.ts", "../../ui/index.js"],
  ["packages/app/src/features/motions/a.test.ts", "../../testing/index.js"],
  ["packages/app/src/platform/http/a.ts", "../../ui/index.js"],
  ["packages/app/src/languages/en/a.tsx", "preact"],
  ["packages/app/src/languages/en/a.ts", "../plural.js"],
  ["packages/app/src/languages/de/a.ts", "../en/a.js"],
  ["packages/app/src/features/motions/deep/a.ts", "../../../languages/index.js"],
  ["packages/app/src/platform/http/a.ts", "../../languages/index.js"],
  ["packages/app/src/ui/a.tsx", "../languages/index.js"],
])("%s may import %s", (file, specifier) => {
  expect(lint(file, specifier)).not.toMatch(/no-restricted-imports|no-nodejs-modules/);
});

test("a language may know the types of what it speaks of", () => {
  const path = join(house, "packages/app/src/languages/en/typed.ts");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'import type { Requirement } from "@folkmoot/procedure";\nexport type Thing = Requirement;\n');
  const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format=json", path], { cwd: house, encoding: "utf8" });
  expect(stdout).not.toContain("no-restricted-imports");
});

test.each(["Date.now()", "Math.random()", "process.exit()"])("a pure package can't say %s", (words) => {
  const path = join(house, "packages/exact/src/pure.ts");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${words};\n`);
  const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format=json", path], { cwd: house, encoding: "utf8" });
  expect(stdout).toMatch(/no-restricted-(globals|properties)/);
});
