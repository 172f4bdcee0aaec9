import type { Election } from "@folkmoot/ballot";

/** Of which attempt at which key. */
export interface Attempt {
  readonly uuid: string;
  readonly attempt: number;
}

/** The key with which somebody has opened the test paper on this device: the election has to have the same (H-07). */
export function keepKey(of: Attempt, key: string): void {
  try {
    localStorage.setItem(nameOf(of), key);
  } catch {
    // A browser that keeps nothing can't warn; the four words can still be compared.
  }
}

export function hasOtherKey(of: Attempt, { group, key }: Pick<Election, "group" | "key">): boolean {
  try {
    const before = localStorage.getItem(nameOf(of));
    return before !== null && before !== group.write(key);
  } catch {
    return false;
  }
}

const nameOf = ({ uuid, attempt }: Attempt): string => `folkmoot-key ${uuid} ${attempt}`;
