import type { JSX } from "preact";
import type { OptionsTable } from "@folkmoot/tally";
import { Disclosure, Table, useWords } from "../../../ui/index.js";
import { onPaper } from "./filled.js";
import type { OnPaper } from "./lines.js";

/** The tables of Schulze's method: each against each, and the strongest paths by which the order follows. */
export function Pairs({ on, table }: { on: OnPaper; table: Extract<OptionsTable, { kind: "pairs" }> }): JSX.Element {
  const { ballot, numbers } = useWords();
  const places = onPaper(on.paper);
  const title = (index: number): string => on.lines[index]?.title ?? ballot.none;
  const matrix = (caption: string, cell: (row: number, column: number) => string): JSX.Element => (
    <Table
      caption={caption}
      quietCaption
      columns={[{ heading: "" }, ...places.map((index) => ({ heading: title(index), numeric: true }))]}
      rows={places.map((row) => [title(row), ...places.map((column) => (row === column ? "–" : cell(row, column)))])}
    />
  );
  return (
    <>
      <Disclosure summary={ballot.result.pairs}>
        <p class="soft">{ballot.result.pairsLead}</p>
        {matrix(ballot.result.pairs, (row, column) => numbers.whole(table.pairs[row]?.[column] ?? 0))}
      </Disclosure>
      <Disclosure summary={ballot.result.paths}>
        <p class="soft">{ballot.result.pathsLead}</p>
        {matrix(ballot.result.paths, (row, column) => {
          const link = table.paths[row]?.[column];
          return link === null || link === undefined ? "–" : numbers.whole(link.wins);
        })}
      </Disclosure>
    </>
  );
}
