import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/**
 * A process that checks ballots and shares nothing with anybody: those of a file, one after the other, each time it is told to. Answers with the milliseconds that it took by the clock.
 * It is what threads are measured beside: a machine whose processors slow each other down does so for both.
 */
const [, , program = "", file = ""] = process.argv;
/** @type {{ doBoxWork: (check: unknown) => Promise<{ kind: string }> }} */
const { doBoxWork } = await import(program);
/** @type {unknown[]} */
const checks = JSON.parse(readFileSync(file, "utf8"));

process.on("message", () => void once());
process.send?.("ready");

async function once() {
  const begun = performance.now();
  for (const check of checks) if ((await doBoxWork(check)).kind !== "checked") throw new Error("a ballot was refused");
  process.send?.(performance.now() - begun);
}
