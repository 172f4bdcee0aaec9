import { spawn } from "node:child_process";
import { root } from "./place.js";

/**
 * Runs a program to its end in the repository's folder.
 * @param {string} program @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options] show: straight to the terminal; else what it says is kept (last 64 kB)
 * @returns {Promise<{ status: number, words: string }>}
 */
export function run(program, args, { show = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"] });
    let words = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ more) => {
        words = (words + more).slice(-65_536);
      });
    }
    child.on("error", (error) => resolve({ status: 127, words: error.message }));
    child.on("close", (status) => resolve({ status: status ?? 1, words }));
  });
}

/**
 * Runs a JavaScript program of node_modules with this Node.
 * @param {string} script @param {readonly string[]} args @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [`${root}/node_modules/${script}`, ...args], options);
}
