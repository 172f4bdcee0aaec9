import { delimiter, join } from "node:path";
import { canRun, installPackage, mayInstall } from "./apt.js";
import { say } from "./say.js";

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
  if (!mayInstall()) return sayHow();
  say("The browser tests need Chromium. Installing Debian's package with apt-get (some 300 MB on disk) …");
  const why = await installPackage("chromium", { refresh: true });
  if (isThere()) return say("Chromium is installed.");
  say(`apt-get could not install it: ${why}`);
  sayHow();
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
