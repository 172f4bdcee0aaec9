import type { JSX } from "preact";
import type { OptionsTable } from "@folkmoot/tally";
import { Disclosure, Table, useWords } from "../../../ui/index.js";
import { Key, Letter } from "./key.js";
import type { Names } from "./names.js";

type Duelling = Extract<OptionsTable, { kind: "pairs" | "debian" | "ranked pairs" | "minimax" | "copeland" }>;

/** A larger table is no page any more; it can be downloaded. */
const MOST_IN_A_MATRIX = 40;

interface DuelsProps {
  readonly table: Duelling;
  readonly names: Names;
  readonly order: readonly number[];
}

/** The tables of a method that compares each with each: all duels, and how the order follows from them. Options are letters, so that it fits a phone. */
export function Duels({ table, names, order }: DuelsProps): JSX.Element {
  const { countTables } = useWords();
  const words = countTables.table;
  if (order.length > MOST_IN_A_MATRIX) return <p class="soft">{words.tooLarge}</p>;
  return (
    <>
      <h2>{words.pairs}</h2>
      <p class="soft">{words.pairsLead}</p>
      <Key names={names} options={order} caption={countTables.flow.key} />
      <Matrix {...{ names, order }} caption={words.pairs} cell={(row, column) => <Duel pairs={table.pairs} row={row} column={column} />} />
      <Order {...{ table, names, order }} />
    </>
  );
}

function Duel({ pairs, row, column }: { pairs: Duelling["pairs"]; row: number; column: number }): JSX.Element {
  const { numbers } = useWords();
  const [more, fewer] = [pairs[row]?.[column] ?? 0, pairs[column]?.[row] ?? 0];
  return more > fewer ? <strong>{numbers.whole(more)}</strong> : <>{numbers.whole(more)}</>;
}

/** How the order follows from the duels, as each method has it. */
function Order({ table, names, order }: DuelsProps): JSX.Element {
  const { countTables } = useWords();
  const words = countTables.table;
  switch (table.kind) {
    case "pairs":
    case "debian":
      return (
        <Disclosure summary={words.paths}>
          <p class="soft">{words.pathsLead}</p>
          <Matrix {...{ names, order }} caption={words.paths} cell={(row, column) => <Path table={table} row={row} column={column} />} />
        </Disclosure>
      );
    case "ranked pairs":
      return <Locks table={table} names={names} />;
    case "minimax":
      return <Defeats table={table} names={names} order={order} />;
    case "copeland":
      return <WonAndLost table={table} names={names} order={order} />;
  }
}

function Path({ table: { paths, strength }, row, column }: { table: Extract<Duelling, { kind: "pairs" | "debian" }>; row: number; column: number }) {
  const { numbers } = useWords();
  const [there, back] = [paths[row]?.[column] ?? null, paths[column]?.[row] ?? null];
  if (there === null) return <>–</>;
  const said = numbers.whole(strength === "margins" ? there.wins - there.losses : there.wins);
  const isStronger = back === null || (strength === "margins" ? there.wins - there.losses > back.wins - back.losses : there.wins > back.wins);
  return isStronger ? <strong>{said}</strong> : <>{said}</>;
}

function Locks({ table, names }: Omit<DuelsProps, "order" | "table"> & { table: Extract<Duelling, { kind: "ranked pairs" }> }): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <Disclosure summary={words.locks}>
      <p class="soft">{words.locksLead}</p>
      <Table
        caption={words.locks}
        quietCaption
        stacks
        columns={[
          { heading: words.duel },
          { heading: words.for, numeric: true },
          { heading: words.against, numeric: true },
          { heading: words.counts, numeric: true },
        ]}
        rows={table.locks.map(({ winner, loser, wins, losses, locked }) => [
          words.above(names.title(winner), names.title(loser)),
          numbers.whole(wins),
          numbers.whole(losses),
          locked ? words.yes : words.no,
        ])}
      />
    </Disclosure>
  );
}

function Defeats({ table, names, order }: Omit<DuelsProps, "table"> & { table: Extract<Duelling, { kind: "minimax" }> }): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <Table
      caption={words.worst}
      columns={[{ heading: words.candidate }, { heading: words.worstOf[table.defeat], numeric: true }]}
      rows={order.map((option) => [names.title(option), numbers.whole(table.worst[option] ?? 0)])}
    />
  );
}

function WonAndLost({ table, names, order }: Omit<DuelsProps, "table"> & { table: Extract<Duelling, { kind: "copeland" }> }): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <Table
      caption={words.wins}
      columns={[
        { heading: words.candidate },
        { heading: words.won, numeric: true },
        { heading: words.lost, numeric: true },
        { heading: words.difference, numeric: true },
      ]}
      rows={order.map((option) => {
        const [won, lost] = [table.wins[option] ?? 0, table.losses[option] ?? 0];
        return [names.title(option), numbers.whole(won), numbers.whole(lost), numbers.whole(won - lost)];
      })}
    />
  );
}

interface MatrixProps {
  readonly caption: string;
  readonly names: Names;
  readonly order: readonly number[];
  readonly cell: (row: number, column: number) => JSX.Element;
}

function Matrix({ caption, names, order, cell }: MatrixProps): JSX.Element {
  const { ballot } = useWords();
  return (
    <Table
      caption={caption}
      quietCaption
      firstStays
      columns={[
        { heading: <span class="visually-hidden">{ballot.result.option}</span> },
        ...order.map((option) => ({ heading: <Letter names={names} option={option} />, numeric: true })),
      ]}
      rows={order.map((row) => [
        <Letter key={row} names={names} option={row} />,
        ...order.map((column) => (row === column ? "–" : cell(row, column))),
      ])}
    />
  );
}
