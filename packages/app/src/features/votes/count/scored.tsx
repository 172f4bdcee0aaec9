import type { JSX } from "preact";
import { type OptionsTable, rational, sayDecimal } from "@folkmoot/tally";
import { Table, useWords } from "../../../ui/index.js";
import type { Names } from "./names.js";
import { TitledTable } from "./titled-table.js";

interface ScoredProps<Kind extends OptionsTable["kind"]> {
  readonly table: Extract<OptionsTable, { kind: Kind }>;
  readonly names: Names;
  readonly order: readonly number[];
}

const PLACES = 2;

/** The sum of the scores of each, and what that is for each paper. */
export function Sums({ table: { sums, voters }, names, order }: ScoredProps<"scores">): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <TitledTable
      heading={words.scores}
      columns={[{ heading: words.candidate }, { heading: words.sum, numeric: true }, { heading: words.average, numeric: true }]}
      rows={order.map((option) => [
        names.title(option),
        numbers.whole(sums[option] ?? 0),
        voters === 0 ? "–" : numbers.decimal(sayDecimal(rational(sums[option] ?? 0, voters), PLACES)),
      ])}
    />
  );
}

/** STAR: the sums once, and the run-off for each place. */
export function RunOffs({ table: { rounds }, names, order }: ScoredProps<"star">): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <>
      <TitledTable
        heading={words.scores}
        columns={[{ heading: words.candidate }, { heading: words.sum, numeric: true }]}
        rows={order.map((option) => [names.title(option), numbers.whole(rounds[0]?.totals[option] ?? 0)])}
      />
      <p class="soft">{words.runOffLead}</p>
      {rounds.map(({ finalists, preferred, noPreference, winner }, at) => (
        <Table
          key={at}
          caption={words.runOff(rounds.length === 1 ? 0 : at + 1)}
          columns={[{ heading: words.candidate }, { heading: words.prefer, numeric: true }]}
          rows={[
            ...finalists.map((option, place) => {
              const name = option === winner ? <strong>{names.title(option)}</strong> : names.title(option);
              return [name, numbers.whole(preferred[place] ?? 0)];
            }),
            [words.samePoints, numbers.whole(noPreference)],
          ]}
        />
      ))}
    </>
  );
}

/** What each weighs in a proportional order. */
export function Weights({ table: { votes, thousandths }, names, order }: ScoredProps<"harmonic">): JSX.Element {
  const { countTables, numbers } = useWords();
  const words = countTables.table;
  return (
    <TitledTable
      heading={words.weights}
      lead={words.weightsLead}
      columns={[{ heading: words.candidate }, { heading: words.votes, numeric: true }, { heading: words.weight, numeric: true }]}
      rows={order.map((option) => [
        names.title(option),
        numbers.whole(votes[option] ?? 0),
        numbers.decimal(sayDecimal(rational(thousandths[option] ?? 0, 1_000), 3)),
      ])}
    />
  );
}
