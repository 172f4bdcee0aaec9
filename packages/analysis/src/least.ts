/** The least whole number from 1 to `most` for which `holds`, where whatever holds for one holds for every greater; null where it holds for none. */
export function least(most: number, holds: (n: number) => boolean): number | null {
  if (most < 1 || !holds(most)) return null;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
