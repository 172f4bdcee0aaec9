import { parseArgs } from "node:util";
import { provideBelenios } from "./house/belenios.js";
import { build } from "./house/build.js";
import { check, checkWith, tests } from "./house/checks.js";
import { provideChromium } from "./house/chromium.js";
import { install } from "./house/install.js";
import { checkNodeVersion } from "./house/node-version.js";
import { say } from "./house/say.js";

/**
 * `npm test`: from a fresh clone to the verdict over everything. The last line is `N passed, N failed, N skipped`.
 * `npm run test:long` takes hours where `npm test` takes samples. `npm test -- packages/exact` runs the tests of one folder, and
 * `npm run test:long -- packages/ballot/src/tool.test.ts --from 400 --until 500` a part of a long list, so that several nights can share it.
 */
const {
  values: { long = false, from, until },
  positionals: only,
} = parseArgs({ allowPositionals: true, options: { long: { type: "boolean" }, from: { type: "string" }, until: { type: "string" } } });

checkNodeVersion();
await install();
await provideChromium();
await provideBelenios();

const counts = [
  await check("every package compiles", build),
  await check("the tests compile", () => checkWith("typescript/bin/tsc", ["-p", "tsconfig.tests.json"])),
  await check("the linter finds nothing", () => checkWith("oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"])),
  await check("everything is formatted", () => checkWith("oxfmt/bin/oxfmt", ["--check", "."])),
  await tests({ long, from, until, only }),
];

/** @param {"passed" | "failed" | "skipped"} kind */
const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0);
say(`${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`);
process.exitCode = total("failed") === 0 ? 0 : 1;
