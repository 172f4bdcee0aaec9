import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { missingPackages, neededHere } from "./installed.js";
import { root } from "./place.js";
import { run } from "./run.js";
import { giveUp, progress, say } from "./say.js";

/** Brings node_modules to what the lock file says. Does nothing, at once, when it is so already. Ends with a clear word when it can't be done. */
export async function install() {
  if (missingPackages(root).length === 0) return;
  const all = neededHere(root);
  say(`Installing ${all.length} packages from npm. The first time this takes a minute or two.`);
  const done = progress(() => `${all.filter((path) => existsSync(join(root, path, "package.json"))).length} of ${all.length} packages`);
  const { status, words } = await npmCi();
  done();
  if (status !== 0) giveUp(`${whyNot(words)}\n\nThe last words of "npm ci":\n${words.trim().split("\n").slice(-12).join("\n")}`);
  const missing = missingPackages(root);
  if (missing.length > 0) giveUp(`npm left out what this machine needs: ${missing.join(", ")}. Is "omit" set in your npm configuration?`);
}

/** Without a network npm would wait for more than a minute before it says so. */
const quickRetries = ["--fetch-retry-mintimeout=2000", "--fetch-retry-maxtimeout=10000"];

async function npmCi() {
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error", ...quickRetries];
  const cache = ownCacheIfNeeded();
  const first = await npm([...args, ...cache]);
  if (first.status === 0 || cache.length > 0 || !/EACCES|EPERM|EROFS/.test(first.words)) return first;
  return npm([...args, ...ownCache()]);
}

/** The npm that started us, else the one in the path. @param {readonly string[]} args */
function npm(args) {
  const started = process.env["npm_execpath"];
  return started?.endsWith("npm-cli.js") ? run(process.execPath, [started, ...args]) : run("npm", args);
}

/** A home that can't be written gets a cache inside this folder. */
function ownCacheIfNeeded() {
  const usual = process.env["npm_config_cache"] ?? join(homedir(), ".npm");
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return [];
  } catch {
    say(`npm's cache ${usual} can't be written; using .cache/npm in this folder.`);
    return ownCache();
  }
}

function ownCache() {
  return [`--cache=${join(root, ".cache/npm")}`];
}

/** @param {string} words */
function whyNot(words) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network/i.test(words)) {
    return "npm could not reach its registry. Is this machine connected to the internet (or is a proxy missing)?";
  }
  if (/ENOSPC/.test(words)) return "The disk is full.";
  if (/EACCES|EPERM|EROFS/.test(words)) return `This user may not write node_modules in ${root}.`;
  if (/npm: not found|spawn npm ENOENT/.test(words)) return "npm is not installed here. It comes with Node: https://nodejs.org/en/download";
  if (/EUSAGE|in sync/.test(words)) return 'package.json and package-lock.json do not agree. Run "npm install --ignore-scripts" and commit both.';
  return "The packages could not be installed.";
}
