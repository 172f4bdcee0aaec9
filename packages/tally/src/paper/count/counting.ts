import type { Result, Warning } from "../../result.js";
import { byDeclaredOrder, groupsBy, settle, type Tie } from "../../tie.js";
import type { Reserved } from "../../stv/reserved.js";
import { type Mark, isBlank, type PaperLimits } from "../mark.js";
import type { OptionsTable } from "../options-table.js";
import type { CountedMark } from "../support.js";

/** What a counter is told: the papers as they were read, equal ones together. */
export interface Counting extends PaperLimits {
  readonly marks: readonly CountedMark[];
  /** How many places there are; null where the method fills none. */
  readonly places: number | null;
  /** The order, laid down before the vote, that settles what the votes leave equal; "none of these" included where it is on the paper. */
  readonly tieOrder: readonly number[];
  /** Which options the count is about; all of them where it is absent. The others are passed over on every paper. */
  readonly among?: readonly number[] | undefined;
  /** Places kept for some of those who stand, for a method that can keep them. No option is in two of these groups. */
  readonly reserved?: readonly Reserved[] | undefined;
}

/** What a counter answers. */
export interface Counted {
  /** Best first, equals in one group, "none of these" among them where it is ranked with them. Of a method that says only who has a place: those in their order, then all others together. */
  readonly order: readonly (readonly number[])[];
  /** The same as one line, equals in the declared order. */
  readonly line: readonly number[];
  /** Who has a place, in the order in which they got it, "none of these" included where it won one; null of a method that only puts into an order, or that buys. */
  readonly winners: readonly number[] | null;
  /** What a budget buys; null of every other method. */
  readonly funded: { readonly options: readonly number[]; readonly cost: number; readonly left: number } | null;
  readonly ties: readonly Tie[];
  readonly warnings: readonly Warning[];
  readonly table: OptionsTable;
}

export type Counter = (given: Counting) => Counted;

/** The answer of a method that puts all options into an order. */
export function ordered<Table>({ order, ties, warnings, table }: Result<Table>, given: Counting, as: (table: Table) => OptionsTable): Counted {
  return { ...lined(order ?? [], given), winners: null, funded: null, ties, warnings, table: as(table) };
}

/** The answer of a method that fills places. Where it doesn't rank those who have none, they are equal. */
export function placed<Table>(
  { winners, order, ties, warnings, table }: Result<Table>,
  given: Counting,
  as: (table: Table) => OptionsTable,
): Counted {
  const rest = everyOption(given).filter((option) => !winners.includes(option));
  return {
    ...lined(order ?? [...winners.map((winner) => [winner]), ...(rest.length > 0 ? [rest] : [])], given),
    winners,
    funded: null,
    ties,
    warnings,
    table: as(table),
  };
}

/** All options by a measure of which more is better. */
export function byMeasure(measure: readonly number[], given: Counting): Pick<Counted, "order" | "line" | "ties"> {
  const order = groupsBy([...Array(given.options).keys()], (option) => measure[option] ?? 0);
  return { order, ...settle(order, given.tieOrder) };
}

function lined(order: readonly (readonly number[])[], { tieOrder }: Counting): Pick<Counted, "order" | "line"> {
  return { order, line: order.flatMap((group) => byDeclaredOrder(group, tieOrder)) };
}

/** What may win: the options, and "none of these" where it is on the paper. */
function everyOption({ options, none }: Counting): number[] {
  return [...Array(options + (none ? 1 : 0)).keys()];
}

/** How many places a method fills that has to be told. */
export function placesOf({ places }: Counting): number {
  if (places === null) throw new RangeError("this way of counting needs the number of places");
  return places;
}

/** A mark of one kind, and how many voters made it. */
interface Filled<Own extends Mark> {
  readonly mark: Own;
  readonly papers: number;
}

/** The papers of a kind that are not blank: a blank one abstains from everything. */
export function filled<Own extends Mark>({ marks }: Counting, isOf: (mark: Mark) => mark is Own): Filled<Own>[] {
  return marks.flatMap(({ mark, papers }) => (isOf(mark) && !isBlank(mark) ? [{ mark, papers }] : []));
}

/** Whether the count is about an option. */
export function isAmong({ options, among }: Counting): (option: number) => boolean {
  const may = among === undefined ? null : new Set(among);
  return (option) => option < options && (may === null || may.has(option));
}
