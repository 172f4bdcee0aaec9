import { defineConfig } from "vitest/config";

// Packages export their sources under the condition "source", so that tests run what is written and not what was last built.
const conditions = ["source", "module", "node", "development|production"];

// TypeScript's JSX settings, said again for files outside every tsconfig's `include` (the tests).
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ["source", "node"] } },
  oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
};

// Modules are loaded once for all test files of a worker (`isolate: false`), which halves the time: nothing in them remembers what another file could see.
const eachFile = "packages/app/src/testing/each-file.setup.ts";

const long = process.env["FOLKMOOT_LONG"] === "1";

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "pure",
          isolate: false,
          include: ["packages/{exact,tally,constitution,procedure,analysis,record,ballot,auditor}/src/**/*.test.{ts,tsx}"],
          testTimeout: long ? 3_600_000 : 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: "app",
          isolate: false,
          setupFiles: [eachFile],
          include: ["packages/app/src/**/*.test.{ts,tsx}", "tests/house/**/*.test.ts"],
          testTimeout: long ? 3_600_000 : 60_000,
          hookTimeout: 120_000,
          globalSetup: ["packages/app/src/testing/postgres.setup.ts"],
        },
      },
      {
        ...shared,
        test: {
          name: "e2e",
          setupFiles: [eachFile],
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: long ? 3_600_000 : 120_000,
          hookTimeout: 120_000,
          globalSetup: ["packages/app/src/testing/postgres.setup.ts", "tests/e2e/built.setup.ts"],
        },
      },
    ],
  },
});
