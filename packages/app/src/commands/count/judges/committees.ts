import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { approval, type Baskets, sequentialPhragmen } from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";
import { ordersOf } from "../orders.js";

const file = z.object({ num_cand: z.number(), committeesize: z.number(), profile: z.array(z.array(z.number())) });
const expectation = z.looseObject({ committees: z.record(z.string(), z.array(z.array(z.number()))) });

type Committee = (ballots: Baskets, rule: { seats: number; tieOrder: readonly number[] }) => readonly number[];

/** Which of the rules of a committee instance are offered here. */
const OFFERED: Record<string, Committee> = {
  av: (ballots, rule) => approval(ballots, rule).winners,
  seqphragmen: (ballots, { seats, tieOrder }) =>
    sequentialPhragmen(ballots, { costs: Array<number>(ballots.options).fill(1), tieOrder, until: { seats } }).chosen,
};

/** Elects a committee from approval papers and asks whether it is one of those that the rule allows, whichever way its ties are settled. */
export async function committees(entry: Entry, folder: string): Promise<Judged> {
  const { num_cand: options, committeesize: seats, profile } = file.parse(JSON.parse(await readFile(join(folder, entry.file), "utf8")));
  const ballots: Baskets = { options, papers: profile.map((chosen) => ({ chosen, papers: 1 })) };
  const comparison = new Comparison();
  const leftOut = new Set<string>();
  for (const [name, allowed] of Object.entries(expectation.parse(entry).committees)) {
    const [rule = ""] = name.split(":");
    const count = OFFERED[rule];
    if (count === undefined) {
      leftOut.add(rule);
      continue;
    }
    const accepted = allowed.map(written);
    for (const tieOrder of ordersOf(options)) {
      const chosen = filled(count(ballots, { seats, tieOrder }), { seats, tieOrder });
      if (accepted.includes(written(chosen))) continue;
      comparison.same(`committee by ${name}`, allowed, chosen);
      break;
    }
  }
  return comparison.counted(leftOut.size === 0 ? null : `not offered: ${[...leftOut].sort().join(", ")}`);
}

/** The instances fill places that nobody's paper fills with anybody. */
function filled(chosen: readonly number[], { seats, tieOrder }: { seats: number; tieOrder: readonly number[] }): number[] {
  return [...chosen, ...tieOrder.filter((option) => !chosen.includes(option))].slice(0, seats);
}

const written = (committee: readonly number[]): string => JSON.stringify(committee.toSorted((a, b) => a - b));
