import type { Words } from "../../../languages/index.js";
import { useWords } from "../../../ui/index.js";
import type { OnPaper } from "../paper/lines.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** What stands on a paper, called by its title, or by a letter where there is no room; “none of these” is one of them. */
export interface Names {
  /** With what the ids of this result begin, since a page may hold several. */
  readonly scope: string;
  readonly title: (index: number) => string;
  readonly letter: (index: number) => string;
}

/** The letters are in the order of the result, so that A comes first in every picture and every table. */
export function useNames(on: OnPaper, { order, scope }: { order: readonly number[]; scope: string }): Names {
  const words = useWords();
  return { scope, title: titlesOn(on, words), letter: (index) => letterAt(order.indexOf(index)) };
}

export function titlesOn({ lines }: OnPaper, { ballot }: Words): Names["title"] {
  return (index) => lines[index]?.title ?? ballot.none;
}

function letterAt(place: number): string {
  return LETTERS[place] ?? String(place + 1);
}
