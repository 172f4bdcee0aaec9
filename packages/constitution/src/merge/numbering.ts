const ITEM = /^(\s*)(\d{1,9})([.)])(?=\s)/u;
/** Stands where the number of a clause stood. No text can hold it: the checker refuses control characters. */
const NUMBER = "\u0001";

/** The lines of a text without the numbers of their clauses, so that a clause that is put in does not change all those after it. */
export function unnumbered(text: string): string[] {
  return text.split("\n").map((line) => line.replace(ITEM, `$1${NUMBER}$3`));
}

/** The same lines with their numbers again: each list counts from 1, and goes on counting behind what stands inside its clauses. */
export function numbered(lines: readonly string[]): string {
  /** The number that the last clause of each open list had, by its indentation. */
  const open = new Map<number, number>();
  return lines
    .map((line) => {
      const at = line.indexOf(NUMBER);
      if (at === -1) {
        endLists(open, line);
        return line;
      }
      for (const indent of open.keys()) if (indent > at) open.delete(indent);
      const number = (open.get(at) ?? 0) + 1;
      open.set(at, number);
      return `${line.slice(0, at)}${number}${line.slice(at + 1)}`;
    })
    .join("\n");
}

/** Whether a text numbers its clauses as `numbered` does. One that does not is compared and merged with its numbers. */
export function isNumberedInOrder(text: string): boolean {
  return numbered(unnumbered(text)) === text;
}

/** A line that is no clause, not empty and no deeper than a list ends the list. */
function endLists(open: Map<number, number>, line: string): void {
  if (line.trim() === "") return;
  const indent = line.length - line.trimStart().length;
  for (const list of open.keys()) if (list >= indent) open.delete(list);
}
