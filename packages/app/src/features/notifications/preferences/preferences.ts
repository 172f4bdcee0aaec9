/** What a member may choose to hear of. Formal notices are not in this list, because nobody can choose not to get them. */
export const KINDS = ["mine", "mention", "thread", "proposal", "result", "announcement", "survey"] as const;

export type Kind = (typeof KINDS)[number];

/** Hours of the clock on the organisation's wall, from the first to before the second; over midnight where the second is smaller. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

export interface Preferences {
  readonly digest: "daily" | "weekly" | "none";
  readonly hour: number;
  /** 1 is Monday. It counts for a weekly digest. */
  readonly weekday: number;
  readonly quiet: QuietHours | null;
  readonly wanted: readonly Kind[];
  /** One mail when a vote that they have not answered closes within a day. */
  readonly reminder: boolean;
  /** What is said to them comes in a mail of its own, which can be answered. */
  readonly atOnce: boolean;
}

/** For whoever has chosen nothing: all of it, once a day in the evening; what is said to them at once; and nothing at night. */
export const DEFAULTS: Preferences = {
  digest: "daily",
  hour: 18,
  weekday: 5,
  quiet: { from: 22, until: 7 },
  wanted: KINDS,
  reminder: true,
  atOnce: true,
};

export function isQuiet({ quiet }: Pick<Preferences, "quiet">, hour: number): boolean {
  if (quiet === null) return false;
  const { from, until } = quiet;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}
