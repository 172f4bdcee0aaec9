import type { JSX } from "preact";
import { sayOption, type OptionResult, type PaperResult } from "@folkmoot/procedure";
import { Tag, useLanguage, useWords } from "../../../ui/index.js";
import { sayMoney } from "../../motions/index.js";
import { compared } from "./compared.js";
import type { OnPaper, PaperLine } from "./lines.js";

interface StandingsProps {
  readonly on: OnPaper;
  readonly result: PaperResult;
}

/** Each option with how many asked for it, as a bar and in figures, and why it was adopted or not: the picture and its words in one. */
export function Standings({ on, result }: StandingsProps): JSX.Element {
  const rows = inOrder(result);
  return (
    <ol class="standings">
      {rows.map((row, index) => (
        <Standing key={row.option} on={on} result={result} row={row} above={rows[index - 1] ?? null} />
      ))}
    </ol>
  );
}

/** Adopted ones first, in their places; then the others in the order of the method. */
export function inOrder({ options, adopted }: PaperResult): readonly OptionResult[] {
  const place = (option: string): number => (adopted.includes(option) ? adopted.indexOf(option) : adopted.length);
  return options.toSorted((a, b) => place(a.option) - place(b.option) || a.rank - b.rank);
}

function Standing({ on, result, row, above }: StandingsProps & { row: OptionResult; above: OptionResult | null }): JSX.Element {
  const { ballot, numbers } = useWords();
  const language = useLanguage();
  const words = ballot.result;
  const { paper, table } = result;
  const indexOf = (option: string): number => paper.options.indexOf(option);
  const line = (option: string): PaperLine | undefined => on.lines[indexOf(option)];
  const titleOf = (option: string): string => line(option)?.title ?? "";
  const { part, whole } = shareOf(result, row);
  return (
    <li class="standing">
      <p class="standing__head">
        <a href={line(row.option)?.href ?? ""}>{titleOf(row.option)}</a>
        <Tag state={row.why.kind === "adopted" ? "good" : "neutral"}>{row.why.kind === "adopted" ? words.isAdopted : words.notAdopted}</Tag>
      </p>
      <Bar part={part} whole={whole} strong={row.why.kind === "adopted"} />
      <p class="standing__figure small">
        {table.kind === "points" ? words.pointsOf(part, whole, row.count.for) : words.askedFor[paper.kind](numbers.ofBase(part, whole))}
        {line(row.option)?.cost === null || paper.budget === null
          ? ""
          : ` · ${ballot.costs(sayMoney({ ...paper.budget, amount: line(row.option)?.cost ?? 0 }, numbers.whole))}`}
      </p>
      <p class="soft small">{reason()}</p>
    </li>
  );

  function reason(): string {
    const { why } = row;
    const said =
      why.kind === "no money" && paper.budget !== null
        ? words.noMoney(sayMoney({ ...paper.budget, amount: why.left }, numbers.whole))
        : sayOption(row, titleOf, language);
    if (table.kind !== "pairs" || above === null || above.rank > row.rank) return said;
    const found = compared(table, indexOf(above.option), indexOf(row.option));
    return `${said} ${words.compared[found.kind](titleOf(above.option), titleOf(row.option), found)}`;
  }
}

/** Of the points that were given; on every other paper of those who handed one in. */
function shareOf({ count, table, paper }: PaperResult, row: OptionResult): { readonly part: number; readonly whole: number } {
  if (table.kind !== "points") return { part: row.count.for, whole: count.for + count.against + count.abstain };
  return { part: table.sums[paper.options.indexOf(row.option)] ?? 0, whole: table.sums.reduce((sum, each) => sum + each, 0) };
}

const WIDTH = 600;
const HEIGHT = 14;

/** A picture only: the figures stand under it. */
function Bar({ part, whole, strong }: { part: number; whole: number; strong: boolean }): JSX.Element {
  const width = whole === 0 ? 0 : Math.floor((part * WIDTH) / whole);
  return (
    <svg class="standing__bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0" width={WIDTH} height={HEIGHT} fill="currentColor" opacity="0.1" />
      <rect x="0" y="0" width={width} height={HEIGHT} fill="currentColor" opacity={strong ? "1" : "0.45"} />
    </svg>
  );
}
