import type { ComponentChildren, JSX } from "preact";
import type { StvStage, StvTable } from "@folkmoot/tally";
import { Disclosure, Table, useWords } from "../../../../ui/index.js";
import type { Names } from "../names.js";
import type { Say } from "../say.js";

/** So many stages stand side by side on a desk and on a printed page; the next ones stand in a table of their own under them. Long numbers leave room for fewer. */
const FOLD = { short: 6, long: 4 } as const;
const MANY_DECIMALS = 6;
/** A larger table is no page any more; it can be downloaded. */
const MOST_CELLS = 6_000;

/** A count in stages, and how it is said. */
export interface StagesProps {
  readonly table: StvTable;
  readonly names: Names;
  readonly say: Say;
  /** All that stands on the paper, as the result has it. */
  readonly order: readonly number[];
}

/** Every number of a count in stages, folded so that it never gets wider than a page; on a phone each fold is moved sideways under its names. */
export function StageTable({ table, names, say, order }: StagesProps): JSX.Element {
  const { countTables } = useWords();
  const words = countTables.table;
  const most = table.decimals < MANY_DECIMALS ? FOLD.short : FOLD.long;
  const folds = Array.from({ length: Math.ceil(table.stages.length / most) }, (_, fold) => fold * most);
  return (
    <Disclosure summary={words.stages}>
      {table.stages.length * order.length > MOST_CELLS ? (
        <p class="soft">{words.tooLarge}</p>
      ) : (
        <>
          <p class="soft">{words.stagesLead}</p>
          {folds.map((from) => (
            <Fold key={from} from={from} to={Math.min(from + most, table.stages.length)} {...{ table, names, say, order }} />
          ))}
        </>
      )}
    </Disclosure>
  );
}

function Fold({ table, names, say, order, from, to }: StagesProps & { from: number; to: number }): JSX.Element {
  const { countTables } = useWords();
  const words = countTables.table;
  const places = Array.from({ length: to - from }, (_, at) => from + at);
  const each = (cell: (stage: StvStage, at: number) => ComponentChildren): ComponentChildren[] =>
    places.map((at) => {
      const stage = table.stages[at];
      return stage === undefined ? "" : cell(stage, at);
    });
  return (
    <Table
      caption={countTables.stages(from + 1, to)}
      firstStays
      columns={[{ heading: words.candidate }, ...places.map((at) => ({ heading: <Head at={at} />, numeric: true }))]}
      rows={[
        ...order.map((option) => [<Named key={option} option={option} />, ...each((stage, at) => cellOf(option, stage, at))]),
        [words.nobody, ...each(({ nonTransferable }, at) => changed(nonTransferable, table.stages[at - 1]?.nonTransferable))],
        [words.needed, ...each(({ quota }) => say.votes(quota))],
        [words.all, ...each((stage) => say.votes(stage.votes.reduce((sum, votes) => sum + votes, stage.nonTransferable)))],
      ]}
    />
  );

  function Head({ at }: { at: number }): JSX.Element {
    const act = table.stages[at]?.act;
    const letters = act !== undefined && "of" in act ? (typeof act.of === "number" ? [act.of] : act.of).map(names.letter).join(", ") : "";
    return (
      <>
        {countTables.stage(at + 1)}
        <span class="table__second">
          {act === undefined
            ? ""
            : act.kind === "first preferences" || act.kind === "keep values"
              ? words.act[act.kind]
              : words.act[act.kind](letters)}
        </span>
      </>
    );
  }

  function Named({ option }: { option: number }): JSX.Element {
    return (
      <>
        <span class="table__letter" aria-hidden="true">
          {names.letter(option)}
        </span>{" "}
        {names.title(option)}
      </>
    );
  }

  /** Before it is in the count and after it has left it, an empty cell says more than a zero. */
  function cellOf(option: number, stage: StvStage, at: number): ComponentChildren {
    const [votes, before] = [stage.votes[option] ?? 0, table.stages[at - 1]?.votes[option]];
    const isOut = stage.act.kind !== "keep values" && "of" in stage.act && typeof stage.act.of !== "number" && stage.act.of.includes(option);
    if (votes === 0 && (before ?? 0) === 0 && !isOut && at > 0) return "";
    return (
      <>
        {changed(votes, before)}
        {stage.elected.includes(option) ? <strong class="table__second">{words.elected}</strong> : null}
        {isOut ? <span class="table__second">{words.left}</span> : null}
      </>
    );
  }

  function changed(votes: number, before: number | undefined): ComponentChildren {
    const change = before === undefined ? 0 : votes - before;
    return (
      <>
        {say.votes(votes)}
        {change === 0 ? null : <span class="table__second">{change > 0 ? `+${say.votes(change)}` : `−${say.votes(-change)}`}</span>}
      </>
    );
  }
}

/** What each elected one keeps of every paper at the end of a count by Meek's method. */
export function KeptShares({ table, names, say, order }: StagesProps): JSX.Element | null {
  const { countTables } = useWords();
  const words = countTables.table;
  const { keep } = table;
  if (keep === null) return null;
  return (
    <Disclosure summary={words.keep}>
      <Table
        caption={words.keep}
        quietCaption
        columns={[{ heading: words.candidate }, { heading: words.keep, numeric: true }]}
        rows={order.filter((option) => (keep[option] ?? 0) > 0).map((option) => [names.title(option), say.votes(keep[option] ?? 0)])}
      />
    </Disclosure>
  );
}
