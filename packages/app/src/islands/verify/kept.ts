/** What this browser was shown of a record when it checked it last. */
export interface Kept {
  readonly key: string;
  readonly checkpoint: string;
}

const nameOf = (organisation: string): string => `folkmoot-record ${organisation}`;

/** Null: nothing, or nothing that can be read. */
export function keptOf(storage: Pick<Storage, "getItem">, organisation: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(nameOf(organisation)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("key" in kept) || !("checkpoint" in kept)) return null;
    const { key, checkpoint } = kept;
    return typeof key === "string" && typeof checkpoint === "string" ? { key, checkpoint } : null;
  } catch {
    return null;
  }
}

/** Where a browser keeps nothing (a private window, no room), the next check is a first one again. */
export function keep(storage: Pick<Storage, "setItem">, organisation: string, kept: Kept): void {
  try {
    storage.setItem(nameOf(organisation), JSON.stringify(kept));
  } catch {
    // said by the page: it is a first check again
  }
}

/** How many entries a checkpoint has: its second line. */
export const sizeIn = (checkpoint: string): number => Number(checkpoint.split("\n")[1]);
