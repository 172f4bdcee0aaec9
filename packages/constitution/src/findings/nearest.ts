/** Of some names the one that somebody who wrote `said` may have meant: a letter or two are others. None where two are as near, or nothing is. */
export function nearest(said: string, names: readonly string[]): readonly string[] {
  if (said.length > LONGEST) return [];
  const by = names.map((name) => ({ name, far: distance(said, name) })).toSorted((a, b) => a.far - b.far);
  const [first, second] = by;
  return first === undefined || first.far > MOST || first.far === second?.far ? [] : [first.name];
}

/** Letters that may be others, too many or missing. */
const MOST = 2;
const LONGEST = 20;

/** Levenshtein's distance, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
