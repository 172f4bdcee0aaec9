import type { JSX } from "preact";
import type { OptionResult, PaperResult } from "@folkmoot/procedure";
import { Tag, useLanguage, useWords } from "../../../ui/index.js";
import type { OnPaper } from "../paper/lines.js";
import { wordsKind } from "../paper/said.js";
import { whyInWords } from "./in-words.js";
import { measured, type Measured } from "./measure.js";
import { MeritBar, MeritKey } from "./merit.js";
import type { Names } from "./names.js";
import type { Say } from "./say.js";

interface StandingsProps {
  readonly on: OnPaper;
  readonly result: PaperResult;
  readonly names: Names;
  readonly say: Say;
  readonly order: readonly number[];
}

/** Each option with what it got, as a bar and in figures, and why it was adopted or not: the picture and its words in one. */
export function Standings(props: StandingsProps): JSX.Element {
  const { order, result, say } = props;
  const { countTables } = useWords();
  const { needed } = measured(result, 0);
  return (
    <>
      {needed === null ? null : <p class="soft small">{countTables.standing.needed(say.votes(needed))}</p>}
      {result.table.kind === "judgment" ? <MeritKey table={result.table} say={say} /> : null}
      <ol class="standings">
        {order.map((index) => {
          const row = result.options[index];
          return row === undefined ? null : <Standing key={index} {...props} row={row} index={index} />;
        })}
      </ol>
    </>
  );
}

function Standing({ on, result, names, say, row, index }: StandingsProps & { row: OptionResult; index: number }): JSX.Element {
  const { ballot, countTables, numbers } = useWords();
  const words = ballot.result;
  const { paper, table } = result;
  const line = on.lines[index];
  const isIn = row.why.kind === "adopted";
  const isElection = paper.fate === "elected";
  const bar = measured(result, index);
  return (
    <li class="standing">
      <p class="standing__head">
        <a href={line?.href ?? ""}>{names.title(index)}</a>
        <Tag state={isIn ? "good" : "neutral"}>
          {isElection ? (isIn ? words.isElected : words.notElected) : isIn ? words.isAdopted : words.notAdopted}
        </Tag>
      </p>
      {table.kind === "judgment" ? <MeritBar table={table} option={index} /> : <Bar bar={bar} strong={isIn} />}
      <p class="standing__figure small">
        {figure()}
        {paper.budget === null ? "" : ` · ${ballot.costs(say.money(paper.costs?.[index] ?? 0))}`}
      </p>
      <Reasons {...{ result, names, say, index }} />
    </li>
  );

  function figure(): string {
    const { part, whole } = bar;
    switch (bar.of) {
      case "papers":
        return table.kind === "judgment" ? "" : words.askedFor[wordsKind(paper)](numbers.ofBase(part, whole));
      case "shared points":
        return words.pointsOf(part, whole, row.count.for);
      case "points":
        return countTables.standing.points(numbers.ofBase(part, whole));
      case "first choices": {
        const unit = 10 ** (table.kind === "stv" || table.kind === "runoff" ? table.decimals : 0);
        return countTables.standing.firstChoice(numbers.ofBase(part / unit, whole / unit));
      }
      case "weight":
        return `${words.askedFor[wordsKind(paper)](numbers.ofBase(row.count.for, whole / 1_000))} · ${countTables.standing.weight(say.weight(part))}`;
    }
  }
}

/** Why an option is adopted or not. */
export function Reasons({ index, ...told }: Pick<StandingsProps, "result" | "names" | "say"> & { index: number }): JSX.Element {
  return <p class="soft small">{whyInWords(told, index, useLanguage())}</p>;
}

const WIDTH = 600;
const HEIGHT = 14;

/** A picture only: the figures stand under it. */
function Bar({ bar: { part, whole, needed }, strong }: { bar: Measured; strong: boolean }): JSX.Element {
  const scaled = (n: number): number => (whole === 0 ? 0 : Math.min(WIDTH, Math.floor((n * WIDTH) / whole)));
  return (
    <svg class="standing__bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0" width={WIDTH} height={HEIGHT} fill="currentColor" opacity="0.1" />
      <rect x="0" y="0" width={scaled(part)} height={HEIGHT} fill="currentColor" opacity={strong ? "1" : "0.45"} />
      {needed === null ? null : <rect class="standing__needed" x={scaled(needed) - 1} y="0" width="2" height={HEIGHT} />}
    </svg>
  );
}
