import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const house = mkdtempSync(join(tmpdir(), "folkmoot-boundaries-"));
copyFileSync(join(root, ".oxlintrc.json"), join(house, ".oxlintrc.json"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

interface Written {
  readonly file: string;
  readonly source: string;
}

const importing = (specifier: string): string => `import { thing } from "${specifier}";\nthing();\n`;

/** The same folder and kind of file under a name of its own, so that all of them stand in the house at once and the linter starts once. */
const ownName = (file: string, index: number): string => file.replace(/\/a\./, `/a${index}.`);

const refused = [
  ["packages/exact/src/a.ts", "@folkmoot/constitution"],
  ["packages/tally/src/a.ts", "@folkmoot/constitution"],
  ["packages/tally/src/a.ts", "node:fs"],
  ["packages/constitution/src/a.ts", "@folkmoot/procedure"],
  ["packages/constitution/src/a.ts", "@folkmoot/record"],
  ["packages/constitution/src/a.ts", "../../exact/src/index.js"],
  ["packages/procedure/src/a.ts", "@folkmoot/auditor"],
  ["packages/procedure/src/a.ts", "node:fs"],
  ["packages/procedure/src/a.ts", "@folkmoot/analysis"],
  ["packages/analysis/src/a.ts", "@folkmoot/record"],
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
] as const;

const allowed = [
  ["packages/tally/src/a.ts", "@folkmoot/exact"],
  ["packages/constitution/src/a.ts", "@folkmoot/tally"],
  ["packages/procedure/src/a.ts", "@folkmoot/constitution"],
  ["packages/procedure/src/a.test.ts", "node:fs"],
  ["packages/analysis/src/a.ts", "@folkmoot/procedure"],
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
] as const;

const impure = ["Date.now()", "Math.random()", "process.exit()"];

const files: readonly Written[] = [
  ...[...refused, ...allowed].map(([file, specifier], index) => ({ file: ownName(file, index), source: importing(specifier) })),
  {
    file: "packages/app/src/languages/en/typed.ts",
    source: 'import type { Requirement } from "@folkmoot/procedure";\nexport type Thing = Requirement;\n',
  },
  ...impure.map((words, index) => ({ file: `packages/exact/src/pure${index}.ts`, source: `${words};\n` })),
];

/** What the linter says about each file of a house like ours, by rule. */
let said: ReadonlyMap<string, string>;

beforeAll(() => {
  for (const { file, source } of files) {
    const path = join(house, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
  }
  const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format=json", "."], { cwd: house, encoding: "utf8" });
  const { diagnostics, number_of_files: read } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[]; number_of_files: number };
  expect(read, "a file that the linter didn't read is no proof").toBe(files.length);
  said = new Map(
    files.map(({ file }) => [
      file,
      diagnostics
        .filter(({ filename }) => filename === file)
        .map(({ code }) => code)
        .join(" "),
    ]),
  );
});

test.each(refused.map(([file, specifier], index) => [file, specifier, index] as const))("%s may not import %s", (file, _, index) => {
  expect(said.get(ownName(file, index))).toMatch(/no-restricted-imports|no-nodejs-modules/);
});

test.each(allowed.map(([file, specifier], index) => [file, specifier, refused.length + index] as const))("%s may import %s", (file, _, index) => {
  const codes = said.get(ownName(file, index));
  expect(codes).toBeDefined();
  expect(codes).not.toMatch(/no-restricted-imports|no-nodejs-modules/);
});

test("a language may know the types of what it speaks of", () => {
  const codes = said.get("packages/app/src/languages/en/typed.ts");
  expect(codes).toBeDefined();
  expect(codes).not.toContain("no-restricted-imports");
});

test.each(impure.map((words, index) => [words, index] as const))("a pure package can't say %s", (_, index) => {
  expect(said.get(`packages/exact/src/pure${index}.ts`)).toMatch(/no-restricted-(globals|properties)/);
});
