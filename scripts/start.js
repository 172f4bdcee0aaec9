import { createServer } from "node:net";
import { resolve } from "node:path";
import { build } from "./house/build.js";
import { install } from "./house/install.js";
import { checkNodeVersion } from "./house/node-version.js";
import { root } from "./house/place.js";
import { giveUp, say } from "./house/say.js";

/** `npm start`: from a fresh clone to a server that listens. The server runs in this process, so that signals reach it and nothing is left behind. */
checkNodeVersion();
process.env["PORT"] ??= "3000";
process.env["HOST"] ??= "127.0.0.1";
process.env["DATA_DIR"] = resolve(root, process.env["DATA_DIR"] ?? "data");
await checkPort(process.env["HOST"], process.env["PORT"]);
await install();
say("Building.");
const { ok, words } = await build();
if (!ok) giveUp(`Folkmoot could not be built:\n\n${words}`);
stopWithNpm();
await import("../packages/app/dist/main.js");

/** When the npm that started us is killed with no chance to pass it on, nothing of ours goes on running. */
function stopWithNpm() {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && process.kill(process.pid, "SIGTERM"), 1_000).unref();
}

/** Before a minute of installing, not after it. @param {string} host @param {string} port */
async function checkPort(host, port) {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) giveUp(`PORT should be a number up to 65535; it is "${port}".`);
  const error = await new Promise((told) => {
    const probe = createServer();
    probe.once("error", told).listen({ host, port: number }, () => probe.close(() => told(null)));
  });
  if (error === null) return;
  if (error.code === "EADDRINUSE")
    giveUp(`Port ${port} is already in use, perhaps by another Folkmoot. Choose another one: PORT=${number + 1} npm start`);
  if (error.code === "EACCES") giveUp(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`);
  giveUp(`Folkmoot can't listen on ${host}:${port}: ${error.message}`);
}
