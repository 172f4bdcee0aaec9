import type { JSX } from "preact";
import type { PaperResult } from "@folkmoot/procedure";
import type { Viewer } from "../../../platform/web.js";
import { Disclosure, Table, When, useLanguage, useWords } from "../../../ui/index.js";
import { wordsOf } from "../../../languages/index.js";
import { Compare, type Asked } from "../count/compare-form.js";
import { inOrderOf } from "../count/explained.js";
import { HowCounted } from "../count/how-counted.js";
import { measured } from "../count/measure.js";
import { useNames } from "../count/names.js";
import { Ties, Warnings } from "../count/notes.js";
import { Say } from "../count/say.js";
import { Standings } from "../count/standings.js";
import type { OnPaper } from "./lines.js";
import { wordsKind } from "./said.js";

export interface PaperResultProps {
  readonly viewer: Viewer;
  readonly on: OnPaper;
  readonly result: PaperResult;
  /** How many people handed in a paper, of so many on the roll. */
  readonly answered: number;
  readonly entitled: number;
  readonly closedAt: string;
  /** With what the ids and the fields of this result begin: a page may hold several. */
  readonly scope: string;
  /** The page that this stands on. */
  readonly path: string;
  /** Two that somebody wants to see beside each other. */
  readonly asked: Asked | null;
}

/** What came of a paper with several options: what was adopted first, then a picture with its table, then how the method got there. */
export function PaperResultSection(props: PaperResultProps): JSX.Element {
  const { viewer, on, result, answered, entitled, closedAt, scope, path, asked } = props;
  const { ballot } = useWords();
  const order = inOrderOf(result);
  const names = useNames(on, { order, scope });
  const say = new Say(wordsOf(useLanguage()), { names, paper: result.paper, table: result.table });
  const given = result.count.for + result.count.against + result.count.abstain;
  const adopted = result.adopted.map((id) => on.lines[result.paper.options.indexOf(id)]).filter((line) => line !== undefined);
  const lead = ballot.result[result.paper.fate];
  return (
    <div class="flow">
      <p class="lead">{lead(adopted.length)}</p>
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
        {ballot.result.took(answered, entitled)} {given === answered ? null : ballot.result.weighed(given)}{" "}
        <When at={closedAt} zone={viewer.organisation.zone} />
      </p>
      <Warnings result={result} names={names} />
      <Standings {...{ on, result, names, say, order }} />
      <Disclosure summary={ballot.result.caption}>
        <Overview {...props} order={order} say={say} />
      </Disclosure>
      <Compare {...{ result, names, say, order, asked }} action={path} />
      <HowCounted table={result.table} {...{ names, say, order }} />
      <Ties result={result} names={names} />
    </div>
  );
}

function Overview({ on, result, order, say }: PaperResultProps & { order: readonly number[]; say: Say }): JSX.Element {
  const { ballot, numbers } = useWords();
  const { paper, table } = result;
  const words = ballot.result;
  const hasPoints = table.kind === "points" || table.kind === "scores" || table.kind === "star" || (table.kind === "greedy" && table.of === "points");
  const extra = [...(hasPoints ? [words.points] : []), ...(paper.budget === null ? [] : [words.cost])];
  return (
    <Table
      caption={words.caption}
      quietCaption
      stacks
      columns={[
        { heading: words.option },
        { heading: words.rank, numeric: true },
        { heading: words.for[wordsKind(paper)], numeric: true },
        { heading: words.against[wordsKind(paper)], numeric: true },
        ...extra.map((heading) => ({ heading, numeric: true })),
      ]}
      rows={order.flatMap((index) => {
        const row = result.options[index];
        if (row === undefined) return [];
        const points = hasPoints ? [numbers.whole(measured(result, index).part)] : [];
        const cost = paper.budget === null ? [] : [say.money(paper.costs?.[index] ?? 0)];
        const { rank, count } = row;
        return [[on.lines[index]?.title ?? "", numbers.whole(rank), numbers.whole(count.for), numbers.whole(count.against), ...points, ...cost]];
      })}
    />
  );
}
