import type { JSX } from "preact";
import type { OptionsTable } from "@folkmoot/tally";
import { Disclosure, Table, useWords } from "../../../ui/index.js";
import type { Names } from "./names.js";
import type { Say } from "./say.js";
import { TitledTable } from "./titled-table.js";

interface MoneyProps<Kind extends OptionsTable["kind"]> {
  readonly table: Extract<OptionsTable, { kind: Kind }>;
  readonly names: Names;
  readonly say: Say;
}

/** Each project in its turn: what was left then, and whether it was enough. */
export function Turns({ table: { steps, of, left }, names, say }: MoneyProps<"greedy">): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <TitledTable
      heading={words.greedy}
      stacks
      columns={[
        { heading: words.candidate },
        { heading: of === "points" ? words.points : words.votes, numeric: true },
        { heading: words.cost, numeric: true },
        { heading: words.before, numeric: true },
        { heading: words.paid, numeric: true },
      ]}
      rows={[
        ...steps.map((step) => [
          names.title(step.option),
          numbers.whole(step.votes),
          say.money(step.cost),
          say.money(step.left),
          step.funded ? words.yes : words.no,
        ]),
        [words.unspent, "", "", say.money(left), ""],
      ]}
    />
  );
}

/** What each funded project cost those who asked for it, and what the others lacked. */
export function Shares({ table, names, say }: MoneyProps<"equal shares">): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <>
      <TitledTable
        heading={words.shares}
        lead={`${words.sharesLead} ${words.share(say.part(table.share), table.voters)} ${table.added === 0 ? "" : words.added(say.money(table.added))}`}
        stacks
        columns={[
          { heading: words.candidate },
          { heading: words.cost, numeric: true },
          { heading: words.supporters, numeric: true },
          { heading: words.each, numeric: true },
          { heading: words.short, numeric: true },
        ]}
        rows={[
          ...table.purchases.map(({ option, cost, supporters, price, short }) => [
            names.title(option),
            say.money(cost),
            numbers.whole(supporters),
            say.part(price),
            numbers.whole(short),
          ]),
          ...table.rest
            .filter(({ funded }) => funded)
            .map(({ option, cost, votes }) => [names.title(option), say.money(cost), numbers.whole(votes), words.rest, ""]),
          [words.unspent, say.money(table.left), "", "", ""],
        ]}
      />
      {table.unpaid.length === 0 ? null : (
        <Disclosure summary={words.lacking}>
          <p class="soft">{words.lackingLead}</p>
          <Table
            caption={words.lacking}
            quietCaption
            stacks
            columns={[
              { heading: words.candidate },
              { heading: words.cost, numeric: true },
              { heading: words.supporters, numeric: true },
              { heading: words.missing, numeric: true },
            ]}
            rows={table.unpaid.map(({ option, cost, supporters, missing }) => [
              names.title(option),
              say.money(cost),
              numbers.whole(supporters),
              say.part(missing),
            ])}
          />
        </Disclosure>
      )}
    </>
  );
}

/** What each that was taken weighs on its supporters, and what the others would have weighed. */
export function Loads({ table: { steps, waiting, votes, left }, names, say }: MoneyProps<"phragmen">): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  const row = ({ option, load }: (typeof steps)[number], taken: string): string[] => [
    names.title(option),
    taken,
    numbers.whole(votes[option] ?? 0),
    say.part(load),
  ];
  return (
    <TitledTable
      heading={words.loads}
      lead={words.loadsLead}
      stacks
      columns={[
        { heading: words.candidate },
        { heading: words.takenAs, numeric: true },
        { heading: words.votes, numeric: true },
        { heading: words.load, numeric: true },
      ]}
      rows={[
        ...steps.map((step, at) => row(step, numbers.whole(at + 1))),
        ...waiting.map((step) => row(step, "–")),
        ...(left === null ? [] : [[words.unspent, "", "", say.money(left)]]),
      ]}
    />
  );
}
