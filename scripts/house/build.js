import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./place.js";
import { runNode } from "./run.js";

const app = join(root, "packages/app");
const assets = join(app, "dist/assets");

/**
 * Compiles every package, then styles, fonts, icon and the scripts for the browser, each under a name that carries the hash of its content.
 * What is up to date is not compiled again.
 * @returns {Promise<{ ok: boolean, words: string }>}
 */
export async function build() {
  const compiled = await runNode("typescript/bin/tsc", ["-b", "--pretty", process.stdout.isTTY ? "true" : "false"]);
  if (compiled.status !== 0) return { ok: false, words: compiled.words };
  return buildAssets();
}

/** Styles, fonts, icon and islands alone. */
export async function buildAssets() {
  const esbuild = await import("esbuild");
  mkdirSync(assets, { recursive: true });
  try {
    const [forPages, forThreads] = await Promise.all([
      esbuild.build({ ...settings, entryPoints: ["src/ui/styles.css", "src/ui/icon.svg", ...islands((name) => !isThread(name))] }),
      // Some libraries ask the page for what a thread has to bring along.
      esbuild.build({ ...settings, entryPoints: islands(isThread), conditions: [...settings.conditions, "worker"] }),
    ]);
    const outputs = [forPages, forThreads].flatMap(({ metafile }) => Object.keys(metafile.outputs));
    removeOthers(outputs.map((path) => basename(path)));
    return { ok: true, words: "" };
  } catch (error) {
    return { ok: false, words: error instanceof Error ? error.message : String(error) };
  } finally {
    await esbuild.stop();
  }
}

/** @type {{ conditions: string[] } & Omit<import("esbuild").BuildOptions, "metafile"> & { metafile: true }} */
const settings = {
  absWorkingDir: app,
  outdir: "dist/assets",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome111", "firefox121", "safari17.5"],
  conditions: ["source"],
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".woff2": "file", ".svg": "copy" },
  metafile: true,
  logLevel: "silent",
};

/** Each file of islands/ that isn't a test or a part of another is one script for the browser. @param {(name: string) => boolean} wanted */
function islands(wanted) {
  const folder = join(app, "src/islands");
  return listed(folder).flatMap((name) => (/^[^.]+\.tsx?$/.test(name) && wanted(name) ? [`src/islands/${name}`] : []));
}

/** What runs in a thread of a page and not in the page. @param {string} name */
function isThread(name) {
  return name.endsWith("-worker.ts");
}

/** After the new files are there, so that a server that runs meanwhile never misses one it is about to read. @param {string[]} kept */
function removeOthers(kept) {
  for (const name of listed(assets)) if (!kept.includes(name)) rmSync(join(assets, name), { recursive: true });
}

/** @param {string} folder */
function listed(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
