import type { Db } from "../../../platform/database.js";

const MOST_KEPT = 500;

/** What was worked out for a thread, for some seconds: for what thousands read while it hardly changes, and no rule hangs on. */
export interface Kept<Value> {
  /** Kept, or worked out now; what fails, or is not worth it, is asked again by the next. */
  of(db: Db, thread: string, workOut: () => Promise<Value>): Promise<Value>;
  forget(db: Db, thread: string): void;
}

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

export function keptFor<Value>(milliseconds: number, isWorthIt: (value: Value) => boolean): Kept<Value> {
  const kept = new WeakMap<Db, Map<string, Entry<Value>>>();
  const entriesOf = (db: Db): Map<string, Entry<Value>> => {
    const known = kept.get(db) ?? new Map<string, Entry<Value>>();
    kept.set(db, known);
    return known;
  };
  return {
    async of(db, thread, workOut) {
      const known = entriesOf(db);
      const before = known.get(thread);
      if (before !== undefined && before.until > performance.now()) return before.value;
      if (known.size >= MOST_KEPT) known.clear();
      const entry = { value: workOut(), until: performance.now() + milliseconds };
      known.set(thread, entry);
      const drop = (): void => {
        if (known.get(thread) === entry) known.delete(thread);
      };
      entry.value.then((value) => (isWorthIt(value) ? undefined : drop()), drop);
      return entry.value;
    },
    forget: (db, thread) => entriesOf(db).delete(thread),
  };
}
