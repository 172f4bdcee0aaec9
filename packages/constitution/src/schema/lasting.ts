/** Rules that say how long something lasts, from its beginning to the same time of day. A fact lasts until a day, which is a deadline. */
export const LASTING: ReadonlySet<string> = new Set([
  "lasts",
  "gathered",
  "again",
  "term",
  "wait",
  "gap",
  "lapses",
  "adopted",
  "decided",
  "stands",
  "opened",
  "extended",
  "within",
]);
