import type { JSX } from "preact";
import type { PaperResult } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Disclosure, Table, When, useWords } from "../../../ui/index.js";
import { sayMoney } from "../../motions/index.js";
import type { OnPaper } from "./lines.js";
import { Standings, inOrder } from "./standings.js";
import { Shares } from "./shares.js";
import { Pairs } from "./pairs.js";

export interface PaperResultProps {
  readonly viewer: Viewer;
  readonly on: OnPaper;
  readonly result: PaperResult;
  readonly entitled: number;
  readonly closedAt: string;
}

/** What came of a paper with several options: what was adopted first, then a picture with its table, then how the method got there. */
export function PaperResultSection(props: PaperResultProps): JSX.Element {
  const { viewer, on, result, entitled, closedAt } = props;
  const { ballot } = useWords();
  const { for: asked, against, abstain } = result.count;
  const adopted = result.adopted.map((id) => on.lines[result.paper.options.indexOf(id)]).filter((line) => line !== undefined);
  return (
    <div class="flow">
      <p class="lead">{ballot.result.adopted(adopted.length)}</p>
      {adopted.length === 0 ? null : (
        <ol>
          {adopted.map((line) => (
            <li key={line.index}>
              <a href={line.href}>{line.title}</a>
            </li>
          ))}
        </ol>
      )}
      <p class="soft">
        {ballot.result.took(asked + against + abstain, entitled)} <When at={closedAt} zone={viewer.organisation.zone} />
      </p>
      <Standings on={on} result={result} />
      <Disclosure summary={ballot.result.caption}>
        <Overview {...props} />
      </Disclosure>
      {result.lots.length === 0 ? null : <p class="small">{ballot.result.lots}</p>}
      {result.table.kind === "pairs" ? <Pairs on={on} table={result.table} /> : null}
      {result.table.kind === "equal shares" ? <Shares on={on} table={result.table} /> : null}
    </div>
  );
}

function Overview({ on, result }: PaperResultProps): JSX.Element {
  const { ballot, numbers } = useWords();
  const { paper, table } = result;
  const words = ballot.result;
  const extra = table.kind === "points" ? [words.points] : paper.budget === null ? [] : [words.cost];
  return (
    <Table
      caption={words.caption}
      quietCaption
      stacks
      columns={[
        { heading: words.option },
        { heading: words.rank, numeric: true },
        { heading: words.for[paper.kind], numeric: true },
        { heading: words.against[paper.kind], numeric: true },
        ...extra.map((heading) => ({ heading, numeric: true })),
      ]}
      rows={inOrder(result).map(({ option, rank, count }) => {
        const index = paper.options.indexOf(option);
        const line = on.lines[index];
        const extraCells =
          table.kind === "points"
            ? [numbers.whole(table.sums[index] ?? 0)]
            : paper.budget === null
              ? []
              : [sayMoney({ ...paper.budget, amount: line?.cost ?? 0 }, numbers.whole)];
        return [line?.title ?? "", numbers.whole(rank), numbers.whole(count.for), numbers.whole(count.against), ...extraCells];
      })}
    />
  );
}
