import { chmod, mkdtemp, readFile, rm, stat, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BadKeyFile, loadLogKey } from "./log-key.js";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "folkmoot-key-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("the key is made once, for its owner alone, and is the same ever after", async () => {
  const dataDir = join(await folder(), "data");
  const first = await loadLogKey(dataDir);
  expect(await loadLogKey(dataDir)).toEqual(first);
  for (const name of ["log-key", "log-key.successor"]) expect((await stat(join(dataDir, name))).mode & 0o777).toBe(0o600);
});

test("two servers that start at the same moment make one key", async () => {
  const dataDir = await folder();
  const keys = await Promise.all(Array.from({ length: 16 }, () => loadLogKey(dataDir)));
  for (const key of keys) expect(key).toEqual(keys[0]);
});

test("the successor can be moved to a safe place", async () => {
  const dataDir = await folder();
  const key = await loadLogKey(dataDir);
  await unlink(join(dataDir, "log-key.successor"));
  expect(await loadLogKey(dataDir)).toEqual(key);
});

test("a key that others may read is refused", async () => {
  const dataDir = await folder();
  await loadLogKey(dataDir);
  await chmod(join(dataDir, "log-key"), 0o640);
  await expect(loadLogKey(dataDir)).rejects.toThrow(BadKeyFile);
});

test("a damaged key is refused and not replaced", async () => {
  const dataDir = await folder();
  await loadLogKey(dataDir);
  const path = join(dataDir, "log-key");
  const damaged = (await readFile(path, "utf8")).slice(0, -9);
  await writeFile(path, damaged);
  await expect(loadLogKey(dataDir)).rejects.toThrow(BadKeyFile);
  expect(await readFile(path, "utf8")).toBe(damaged);
});
