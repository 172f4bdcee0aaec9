/** A ballot that was sent and not answered yet. It is encrypted: whoever finds it here learns nothing. */
export interface Pending {
  readonly text: string;
  readonly tracker: string;
}

const prefix = "folkmoot-ballot ";

/** Kept in the tab, so that somebody who loads the page again hands in the same ballot and not a second one. */
export function keepPending(path: string, ballot: Pending | null): void {
  try {
    if (ballot === null) sessionStorage.removeItem(prefix + path);
    else sessionStorage.setItem(prefix + path, JSON.stringify({ text: ballot.text, tracker: ballot.tracker }));
  } catch {
    // A browser that keeps nothing still hands in what is on the screen.
  }
}

export function pendingIn(path: string): Pending | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(prefix + path) ?? "null") as Pending | null;
    return kept === null || typeof kept.text !== "string" || typeof kept.tracker !== "string" ? null : kept;
  } catch {
    return null;
  }
}
