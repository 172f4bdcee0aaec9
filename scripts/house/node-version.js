import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./place.js";
import { giveUp } from "./say.js";

/** Ends with a clear word when this Node is older than package.json asks for. */
export function checkNodeVersion() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const needed = engines.node.replace(">=", "");
  if (isOlder(process.versions.node, needed)) {
    giveUp(`Folkmoot needs Node ${needed} or newer; this is Node ${process.versions.node}. See https://nodejs.org/en/download`);
  }
}

/** @param {string} version @param {string} than */
export function isOlder(version, than) {
  const [left, right] = [version, than].map((text) => text.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
