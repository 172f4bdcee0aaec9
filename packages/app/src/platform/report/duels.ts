import type { OptionsTable } from "@folkmoot/tally";
import type { Words } from "../../languages/index.js";
import { type Cell, figure, type ReportTable } from "./report.js";

type Duels = Extract<OptionsTable, { kind: "pairs" | "debian" | "ranked pairs" | "minimax" | "copeland" }>;

interface Given {
  readonly names: readonly string[];
  readonly words: Words;
}

/** Each against each, and what the method makes of it. Columns are called by the numbers of the rows. */
export function duelTables(table: Duels, { names, words }: Given): ReportTable[] {
  const said = words.countTables.table;
  const title = (option: number): string => names[option] ?? "";
  const square = (caption: string, cell: (row: number, column: number) => Cell): ReportTable => ({
    caption,
    columns: [said.candidate, ...names.map((_, option) => `(${option + 1})`)],
    rows: names.map((name, row) => [`(${row + 1}) ${name}`, ...names.map((_, column) => (row === column ? "–" : cell(row, column)))]),
  });
  const pairs = square(said.pairs, (row, column) => figure(table.pairs[row]?.[column] ?? 0));
  switch (table.kind) {
    case "pairs":
    case "debian": {
      const isMargin = table.strength === "margins";
      const paths = square(said.paths, (row, column) => {
        const link = table.paths[row]?.[column] ?? null;
        return link === null ? "–" : figure(isMargin ? link.wins - link.losses : link.wins);
      });
      if (table.kind === "pairs" || table.dropped.length === 0) return [pairs, paths];
      const dropped = {
        caption: said.dropped,
        columns: [said.candidate, said.for, said.against],
        rows: table.dropped.map(({ option, preferred, against }) => [title(option), figure(preferred), figure(against)]),
      };
      return [pairs, dropped, paths];
    }
    case "ranked pairs":
      return [
        pairs,
        {
          caption: said.locks,
          columns: [said.duel, said.for, said.against, said.counts],
          rows: table.locks.map(({ winner, loser, wins, losses, locked }) => [
            said.above(title(winner), title(loser)),
            figure(wins),
            figure(losses),
            locked ? said.yes : said.no,
          ]),
        },
      ];
    case "minimax":
      return [
        pairs,
        {
          caption: said.worst,
          columns: [said.candidate, said.worstOf[table.defeat]],
          rows: names.map((name, option) => [name, figure(table.worst[option] ?? 0)]),
        },
      ];
    case "copeland":
      return [
        pairs,
        {
          caption: said.wins,
          columns: [said.candidate, said.won, said.lost, said.difference],
          rows: names.map((name, option) => {
            const [won, lost] = [table.wins[option] ?? 0, table.losses[option] ?? 0];
            return [name, figure(won), figure(lost), figure(won - lost)];
          }),
        },
      ];
  }
}
