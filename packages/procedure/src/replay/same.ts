/** Whether two plain values are the same to the last part, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size && Array.isArray(a) === Array.isArray(b) && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}
