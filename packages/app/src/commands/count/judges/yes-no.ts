import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fraction } from "@folkmoot/exact";
import { type Condition, threshold, type ThresholdBase, type YesNo } from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";

const question = z.looseObject({
  yes: z.number(),
  no: z.number(),
  abstain: z.number().default(0),
  blank: z.number().default(0),
  eligible: z.number().nullable().default(null),
  regionsYes: z.number().optional(),
  regionsTotal: z.number().optional(),
  groups: z.array(z.looseObject({ yes: z.number(), no: z.number(), weight: z.number().default(1) })).default([]),
  rule: z.record(z.string(), z.string()),
  passed: z.boolean(),
});

/** Decides a question by the thresholds that its file states. */
export async function yesNo(entry: Entry, folder: string): Promise<Judged> {
  const asked = question.parse(JSON.parse(await readFile(join(folder, entry.file), "utf8")));
  const conditions = Object.entries(asked.rule).map(([name, words]) => conditionOf(name, words));
  const unread = Object.keys(asked.rule).filter((_, at) => conditions[at] === null);
  if (unread.length > 0)
    return { kind: "skipped", why: `no threshold is known by these words: ${unread.map((name) => `${name}: ${asked.rule[name] ?? ""}`).join("; ")}` };
  const count: YesNo = { yes: asked.yes, no: asked.no, abstain: asked.abstain + asked.blank, eligible: asked.eligible, parts: partsOf(asked) };
  const { passed } = threshold(
    count,
    conditions.filter((condition) => condition !== null),
  );
  const comparison = new Comparison();
  comparison.same("passed", asked.passed, passed);
  return comparison.counted();
}

/** The words of manifests for what a share is taken of. */
const BASES: readonly (readonly [readonly string[], ThresholdBase])[] = [
  [["yes+no", "yes and no", "valid", "votes cast"], "yes and no"],
  [["yes+no+abstain", "yes+no+blank", "yes+no+abstain+blank", "all votes", "papers"], "yes, no and abstentions"],
  [["eligible", "electorate", "all eligible"], "eligible"],
];

function conditionOf(name: string, words: string): Condition | null {
  const read = /^(>=|>)\s*(?:([0-9]+)\/([0-9]+)|([0-9]+(?:\.[0-9]+)?)\s*%)\s+of\s+(.+)$/.exec(words);
  if (read === null) return null;
  const [, sign, n, d, percent, base = ""] = read;
  const share: Fraction = percent === undefined ? { n: Number(n), d: Number(d) } : { n: Math.round(Number(percent) * 1_000), d: 100_000 };
  const strict = sign === ">";
  const of = base.split(/[,(]/)[0]?.trim() ?? "";
  if (name === "turnoutQuorum")
    return { kind: "turnout", share, strict, abstentionsCount: base.includes("abstentions count") || base.includes("blanks count") };
  if (name === "doubleMajority") return { kind: "parts", share, strict };
  const known = BASES.find(([words]) => words.includes(of))?.[1];
  return known === undefined ? null : { kind: "yes", share, of: known, strict };
}

/** Files give the weight of the parts that said yes and of all of them, with halves. */
function partsOf({ regionsYes, regionsTotal, groups }: z.infer<typeof question>): YesNo["parts"] {
  if (regionsYes === undefined || regionsTotal === undefined) return groups.map((group) => ({ ...group, weight: group.weight * 2 }));
  return [
    { yes: 1, no: 0, weight: regionsYes * 2 },
    { yes: 0, no: 1, weight: (regionsTotal - regionsYes) * 2 },
  ];
}
