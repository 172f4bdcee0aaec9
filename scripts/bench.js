import { fork } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "./house/build.js";
import { install } from "./house/install.js";
import { checkNodeVersion } from "./house/node-version.js";
import { root } from "./house/place.js";
import { giveUp, say } from "./house/say.js";

/** `npm run bench`: every bench/*.bench.ts, or those whose name contains a word given. Fails when a figure misses its limit. */
/** @typedef {import("../bench/harness.js").Finding} Finding */

checkNodeVersion();
await install();
const built = await build();
if (!built.ok) giveUp(built.words);
const words = process.argv.slice(2);
const names = readdirSync(join(root, "bench")).filter(
  (name) =>
    name.endsWith(".bench.ts") &&
    (isLong(name) ? words.includes(name.replace(".bench.ts", "")) : words.length === 0 || words.some((word) => name.includes(word))),
);
const programs = await bundle(names);

/** @type {Finding[]} */
const findings = [];
let crashed = 0;
for (const program of programs) crashed += await runOne(program);
say(`\n${table(findings)}\n`);
const missed = findings.filter(misses);
if (missed.length > 0) say(`${missed.length} of ${findings.length} miss their limit: ${missed.map(({ name }) => name).join("; ")}`);
process.exitCode = missed.length + crashed === 0 ? 0 : 1;

/** What takes longer than anybody waits for by the way is run by its whole name only. @param {string} name */
function isLong(name) {
  return /-(?:long|large)\.bench\.ts$/.test(name);
}

/**
 * A benchmark is bundled; what it imports from a package's src/ is taken from that package's dist/, so that it measures what runs in production.
 * @param {string[]} files
 */
async function bundle(files) {
  const { build: bundled } = await import("esbuild");
  const outdir = join(root, ".cache/bench");
  mkdirSync(outdir, { recursive: true });
  await bundled({
    entryPoints: files.map((name) => join(root, "bench", name)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    plugins: [
      {
        name: "built packages",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
            const whole = resolve(resolveDir, path);
            // What only tests have is not built, and is bundled.
            const dist = whole.replace(/(packages[/\\][a-z]+[/\\])src([/\\])(?!testing[/\\])/, "$1dist$2");
            return dist === whole ? null : { path: dist, external: true };
          }),
      },
    ],
  });
  return files.map((name) => join(outdir, name.replace(/\.ts$/, ".mjs")));
}

/** @param {string} program @returns {Promise<number>} 1: it crashed */
function runOne(program) {
  return new Promise((done) => {
    const child = fork(program, { cwd: root });
    child.on("message", (/** @type {Finding} */ finding) => {
      findings.push(finding);
      say(`${finding.name}: ${figure(finding.figure)} ${finding.unit}`);
    });
    child.on("exit", (status) => {
      if (status !== 0) say(`${program} ended with status ${status}`);
      done(status === 0 ? 0 : 1);
    });
  });
}

/** @param {Finding[]} rows */
function table(rows) {
  const lines = [["name", "figure", "floor", "ratio", "limit"], ...rows.map(line)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((cells) => (cells[column] ?? "").length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** @param {Finding} finding */
function line(finding) {
  const { name, unit, better, figure: ours, floor, limit } = finding;
  const verdict = limit === null ? "" : `${better === "more" ? "≥" : "≤"} ${figure(limit)} ${unit}${misses(finding) ? " MISSED" : ""}`;
  return [
    name,
    `${figure(ours)} ${unit}`,
    floor === null ? "" : `${figure(floor.figure)} ${unit}, ${floor.name}`,
    floor === null ? "" : (ours / floor.figure).toFixed(2),
    verdict,
  ];
}

/** @param {Finding} finding */
function misses({ figure: ours, better, limit }) {
  return limit !== null && (better === "more" ? ours < limit : ours > limit);
}

/** @param {number} n */
function figure(n) {
  return n >= 100 ? Math.round(n).toLocaleString("en-GB") : n.toPrecision(3);
}
