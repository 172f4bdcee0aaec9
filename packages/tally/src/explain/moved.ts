import type { StvStage, StvTable } from "../stv/table.js";

/** An amount of votes, in the units of the table; `option` is null for what can't be handed on any more. */
export interface Flow {
  readonly option: number | null;
  readonly votes: number;
}

/** What went from whom to whom at one stage. What is lost by all is what is gained by all. */
export interface Moved {
  readonly from: readonly Flow[];
  readonly to: readonly Flow[];
}

/** What moved at a stage of a count, by the difference to the stage before; `at` is its place in the table, and at the first one nothing moves. */
export function movedAt({ stages }: Pick<StvTable, "stages">, at: number): Moved {
  const [before, after] = [stages[at - 1], stages[at]];
  if (before === undefined || after === undefined) return { from: [], to: [] };
  const changes = [
    ...after.votes.map((votes, option) => ({ option, votes: votes - (before.votes[option] ?? 0) })),
    { option: null, votes: after.nonTransferable - before.nonTransferable },
  ];
  return {
    from: changes.filter(({ votes }) => votes < 0).map(({ option, votes }) => ({ option, votes: -votes })),
    to: changes.filter(({ votes }) => votes > 0),
  };
}

/**
 * Whether a stage shows the votes by which somebody is excluded, so that the papers go on at the next one: so by Meek's reference rule. Everywhere else a stage
 * shows what there is after the papers have gone on.
 */
export function showsWhoLeaves({ keep }: Pick<StvTable, "keep">, { act, votes }: StvStage): boolean {
  return keep !== null && act.kind === "exclusion" && act.of.some((option) => (votes[option] ?? 0) > 0);
}
