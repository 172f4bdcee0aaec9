import { readdirSync, readFileSync } from "node:fs";
import { capture } from "../packages/analysis/src/index.js";
import { compile } from "../packages/constitution/src/index.js";
import { bench, milliseconds } from "./harness.js";

/** The shipped text whose analysis takes longest: every power, every way, and every chain of acts in an organisation of 20,000. */
const folder = "packages/constitution/texts";
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => compile(readFileSync(`${folder}/${name}`, "utf8")));
const [largest] = texts.toSorted((a, b) => b.source.length - a.source.length);
if (largest === undefined) throw new Error(`no text in ${folder}`);

await bench({
  name: "capture: what the largest shipped text allows, to how few",
  unit: "ms",
  better: "less",
  limit: 1000,
  ours: () => milliseconds(() => capture(largest, { members: 20_000 })),
  floor: { name: "compiling it", measure: () => milliseconds(() => compile(largest.source)) },
});

await bench({
  name: "capture: all shipped texts",
  unit: "ms",
  better: "less",
  ours: () => milliseconds(() => texts.forEach((text) => capture(text, { members: 20_000 }))),
});
