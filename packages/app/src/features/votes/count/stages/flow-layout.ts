import { movedAt, type StvTable } from "@folkmoot/tally";

/** All votes of a stage as one bar, in thousandths of its width. */
export const WIDTH = 1_000;

/** A part of the bar: what somebody has after a stage; `option` is null for what nobody can be given any more. */
export interface Part {
  readonly option: number | null;
  readonly x: number;
  readonly width: number;
}

/** A band from the bar above to the bar below: what stays with somebody, or what is on its way. */
export interface Band {
  readonly option: number | null;
  readonly from: readonly [x: number, width: number];
  readonly to: readonly [x: number, width: number];
}

export interface FlowStage {
  /** The bar before, from which all bands come; empty at the first stage. */
  readonly before: readonly Part[];
  readonly parts: readonly Part[];
  readonly staying: readonly Band[];
  /** What somebody loses, down to the point where all that moves comes together, and from there to who gets it. */
  readonly leaving: readonly Band[];
  readonly arriving: readonly Band[];
}

/**
 * Where everything is drawn: for each stage its bar, in the order of the result with what is lost at the end, and the bands that lead to it. What leaves several
 * at once is drawn through one point, since the count doesn't know which vote of whom went where. Drawn numbers are rounded; the table has the exact ones.
 */
export function flowLayout(table: StvTable, order: readonly number[]): FlowStage[] {
  const all = (table.stages[0]?.votes ?? []).reduce((sum, votes) => sum + votes, 0) + (table.stages[0]?.nonTransferable ?? 0);
  const scale = (votes: number): number => (all === 0 ? 0 : (votes * WIDTH) / all);
  const bars = table.stages.map(({ votes, nonTransferable }) =>
    parts([...order.map((option) => ({ option, votes: votes[option] ?? 0 })), { option: null, votes: nonTransferable }], scale),
  );
  return bars.map((bar, at) => {
    const before = bars[at - 1];
    return before === undefined
      ? { before: [], parts: bar, staying: [], leaving: [], arriving: [] }
      : { before, parts: bar, ...bandsBetween(before, bar, movedAt(table, at), scale) };
  });
}

function parts(amounts: readonly { option: number | null; votes: number }[], scale: (votes: number) => number): Part[] {
  let x = 0;
  return amounts.flatMap(({ option, votes }) => {
    const part = { option, x, width: scale(votes) };
    x += part.width;
    return votes > 0 ? [part] : [];
  });
}

function bandsBetween(
  before: readonly Part[],
  after: readonly Part[],
  { from, to }: ReturnType<typeof movedAt>,
  scale: (votes: number) => number,
): Omit<FlowStage, "parts" | "before"> {
  const partOf = (bar: readonly Part[], option: number | null): Part =>
    bar.find((part) => part.option === option) ?? { option, x: endOf(bar), width: 0 };
  const lost = from.map(({ option, votes }) => ({ part: partOf(before, option), width: scale(votes) })).toSorted((a, b) => a.part.x - b.part.x);
  const gained = to.map(({ option, votes }) => ({ part: partOf(after, option), width: scale(votes) })).toSorted((a, b) => a.part.x - b.part.x);
  const staying = before.flatMap((part): Band[] => {
    const then = partOf(after, part.option);
    const width = Math.min(part.width, then.width);
    return width > 0 ? [{ option: part.option, from: [part.x, width], to: [then.x, width] }] : [];
  });
  const moved = lost.reduce((sum, { width }) => sum + width, 0);
  const [start, end] = [
    middleOf(lost.map(({ part, width }) => [part.x + part.width - width, width])),
    middleOf(gained.map(({ part, width }) => [part.x + part.width - width, width])),
  ];
  const pool = Math.min(Math.max(0, (start + end) / 2 - moved / 2), WIDTH - moved);
  let [into, out] = [pool, pool];
  return {
    staying,
    leaving: lost.map(({ part, width }) => ({
      option: part.option,
      from: [part.x + part.width - width, width],
      to: [(into += width) - width, width],
    })),
    arriving: gained.map(({ part, width }) => ({
      option: part.option,
      from: [(out += width) - width, width],
      to: [part.x + part.width - width, width],
    })),
  };
}

function middleOf(spans: readonly (readonly [x: number, width: number])[]): number {
  const [sum, weight] = spans.reduce(([at, all], [x, width]) => [at + (x + width / 2) * width, all + width], [0, 0]);
  return weight === 0 ? WIDTH / 2 : sum / weight;
}

function endOf(bar: readonly Part[]): number {
  const last = bar.at(-1);
  return last === undefined ? 0 : last.x + last.width;
}
