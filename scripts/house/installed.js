import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 */

/**
 * What the lock file asks for on this machine and node_modules doesn't hold, compared with what npm wrote down at the end of its last
 * installation. Empty: nothing to do. An interrupted installation left no such note and counts as none.
 * @param {string} folder
 * @returns {string[]}
 */
export function missingPackages(folder) {
  const there = read(join(folder, "node_modules/.package-lock.json"));
  return neededHere(folder).filter((path) => {
    const [wanted, found] = [read(join(folder, "package-lock.json"))[path], there[path]];
    return found === undefined || found.version !== wanted?.version || found.integrity !== wanted?.integrity || !existsSync(join(folder, path));
  });
}

/** Places of every package that this machine needs, of the lock file. @param {string} folder @returns {string[]} */
export function neededHere(folder) {
  return Object.entries(read(join(folder, "package-lock.json"))).flatMap(([path, locked]) =>
    path.startsWith("node_modules/") && (locked.optional !== true || isForHere(locked)) ? [path] : [],
  );
}

/**
 * Whether an optional package was made for this very system. One that names no system only goes with another that does (a fallback's parts).
 * @param {Locked} locked
 */
function isForHere({ os, cpu, libc }) {
  return (
    (os ?? cpu) !== undefined &&
    allows(os, process.platform) &&
    allows(cpu, process.arch) &&
    (process.platform !== "linux" || allows(libc, ownLibc()))
  );
}

/** @param {string[] | undefined} list @param {string} own */
function allows(list, own) {
  if (list === undefined || list.length === 0) return true;
  if (list.includes(`!${own}`)) return false;
  return list.includes(own) || list.every((item) => item.startsWith("!"));
}

function ownLibc() {
  /** @type {any} */
  const report = process.report.getReport();
  return report.header.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

/** @param {string} path @returns {Record<string, Locked>} */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}
