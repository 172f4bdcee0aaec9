/**
 * The same pure function, which remembers what it has worked out for the last `limit` texts. A text that is being written is compiled at every keystroke,
 * and nearly all of it is the same as before.
 */
export function remembered<Value>(limit: number, compute: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= limit) kept.clear();
    const value = compute(text);
    kept.set(text, value);
    return value;
  };
}
