import type { JSX } from "preact";
import { sayDecimal, type OptionsTable } from "@folkmoot/tally";
import { Disclosure, Table, useWords } from "../../../ui/index.js";
import { sayMoney } from "../../motions/index.js";
import type { OnPaper } from "./lines.js";

/** In hundredths of the smallest unit: enough to follow the count, cut off and never rounded. */
const PLACES = 2;

/** What each funded proposal cost those who asked for it. */
export function Shares({ on, table }: { on: OnPaper; table: Extract<OptionsTable, { kind: "equal shares" }> }): JSX.Element | null {
  const { ballot, numbers } = useWords();
  const { budget } = on.paper;
  if (budget === null) return null;
  const title = (index: number): string => on.lines[index]?.title ?? "";
  const money = (amount: number): string => sayMoney({ ...budget, amount }, numbers.whole);
  const hundredths = (n: bigint, d: bigint): string => `${sayDecimal({ n, d: d * 100n }, PLACES)} ${budget.currency}`;
  return (
    <Disclosure summary={ballot.result.shares}>
      <p class="soft">{ballot.result.sharesLead}</p>
      <Table
        caption={ballot.result.shares}
        quietCaption
        columns={[
          { heading: ballot.result.option },
          { heading: ballot.result.cost, numeric: true },
          { heading: ballot.result.supporters, numeric: true },
          { heading: ballot.result.paid, numeric: true },
        ]}
        rows={[
          ...table.purchases.map(({ option, cost, supporters, price }) => [
            title(option),
            money(cost),
            numbers.whole(supporters),
            hundredths(price.n, price.d),
          ]),
          ...table.rest
            .filter(({ funded }) => funded)
            .map(({ option, cost, votes }) => [title(option), money(cost), numbers.whole(votes), ballot.result.rest]),
        ]}
      />
    </Disclosure>
  );
}
