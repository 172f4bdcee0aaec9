import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { threshold, type Condition, type YesNo } from "@folkmoot/tally";
import { z } from "zod";
import { Comparison, type Entry, type Judged } from "../entry.js";
import { thresholdWords } from "../threshold-words.js";

const part = z.looseObject({ yes: z.number(), no: z.number(), weight: z.number().default(1) });
const parts = z.union([z.array(part), z.record(z.string(), part).transform((named) => Object.values(named))]);

const question = z.looseObject({
  yes: z.number(),
  no: z.number(),
  abstain: z.number().default(0),
  blank: z.number().default(0),
  invalid: z.number().default(0),
  eligible: z.number().nullable().default(null),
  regionsYes: z.number().optional(),
  regionsTotal: z.number().optional(),
  groups: parts.default([]),
  rule: z.record(z.string(), z.coerce.string()),
  passed: z.boolean().optional(),
});

type Asked = z.infer<typeof question>;

/** Decides a question by the thresholds that its file states. */
export async function yesNo(entry: Entry, folder: string): Promise<Judged> {
  const asked = question.parse(JSON.parse(await readFile(join(folder, entry.file), "utf8")));
  const read = Object.entries(asked.rule).map(([name, words]) => ({ name, words, condition: thresholdWords(name, words) }));
  const unread = read.filter(({ condition }) => condition === null).map(({ name, words }) => `${name}: ${words}`);
  if (unread.length > 0) return { kind: "skipped", why: `no threshold is known by these words: ${unread.join("; ")}` };
  const conditions = read.flatMap(({ condition }) => (condition === null || condition === "casting vote" ? [] : [condition]));
  const cast = read.find(({ condition }) => condition === "casting vote")?.words;
  const { passed } = threshold(countOf(asked), cast === "yes" && asked.yes === asked.no ? conditions.map(equalPasses) : conditions);
  const comparison = new Comparison();
  comparison.same("passed", asked.passed ?? (entry.winners === null ? undefined : entry.winners[0] === "passed"), passed);
  return comparison.counted();
}

function countOf({ yes, no, abstain, blank, invalid, eligible, ...asked }: Asked): YesNo {
  const counted = Object.values(asked.rule).some((words) => words.includes("invalid")) ? invalid : 0;
  return { yes, no, abstain: abstain + blank + counted, eligible, parts: partsOf(asked) };
}

/** Where a casting vote says yes, as many yes as no are enough for a majority. */
function equalPasses(condition: Condition): Condition {
  return condition.kind === "yes" && condition.share.n * 2 === condition.share.d ? { ...condition, strict: false } : condition;
}

/** Files give the weight of the parts that said yes and of all of them, with halves. */
function partsOf({ regionsYes, regionsTotal, groups }: Pick<Asked, "regionsYes" | "regionsTotal" | "groups">): YesNo["parts"] {
  if (regionsYes === undefined || regionsTotal === undefined) return groups.map((group) => ({ ...group, weight: group.weight * 2 }));
  return [
    { yes: 1, no: 0, weight: regionsYes * 2 },
    { yes: 0, no: 1, weight: (regionsTotal - regionsYes) * 2 },
  ];
}
