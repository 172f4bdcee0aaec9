import { accessSync, constants } from "node:fs";
import { run } from "./run.js";
import { progress } from "./say.js";

/** Whether this is a machine on which a package of Debian may be installed without asking: as root, with apt-get. */
export function mayInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && canRun("/usr/bin/apt-get");
}

/**
 * Installs a package and answers with the last that apt-get said. With `refresh`, lists that are missing or old are fetched anew when the first attempt fails:
 * that costs a minute which is mostly not needed.
 * @param {string} name @param {{ refresh: boolean }} options
 */
export async function installPackage(name, { refresh }) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["-o", "DPkg::Lock::Timeout=120", "install", "-y", "--no-install-recommends", name];
  const since = Date.now();
  const done = progress(() => `apt-get works, ${Math.round((Date.now() - since) / 1000)} seconds`);
  let last = await run("apt-get", install, { env });
  if (last.status !== 0 && refresh) {
    await run("apt-get", ["update"], { env });
    last = await run("apt-get", install, { env });
  }
  done();
  return last.words.trim().split("\n").slice(-3).join(" ");
}

/** @param {string} path */
export function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
