import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.js";
import { progress, say } from "./say.js";

/**
 * Sees to a browser for the browser tests: what is there is used; on Debian as root its package is installed, which is announced first;
 * elsewhere those tests are skipped, and how to get a browser is said.
 */
export async function provideChromium() {
  const told = process.env["CHROMIUM_PATH"];
  if (told !== undefined && told !== "") {
    if (!canRun(told)) say(`CHROMIUM_PATH names ${told}, which can't be run. The browser tests will be skipped.`);
    return;
  }
  if (isThere()) return;
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !canRun("/usr/bin/apt-get")) return sayHow();
  say("The browser tests need Chromium. Installing Debian's package with apt-get (some 300 MB on disk) …");
  const why = await installWithApt();
  if (isThere()) return say("Chromium is installed.");
  say(`apt-get could not install it: ${why}`);
  sayHow();
}

const install = ["-o", "DPkg::Lock::Timeout=120", "install", "-y", "--no-install-recommends", "chromium"];

async function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const since = Date.now();
  const done = progress(() => `apt-get works, ${Math.round((Date.now() - since) / 1000)} seconds`);
  // Lists that are missing or older than the archive make the first attempt fail; fresh ones cost a minute that is mostly not needed.
  let last = await run("apt-get", install, { env });
  if (last.status !== 0) {
    await run("apt-get", ["update"], { env });
    last = await run("apt-get", install, { env });
  }
  done();
  return last.words.trim().split("\n").slice(-3).join(" ");
}

function sayHow() {
  say("No Chromium or Chrome is installed here: the browser tests will be skipped. To run them too, install one");
  say("(Debian and Ubuntu: sudo apt-get install chromium; macOS: Google Chrome) or set CHROMIUM_PATH to one.");
}

/** The same places as packages/app/src/testing/chromium.ts looks at. */
function isThere() {
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(delimiter)];
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const onMac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...onMac].some(canRun);
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
