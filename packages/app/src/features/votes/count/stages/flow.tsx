import type { JSX } from "preact";
import { type Flow, movedAt, showsWhoLeaves, type StvStage, type StvTable } from "@folkmoot/tally";
import { useWords } from "../../../../ui/index.js";
import { Key } from "../key.js";
import type { StagesProps } from "./stage-table.js";
import { type Band, flowLayout, type FlowStage, type Part, WIDTH } from "./flow-layout.js";

/** More are not drawn: a picture that nobody looks through. The table has them. */
const MOST_STAGES = 40;
const MOST_OPTIONS = 60;
/** So many of those who gain are named in the sentence. */
const NAMED = 3;

/**
 * Where the votes went, as a story with its picture: a bar of all votes after each stage, and between two bars what moved. It is read downwards, and so fits a phone
 * however many stages there are; each part of the picture stands beside the sentence that says the same.
 */
export function FlowOfVotes({ table, names, say, order }: StagesProps): JSX.Element {
  const { countTables } = useWords();
  const words = countTables.flow;
  return (
    <section class="flow" aria-labelledby={`${names.scope}-flow`}>
      <h2 id={`${names.scope}-flow`}>{words.heading}</h2>
      <p class="soft">{order.length > MOST_OPTIONS ? words.tooManyOptions : words.lead(say.votes(table.quota))}</p>
      {order.length > MOST_OPTIONS ? null : <Drawn />}
    </section>
  );

  function Drawn(): JSX.Element {
    const stages = flowLayout({ ...table, stages: table.stages.slice(0, MOST_STAGES) }, order);
    return (
      <>
        <Key names={names} options={order} caption={words.key} />
        <ol class="votes-flow">
          {stages.map((stage, at) => (
            <li key={at} class="votes-flow__stage">
              <p class="votes-flow__said small">
                <strong>{countTables.stage(at + 1)}</strong> {storyOf(table, at)}
              </p>
              <Picture stage={stage} at={at} table={table} names={names} say={say} />
            </li>
          ))}
        </ol>
        {table.stages.length > MOST_STAGES ? <p class="soft small">{words.tooMany(MOST_STAGES)}</p> : null}
      </>
    );
  }

  function storyOf({ stages, valid }: StvTable, at: number): string {
    const stage = stages[at];
    if (stage === undefined) return "";
    const gains = at > 0 ? gainsOf(movedAt(table, at).to) : "";
    const happened = showsWhoLeaves(table, stage) ? [words["keep values"], gains, actOf(stage, valid)] : [actOf(stage, valid), gains];
    return [...happened, stage.elected.length > 0 ? words.elected(stage.elected.map(names.title)) : ""].join(" ");
  }

  /** The largest by name; the picture and the table have the rest. */
  function gainsOf(to: readonly Flow[]): string {
    const sum = (flows: readonly Flow[]): string => say.votes(flows.reduce((all, { votes }) => all + votes, 0));
    const named = to.filter(({ option }) => option !== null).toSorted((a, b) => b.votes - a.votes);
    const [most, others] = named.length > NAMED + 1 ? [named.slice(0, NAMED), named.slice(NAMED)] : [named, []];
    const lost = to.filter(({ option }) => option === null);
    const gains = [
      ...most.map(({ option, votes }) => words.gain(names.title(option ?? -1), say.votes(votes))),
      ...(others.length === 0 ? [] : [words.others(sum(others))]),
      ...(lost.length === 0 ? [] : [words.spent(sum(lost))]),
    ];
    return gains.length === 0 ? "" : words.to(gains);
  }

  function actOf({ act }: StvStage, valid: number): string {
    switch (act.kind) {
      case "first preferences":
        return words.first(valid);
      case "surplus":
        return words.surplus(names.title(act.of), say.votes(act.surplus));
      case "exclusion":
        return words.exclusion(act.of.map(names.title));
      case "barred":
        return words.barred(act.of.map(names.title));
      case "keep values":
        return words["keep values"];
    }
  }
}

const BAR = 26;

/** A drawing in the page is told as one picture only by its role. */
const asOnePicture = { role: "img" as const };

function Picture({ stage, at, table, names, say }: Omit<StagesProps, "order"> & { stage: FlowStage; at: number }): JSX.Element {
  const { countTables, numbers } = useWords();
  const id = `${names.scope}-flow-${at}`;
  const said = (option: number | null): string => (option === null ? countTables.flow.nobody : names.title(option));
  const row = table.stages[at];
  const votesOf = (option: number | null): number => (option === null ? (row?.nonTransferable ?? 0) : (row?.votes[option] ?? 0));
  const elected = new Set(table.stages.slice(0, at + 1).flatMap((each) => each.elected));
  const leaves = new Set(leavingNext(table, at));
  return (
    <div class="votes-flow__picture">
      <Bands stage={stage} />
      <svg class="votes-flow__bar" width="100%" height={BAR} {...asOnePicture} aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
        <title id={`${id}-title`}>{countTables.flow.title(at + 1)}</title>
        <desc id={`${id}-desc`}>{numbers.list(stage.parts.map(({ option }) => countTables.flow.has(said(option), say.votes(votesOf(option)))))}</desc>
        <defs>
          <pattern id={`${id}-out`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="votes-flow__hatch" width="2.5" height="6" />
          </pattern>
          <pattern id={`${id}-spent`} width="5" height="5" patternUnits="userSpaceOnUse">
            <circle class="votes-flow__dot" cx="1.5" cy="1.5" r="1" />
          </pattern>
        </defs>
        {stage.parts.map((part) => (
          <Segment key={part.option ?? "none"} part={part} fill={fillOf(part)} />
        ))}
      </svg>
    </div>
  );

  function fillOf({ option }: Part): Fill {
    if (option === null) return { look: "spent", pattern: `url(#${id}-spent)`, letter: "" };
    if (elected.has(option)) return { look: "elected", pattern: null, letter: names.letter(option) };
    return leaves.has(option)
      ? { look: "out", pattern: `url(#${id}-out)`, letter: names.letter(option) }
      : { look: "in", pattern: null, letter: names.letter(option) };
  }
}

/** Who has votes in this bar and no place in the next one. */
function leavingNext(table: StvTable, at: number): readonly number[] {
  const [stage, next] = [table.stages[at], table.stages[at + 1]];
  const last = stage !== undefined && showsWhoLeaves(table, stage) ? stage : next !== undefined && !showsWhoLeaves(table, next) ? next : null;
  return last?.act.kind === "exclusion" || last?.act.kind === "barred" ? last.act.of : [];
}

const GAP = 50;
const STUB = 4;

/** What came from the bar before to this one; it is as high as there is room. */
function Bands({ stage }: { stage: FlowStage }): JSX.Element | null {
  if (stage.before.length === 0) return null;
  const middle = (STUB + GAP) / 2;
  return (
    <svg class="votes-flow__bands" viewBox={`0 0 ${WIDTH} ${GAP}`} preserveAspectRatio="none" aria-hidden="true">
      {stage.before.map(({ option, x, width }) => (
        <rect key={option ?? "none"} class="votes-flow__stub" x={x} y="0" width={width} height={STUB} />
      ))}
      {stage.staying.map((band, index) => (
        <path key={index} class="votes-flow__staying" d={ribbon(band, STUB, GAP)} />
      ))}
      {stage.leaving.map((band, index) => (
        <path key={index} class="votes-flow__moving" d={ribbon(band, STUB, middle)} />
      ))}
      {stage.arriving.map((band, index) => (
        <path key={index} class="votes-flow__moving" d={ribbon(band, middle, GAP)} />
      ))}
    </svg>
  );
}

interface Fill {
  readonly look: "elected" | "in" | "out" | "spent";
  readonly pattern: string | null;
  readonly letter: string;
}

/** Narrower parts have no room for their letter. */
const LETTER_FITS = 32;

function Segment({ part, fill }: { part: Part; fill: Fill }): JSX.Element {
  return (
    <>
      <rect class={`votes-flow__part votes-flow__part--${fill.look}`} x={percent(part.x)} width={percent(part.width)} height={BAR} />
      {fill.pattern === null ? null : <rect x={percent(part.x)} width={percent(part.width)} height={BAR} fill={fill.pattern} />}
      {part.width < LETTER_FITS ? null : (
        <text class={`votes-flow__letter votes-flow__letter--${fill.look}`} x={percent(part.x + part.width / 2)} y={BAR / 2}>
          {fill.letter}
        </text>
      )}
    </>
  );
}

function ribbon({ from: [x, width], to: [toX, toWidth] }: Band, top: number, bottom: number): string {
  const middle = (top + bottom) / 2;
  const [a, b, c, d] = [x, x + width, toX + toWidth, toX].map((each) => each.toFixed(1));
  return `M${a} ${top}L${b} ${top}C${b} ${middle} ${c} ${middle} ${c} ${bottom}L${d} ${bottom}C${d} ${middle} ${a} ${middle} ${a} ${top}Z`;
}

const percent = (thousandths: number): string => `${(thousandths / 10).toFixed(2)}%`;
