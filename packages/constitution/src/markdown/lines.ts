/** Where an offset stands for a reader: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A function from offsets to places, for one text. */
export function placesOf(source: string): (offset: number) => Place {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
