import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { harmonicWeight } from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";

const file = z.object({
  initiatives: z.array(z.number()),
  supporters: z.record(z.string(), z.object({ weight: z.number(), supports: z.array(z.number()) })),
});
const expectation = z.looseObject({ scores: z.record(z.string(), z.string()), order: z.array(z.number()) });

/** Weighs initiatives as LiquidFeedback does, and compares every weight to its third decimal. */
export async function harmonic(entry: Entry, folder: string): Promise<Judged> {
  const { initiatives: given, supporters } = file.parse(JSON.parse(await readFile(join(folder, entry.file), "utf8")));
  const expected = expectation.parse(entry);
  // Of equals the newest leaves first, which is the one with the highest number, wherever it stands in the list.
  const initiatives = given.toSorted((a, b) => a - b);
  const numbered = Object.values(supporters).map(({ weight, supports }) => ({
    weight,
    supports: supports.map((id) => initiatives.indexOf(id)).filter((at) => at >= 0),
  }));
  const { order, thousandths } = harmonicWeight(numbered, initiatives.length);
  const comparison = new Comparison();
  const scores = Object.fromEntries(initiatives.map((id, at) => [id, ((thousandths[at] ?? 0) / 1_000).toFixed(3)]));
  comparison.same("weights", expected.scores, scores);
  comparison.same(
    "order",
    expected.order,
    order.map((at) => initiatives[at]),
  );
  return comparison.counted();
}
