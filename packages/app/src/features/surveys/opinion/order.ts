import { proportionalOrder } from "@folkmoot/tally";
import { spread, type Stances } from "./stances.js";

/** So many people are enough to put statements into an order that hardly anybody's single vote moves. */
const MOST_ASKED = 5_000;

/** The columns in an order in which no faction fills the first page: each person's voice is shared out among the statements that they agree with. */
export function calmOrder(stances: Stances, statements: number): readonly number[] {
  const some = spread(stances, MOST_ASKED);
  return proportionalOrder(
    Array.from({ length: statements }, (_, statement) => some.flatMap((line, person) => (line[statement] === 1 ? [person] : []))),
  );
}
