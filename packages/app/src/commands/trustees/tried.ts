import { appendFile, readFile } from "node:fs/promises";
import type { Election } from "@folkmoot/ballot";
import { NotSo } from "../several.js";
import type { Terminal } from "../terminal.js";

/** Beside a key file: with which key its owner has opened the test paper, by election (H-07). */
const pathOf = (keyFile: string): string => `${keyFile}.tried`;

/** Keeps it, before the part of the test paper is given out. */
export async function keepTried(keyFile: string, { uuid, group, key }: Pick<Election, "uuid" | "group" | "key">): Promise<void> {
  const line = `${uuid} ${group.write(key)}`;
  if (!(await linesIn(keyFile)).includes(line)) await appendFile(pathOf(keyFile), `${line}\n`, { mode: 0o600 });
}

/** Throws `NotSo` when the election has another key than the one that was tried out: somebody else could open it. */
export async function requireTried(
  keyFile: string,
  { uuid, group, key }: Pick<Election, "uuid" | "group" | "key">,
  { err }: Terminal,
): Promise<void> {
  const lines = await linesIn(keyFile);
  const tried = lines.filter((line) => line.startsWith(`${uuid} `));
  // The chambers of one question may share a key, that was tried out for one of them.
  if (tried.length === 0 && lines.some((line) => line.endsWith(` ${group.write(key)}`))) return;
  if (tried.length === 0)
    err(
      `folkmoot: warning: no test paper was opened here with this key (${pathOf(keyFile)} doesn't name it): compare the key with the others who hold it`,
    );
  else if (!tried.includes(`${uuid} ${group.write(key)}`))
    throw new NotSo(
      `the ballot box has another key than the one with which the test paper was opened (${pathOf(keyFile)}): hand nothing in, and tell the others who hold the key`,
    );
}

async function linesIn(keyFile: string): Promise<string[]> {
  return (await readFile(pathOf(keyFile), "utf8").catch(() => "")).split("\n").filter((line) => line !== "");
}
