import { delimiter, join } from "node:path";
import { canRun, installPackage, mayInstall } from "./apt.js";
import { say } from "./say.js";

/** Sees to belenios-tool, which checks our secret ballots: what is there is used, on Debian as root its package is installed; elsewhere those tests are skipped. */
export async function provideBelenios() {
  if (isThere() || !mayInstall()) return;
  say("The tests of secret ballots compare with belenios-tool. Installing Debian's package with apt-get …");
  const words = await installPackage("belenios-tool", { refresh: false }); // Chromium has seen to the lists
  say(isThere() ? "belenios-tool is installed." : `apt-get could not install it, and these tests will be skipped: ${words}`);
}

function isThere() {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => canRun(join(folder, "belenios-tool")));
}
