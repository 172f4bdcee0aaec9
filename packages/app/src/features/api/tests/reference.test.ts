import { execFile, spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { tokenOf } from "../../../testing/program.js";
import { riverOn } from "../../../testing/river.js";
import { smallChange } from "../../../testing/riverside.js";
import { servedApp } from "../../../testing/served.js";

const KOFI = "Kofi Larch";
const page = new URL("../../../../../../docs/reference/api.md", import.meta.url);

/** The commands are for people who have it; a machine without it can still run the tests. */
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

test.skipIf(!hasCurl)("every command of the reference does what it says on a server as it stands there", async () => {
  const app = await servedApp();
  const story = await riverOn(app, []);
  await story.moves(KOFI, await smallChange(app.services));
  const token = await tokenOf(app.services, story.idOf(KOFI));
  const commands = (await readFile(page, "utf8")).split("\n").filter((line) => line.startsWith("curl "));
  expect(commands.length).toBeGreaterThan(8);
  const env = { ...process.env, FOLKMOOT: app.url, FOLKMOOT_TOKEN: token };
  for (const command of commands) {
    const { stdout } = await promisify(execFile)("sh", ["-c", command.replace("curl ", 'curl -sS -w "\\n%{http_code}" ')], { env });
    expect(stdout.trimEnd().split("\n").at(-1), `${command}\n${stdout}`).toMatch(/^20[01]$/);
  }
});
