import { Fragment, type JSX } from "preact";
import type { OptionsTable } from "@folkmoot/tally";
import { Disclosure, Table, useWords } from "../../../ui/index.js";
import { onPaper } from "./filled.js";
import type { OnPaper } from "./lines.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The tables of Schulze's method: each against each, and the strongest paths by which the order follows. Options are letters, so that it fits a phone. */
export function Pairs({ on, table }: { on: OnPaper; table: Extract<OptionsTable, { kind: "pairs" }> }): JSX.Element {
  const { ballot, numbers } = useWords();
  const places = onPaper(on.paper);
  const title = (index: number): string => on.lines[index]?.title ?? ballot.none;
  const letter = (index: number): string => LETTERS[index] ?? String(index + 1);
  const named = (index: number): JSX.Element => (
    <>
      <span aria-hidden="true">{letter(index)}</span>
      <span class="visually-hidden">{title(index)}</span>
    </>
  );
  const matrix = (caption: string, cell: (row: number, column: number) => string): JSX.Element => (
    <Table
      caption={caption}
      quietCaption
      columns={[
        { heading: <span class="visually-hidden">{ballot.result.option}</span> },
        ...places.map((index) => ({ heading: named(index), numeric: true })),
      ]}
      rows={places.map((row) => [named(row), ...places.map((column) => (row === column ? "–" : cell(row, column)))])}
    />
  );
  const key = (
    <dl class="ballot-key small" aria-hidden="true">
      {places.map((index) => (
        <Fragment key={index}>
          <dt>{letter(index)}</dt>
          <dd>{title(index)}</dd>
        </Fragment>
      ))}
    </dl>
  );
  return (
    <>
      <Disclosure summary={ballot.result.pairs}>
        <p class="soft">{ballot.result.pairsLead}</p>
        {key}
        {matrix(ballot.result.pairs, (row, column) => numbers.whole(table.pairs[row]?.[column] ?? 0))}
      </Disclosure>
      <Disclosure summary={ballot.result.paths}>
        <p class="soft">{ballot.result.pathsLead}</p>
        {key}
        {matrix(ballot.result.paths, (row, column) => {
          const link = table.paths[row]?.[column];
          return link === null || link === undefined ? "–" : numbers.whole(link.wins);
        })}
      </Disclosure>
    </>
  );
}
