import { type Rational, rational, sayDecimal } from "@folkmoot/tally";
import type { Words } from "../../languages/index.js";
import type { CountToReport } from "./of-count.js";
import { type Cell, type Figure, figure, type ReportTable, type Section } from "./report.js";
import { duelTables } from "./duels.js";
import { stageLines, stageTables } from "./stages.js";

const CENTS = 2;
const PLACES = 4;

/** How it was counted: every number that is needed to do it again by hand. */
export function tablesSection(count: CountToReport, words: Words): Section {
  const { table } = count;
  const lines = table.kind === "stv" || table.kind === "runoff" ? stageLines(table, { names: count.names, words }) : [];
  return { heading: words.counting.heading, lines, tables: tablesOf(count, words) };
}

function tablesOf(count: CountToReport, words: Words): ReportTable[] {
  const { table, names } = count;
  const { numbers: _, countTables } = words;
  const said = countTables.table;
  const byOption = (caption: string, columns: readonly string[], cells: (option: number) => readonly Cell[]): ReportTable => ({
    caption,
    columns: [said.candidate, ...columns],
    rows: names.map((name, option) => [name, ...cells(option)]),
  });
  const whole =
    (numbers: readonly number[]) =>
    (option: number): Cell[] =>
      numbers[option] === undefined ? [""] : [figure(numbers[option])];
  switch (table.kind) {
    case "approvals":
      return [byOption(said.votes, [said.votes], whole(table.votes))];
    case "points":
      return [byOption(said.points, [said.points, said.votes], (option) => [...whole(table.sums)(option), ...whole(table.voters)(option)])];
    case "parts":
      return [byOption(said[table.of], [said[table.of]], (option) => [part(table.parts[option] ?? rational(0), PLACES)])];
    case "pairs":
    case "debian":
    case "ranked pairs":
    case "minimax":
    case "copeland":
      return duelTables(table, { names, words });
    case "runoff":
    case "stv":
      return stageTables(table, { names, words });
    case "judgment": {
      const top = (table.profile[0]?.length ?? 1) - 1;
      const grades = Array.from({ length: top + 1 }, (_, n) => top - n);
      const called = (grade: number): string => count.grades?.[grade] ?? String(grade);
      return [
        byOption(said.grades, [said.grade, ...grades.map(called)], (option) => [
          called(table.medians[option] ?? 0),
          ...grades.map((grade) => figure(table.profile[option]?.[grade] ?? 0)),
        ]),
      ];
    }
    case "scores":
      return [
        byOption(said.scores, [said.sum, said.average], (option) => [
          ...whole(table.sums)(option),
          table.voters === 0 ? "" : part(rational(table.sums[option] ?? 0, table.voters), PLACES),
        ]),
      ];
    case "star":
      return [
        byOption(said.scores, [said.sum], whole(table.rounds[0]?.totals ?? [])),
        ...table.rounds.map(({ finalists, preferred, noPreference }, at) => ({
          caption: said.runOff(table.rounds.length === 1 ? 0 : at + 1),
          columns: [said.candidate, said.prefer],
          rows: [...finalists.map((option, place) => [names[option] ?? "", figure(preferred[place] ?? 0)]), [said.samePoints, figure(noPreference)]],
        })),
      ];
    case "harmonic":
      return [
        byOption(said.weights, [said.votes, said.weight], (option) => [
          ...whole(table.votes)(option),
          part(rational(table.thousandths[option] ?? 0, 1_000), 3),
        ]),
      ];
    case "greedy":
    case "equal shares":
    case "phragmen":
      return moneyTables(table, count, words);
  }
}

type Bought = Extract<CountToReport["table"], { kind: "greedy" | "equal shares" | "phragmen" }>;

function moneyTables(table: Bought, { names, money }: CountToReport, { countTables }: Words): ReportTable[] {
  const said = countTables.table;
  const title = (option: number): string => names[option] ?? "";
  const unit = money?.unit ?? 1;
  const priced = (heading: string): string => (money === null || money.currency === "" ? heading : `${heading} (${money.currency})`);
  const price = (amount: Rational): Figure => part({ n: amount.n, d: amount.d * BigInt(unit) }, unit === 1 && money === null ? PLACES : CENTS);
  const cost = (amount: number): Figure => price(rational(amount));
  switch (table.kind) {
    case "greedy":
      return [
        {
          caption: said.greedy,
          columns: [said.candidate, table.of === "points" ? said.points : said.votes, priced(said.cost), priced(said.before), said.paid],
          rows: [
            ...table.steps.map((step) => [
              title(step.option),
              figure(step.votes),
              cost(step.cost),
              cost(step.left),
              step.funded ? said.yes : said.no,
            ]),
            [said.unspent, "", "", cost(table.left), ""],
          ],
        },
      ];
    case "equal shares":
      return [
        {
          caption: said.shares,
          columns: [said.candidate, priced(said.cost), said.supporters, priced(said.each), said.short],
          rows: [
            ...table.purchases.map((one) => [title(one.option), cost(one.cost), figure(one.supporters), price(one.price), figure(one.short)]),
            ...table.rest.filter(({ funded }) => funded).map((one) => [title(one.option), cost(one.cost), figure(one.votes), said.rest, ""]),
            [said.unspent, cost(table.left), "", "", ""],
          ],
        },
      ];
    case "phragmen":
      return [
        {
          caption: said.loads,
          columns: [said.candidate, said.takenAs, said.votes, priced(said.load)],
          rows: [
            ...table.steps.map(({ option, load }, at) => [title(option), figure(at + 1), figure(table.votes[option] ?? 0), price(load)]),
            ...table.waiting.map(({ option, load }) => [title(option), "–", figure(table.votes[option] ?? 0), price(load)]),
          ],
        },
      ];
  }
}

/** Cut off after so many decimals, never rounded. */
function part(amount: Rational, places: number): Figure {
  return figure(sayDecimal(amount, places));
}
