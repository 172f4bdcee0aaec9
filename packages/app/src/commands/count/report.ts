import { basename } from "node:path";
import { type Rankings, sayDecimal, rational } from "@folkmoot/tally";
import type { Words } from "../../languages/index.js";
import { countReport } from "../../platform/report/of-count.js";
import type { Report } from "../../platform/report/report.js";
import type { Counted } from "./counted.js";
import type { Opened } from "./open.js";

/** What a returning officer reads out, keeps and signs, of a file. */
export function report(opened: Opened, counted: Counted, { file, rule, words }: { file: string; rule: string; words: Words }): Report {
  const { names } = opened.election;
  const { facts } = words.report;
  const title = "title" in opened.election ? opened.election.title : null;
  const budget = opened.kind === "budget" ? opened.election : null;
  const amount = (n: number): string => words.numbers.decimal(sayDecimal(rational(n, budget?.unit ?? 1), 2));
  const cost = "cost" in counted.result && typeof counted.result.cost === "number" ? counted.result.cost : null;
  return countReport(
    {
      ...counted,
      title: title === null || title === "" ? basename(file) : title,
      names,
      facts: [
        facts.file(basename(file)),
        facts.rule(rule),
        facts.valid(votersOf(opened)),
        ...(budget === null ? [] : [facts.budget(amount(budget.budget)), ...(cost === null ? [] : [facts.spent(amount(cost))])]),
      ],
      money: budget === null ? null : { unit: budget.unit, currency: budget.meta.get("currency") ?? "" },
      grades: null,
      more: [],
    },
    words,
  );
}

/** Papers on which somebody is named. */
function votersOf(opened: Opened): number {
  if (opened.kind === "ranked") return named(opened.election.ballots);
  return opened.election.ballots.papers.reduce((sum, { papers }) => sum + papers, 0);
}

function named({ starts, papers }: Rankings): number {
  return papers.reduce((sum, n, paper) => sum + ((starts[paper] ?? 0) < (starts[paper + 1] ?? 0) ? n : 0), 0);
}
