import { methodRow, rational, sayDecimal } from "@folkmoot/tally";
import { sayOption, type OptionResult } from "@folkmoot/procedure";
import { type Language, type Words, wordsOf } from "../../../languages/index.js";
import { countReport } from "../../../platform/report/of-count.js";
import { type Cell, figure, plain, type Report, type Section } from "../../../platform/report/report.js";
import { dateAndTime } from "../../../ui/index.js";
import { inOrderOf } from "../count/explained.js";
import type { CountedPaper } from "../paper/result.js";
import { gradeOf, wordsKind } from "../paper/said.js";

interface About {
  readonly language: Language;
  readonly organisation: { readonly name: string; readonly zone: string };
  readonly motion: { readonly number: number; readonly title: string };
  /** Where everybody finds the record. */
  readonly address: string;
}

/** The smallest coin is the hundredth of every currency here. */
const COINS = 100;

/** The report on a vote with several options: what the returning officer signs, from the same numbers as the page. */
export function reportOf(counted: CountedPaper, { language, organisation, motion, address }: About): Report {
  const { on, result, answered, entitled, closedAt } = counted;
  const { paper, table, count } = result;
  const words = wordsOf(language);
  const { facts } = words.report;
  const { yields } = methodRow(paper.method);
  const given = count.for + count.against + count.abstain;
  return countReport(
    {
      title: motion.title,
      names: namesOn(counted, words),
      facts: [
        facts.organisation(organisation.name),
        facts.motion(motion.number, motion.title),
        facts.rule(paper.rule.words),
        ...(paper.rule.clause === null ? [] : [facts.clause(paper.rule.clause)]),
        ...paper.reserved.map((kept) =>
          words.ballot.kept(
            kept,
            kept.candidates.map((option) => on.lines[option]?.title ?? ""),
          ),
        ),
        facts.closed(dateAndTime(closedAt, organisation.zone, language)),
        facts.papers(answered, entitled),
        ...(given === answered ? [] : [facts.votes(given)]),
        facts.blank(count.abstain),
        ...moneyFacts(counted, words),
        facts.record(address),
      ],
      outcome: {
        kind: yields === "purchase" ? "funded" : paper.fate,
        options: result.adopted.map((id) => paper.options.indexOf(id)),
      },
      order: null,
      table,
      ties: result.ties,
      warnings: result.warnings,
      money: paper.budget === null ? null : { unit: COINS, currency: paper.budget.currency },
      grades: paper.scale?.kind === "words" ? paper.scale.words.map((_, grade) => gradeOf(on.paper, grade)) : null,
      more: [standing(counted, { words, language })],
    },
    words,
  );
}

/** What stands on the paper, by its place; “none of these” where it is ranked with the options. */
export function namesOn({ on }: Pick<CountedPaper, "on">, { ballot }: Words): string[] {
  return [...on.lines.map(({ title }) => title), ...(on.paper.kind === "ranked" && on.paper.none ? [ballot.none] : [])];
}

function moneyFacts({ result: { paper, adopted } }: CountedPaper, { report, numbers }: Words): string[] {
  const { budget } = paper;
  if (budget === null) return [];
  const say = (amount: number): string => `${numbers.decimal(sayDecimal(rational(amount, COINS), 2))} ${budget.currency}`;
  const spent = adopted.reduce((sum, id) => sum + (paper.costs?.[paper.options.indexOf(id)] ?? 0), 0);
  return [report.facts.budget(say(budget.amount)), report.facts.spent(say(spent))];
}

/** How the voters stand to each option by itself, and what the text made of that. */
function standing({ on, result }: CountedPaper, { words, language }: { words: Words; language: Language }): Section {
  const { paper } = result;
  const said = words.ballot.result;
  const order = inOrderOf(result).flatMap((index) => result.options[index] ?? []);
  const titleOf = (id: string): string => plain(on.lines[paper.options.indexOf(id)]?.title ?? words.ballot.none);
  const isElection = paper.fate === "elected";
  const [isIn, isOut] = isElection ? [said.isElected, said.notElected] : [said.isAdopted, said.notAdopted];
  const cells = ({ option, count, why }: OptionResult): Cell[] => [
    titleOf(option),
    why.kind === "adopted" ? isIn : isOut,
    ...[count.for, count.against, count.abstain].map(figure),
  ];
  const asked = order.filter(({ requirements, why }) => requirements.length > 0 || !["adopted", "no place", "no money"].includes(why.kind));
  return {
    heading: words.report.standing,
    lines: asked.map((row) => `${titleOf(row.option)}: ${plain(sayOption(row, titleOf, { language, as: paper.fate }))}`),
    tables: [
      {
        caption: said.caption,
        columns: [said.option, words.report.fate, said.for[wordsKind(paper)], said.against[wordsKind(paper)], words.report.abstained],
        rows: order.map(cells),
      },
    ],
  };
}
