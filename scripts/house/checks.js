import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.js";
import { runNode } from "./run.js";
import { say } from "./say.js";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * One check that isn't a test of vitest: it counts as one, passed or failed.
 * @param {string} name @param {() => Promise<{ ok: boolean, words: string }>} work
 * @returns {Promise<Count>}
 */
export async function check(name, work) {
  const { ok, words } = await work();
  say(`${ok ? "passed" : "FAILED"}: ${name}`);
  if (!ok) say(words);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {string} script @param {readonly string[]} args */
export async function checkWith(script, args) {
  const { status, words } = await runNode(script, args);
  return { ok: status === 0, words };
}

/**
 * Every test, as vitest runs them; what is said goes straight to the terminal.
 * @param {{ long: boolean, from: string | undefined, until: string | undefined, only: readonly string[] }} options `from`, `until`: which of a long list
 * @returns {Promise<Count>}
 */
export async function tests({ long, from, until, only }) {
  const results = join(root, ".cache/test-results.json");
  rmSync(results, { force: true });
  const args = ["run", ...only, "--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const env = { ...process.env, FOLKMOOT_FROM: from, FOLKMOOT_UNTIL: until, ...(long ? { FOLKMOOT_LONG: "1" } : {}) };
  const { status } = await runNode("vitest/vitest.mjs", args, { show: true, env });
  const count = counted(results);
  // A file that can't even be loaded, an error outside a test or a crash must not look like success.
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {string} path @returns {Count} */
function counted(path) {
  try {
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
    const results = JSON.parse(readFileSync(path, "utf8"));
    const unloadable = results.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + unloadable,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
