import type { JSX } from "preact";
import { say, type OptionResult, type PaperResult } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Table, When, useLanguage, useWords } from "../../../ui/index.js";
import { sayMoney } from "../../motions/index.js";
import type { OnPaper, PaperLine } from "./lines.js";
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
      <Bars {...props} />
      <Overview {...props} />
      {result.lots.length === 0 ? null : <p class="small">{ballot.result.lots}</p>}
      {result.table.kind === "pairs" ? <Pairs on={on} table={result.table} /> : null}
      {result.table.kind === "equal shares" ? <Shares on={on} table={result.table} /> : null}
    </div>
  );
}

const BAR = { width: 600, height: 28, gap: 6, least: 2 };

/** How many asked for each, as bars over those who handed in a paper. A picture only: the table below says it. */
function Bars({ result }: PaperResultProps): JSX.Element {
  const { for: asked, against, abstain } = result.count;
  const whole = Math.max(1, asked + against + abstain);
  const rows = inOrder(result);
  return (
    <svg viewBox={`0 0 ${BAR.width} ${rows.length * (BAR.height + BAR.gap)}`} width="100%" aria-hidden="true" class="bars">
      {rows.map(({ option, count, why }, row) => {
        const y = row * (BAR.height + BAR.gap);
        const width = Math.max(BAR.least, Math.floor((count.for * BAR.width) / whole));
        return (
          <g key={option}>
            <rect x="0" y={y} width={BAR.width} height={BAR.height} fill="currentColor" opacity="0.08" />
            <rect x="0" y={y} width={width} height={BAR.height} fill="currentColor" opacity={why.kind === "adopted" ? "1" : "0.35"} />
          </g>
        );
      })}
    </svg>
  );
}

function Overview({ viewer, on, result }: PaperResultProps): JSX.Element {
  const { ballot, numbers } = useWords();
  const { paper, table } = result;
  const language = useLanguage();
  const words = ballot.result;
  const line = (id: string): PaperLine | undefined => on.lines[paper.options.indexOf(id)];
  const extra = table.kind === "points" ? [words.points] : paper.budget === null ? [] : [words.cost];
  return (
    <Table
      caption={words.caption}
      stacks
      columns={[
        { heading: words.option },
        { heading: words.rank, numeric: true },
        { heading: words.for[paper.kind], numeric: true },
        { heading: words.against[paper.kind], numeric: true },
        ...extra.map((heading) => ({ heading, numeric: true })),
        { heading: words.what },
      ]}
      rows={inOrder(result).map((row) => {
        const own = line(row.option);
        const index = paper.options.indexOf(row.option);
        const extraCells =
          table.kind === "points"
            ? [numbers.whole(table.sums[index] ?? 0)]
            : paper.budget === null
              ? []
              : [sayMoney({ ...paper.budget, amount: own?.cost ?? 0 }, numbers.whole)];
        return [
          <a href={own?.href ?? ""}>{own?.title ?? ""}</a>,
          numbers.whole(row.rank),
          numbers.whole(row.count.for),
          numbers.whole(row.count.against),
          ...extraCells,
          whyOf(row),
        ];
      })}
    />
  );

  function whyOf({ why, requirements }: OptionResult): string {
    switch (why.kind) {
      case "adopted":
        return words.why.adopted(why.place);
      case "not carried": {
        const unmet = requirements.find(({ status }) => status === "unmet");
        return words.why["not carried"](unmet === undefined ? words.why.needs : say(unmet, viewer.organisation.zone, language).long);
      }
      case "out of order":
        return words.why["out of order"](why.clause);
      case "behind none":
        return words.why["behind none"];
      case "contradicts":
      case "neither":
        return words.why[why.kind](line(why.other)?.title ?? "");
      case "no place":
        return words.why["no place"](why.most);
      case "lot":
        return words.why.lot;
      case "no money":
        return words.why["no money"](paper.budget === null ? "" : sayMoney({ ...paper.budget, amount: why.left }, numbers.whole));
    }
  }
}

/** Adopted ones first, in their places; then the others in the order of the method. */
function inOrder({ options, adopted }: PaperResult): readonly OptionResult[] {
  const place = (option: string): number => (adopted.includes(option) ? adopted.indexOf(option) : adopted.length);
  return options.toSorted((a, b) => place(a.option) - place(b.option) || a.rank - b.rank);
}
