import type { OptionsTable, Rational, Tie, Warning } from "@folkmoot/tally";
import type { Words } from "../../languages/index.js";
import { tieInWords, warningInWords } from "./in-words.js";
import { plain, type Report, type Section } from "./report.js";
import { tablesSection } from "./tables.js";

/** The tables of a count: those of papers with several options, and of two methods that only files are counted by. */
export type CountTable = OptionsTable | { readonly kind: "parts"; readonly of: "votes" | "points"; readonly parts: readonly Rational[] };

/** What a report is made from. Options go by their place in `names`. */
export interface CountToReport {
  readonly title: string;
  /** What is known of the election before anything is counted, line by line. */
  readonly facts: readonly string[];
  readonly names: readonly string[];
  /** Who is elected, adopted or funded, in that order. */
  readonly outcome: { readonly kind: "elected" | "adopted" | "funded"; readonly options: readonly number[] };
  /** Best first, equals in one group; null where the method ranks nobody. */
  readonly order: readonly (readonly number[])[] | null;
  readonly table: CountTable;
  readonly ties: readonly Tie[];
  readonly warnings: readonly Warning[];
  /** Of amounts of money: how many of the smallest unit make one of the currency, and what it is called. */
  readonly money: { readonly unit: number; readonly currency: string } | null;
  /** What grades are called, worst first. */
  readonly grades: readonly string[] | null;
  /** Sections of whoever asks, between the declaration and the tables. */
  readonly more: readonly Section[];
}

/** The report on a count: the declaration, the tables of the method, ties and how they were settled, what a reader should know, room for a signature. */
export function countReport(given: CountToReport, words: Words): Report {
  const count = { ...given, names: given.names.map(short) };
  return {
    title: short(count.title),
    sections: [
      declaration(count, words),
      ...count.more,
      tablesSection(count, words),
      tiesSection(count, words),
      ...warningsSections(count, words),
      { heading: words.report.signature, lines: [], tables: [] },
    ],
  };
}

/** Names come from files too, and one may be a megabyte. */
const LONGEST_NAME = 300;

function short(name: string): string {
  const letters = [...plain(name.slice(0, 10 * LONGEST_NAME))];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join("")}…` : letters.join("");
}

function declaration({ facts, names, outcome, order, table }: CountToReport, { report }: Words): Section {
  const title = (option: number): string => names[option] ?? "";
  const stageOf = (option: number): number =>
    table.kind === "stv" || table.kind === "runoff" ? table.stages.findIndex(({ elected }) => elected.includes(option)) + 1 : 0;
  const chosen = outcome.options.map((option, at) => report.chosen(at + 1, title(option), stageOf(option)));
  const ranked =
    order === null || order.length < 2 ? [] : [report.order, ...order.map((group, at) => `  ${at + 1}. ${group.map(title).join(" = ")}`)];
  const places = "seats" in table ? table.seats : null;
  return {
    heading: report.declaration,
    lines: [report.outcome[outcome.kind](chosen.length, places), ...chosen.map((line) => `  ${line}`), ...ranked, ...facts.map(plain)],
    tables: [],
  };
}

function tiesSection({ ties, names }: CountToReport, words: Words): Section {
  const { none, heading } = words.counting.ties;
  const lines = ties.map((tie) => tieInWords(tie, (option) => names[option] ?? "", words));
  return { heading, lines: lines.length === 0 ? [none] : lines, tables: [] };
}

function warningsSections({ warnings, names }: CountToReport, words: Words): Section[] {
  if (warnings.length === 0) return [];
  const lines = warnings.map((warning) => warningInWords(warning, (option) => names[option] ?? "", words));
  return [{ heading: words.counting.warningsHeading, lines, tables: [] }];
}
