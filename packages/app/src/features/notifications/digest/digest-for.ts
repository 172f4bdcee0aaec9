import { Temporal } from "temporal-polyfill";
import { isQuiet, KINDS, type Kind, type Preferences } from "../preferences/preferences.js";
import type { Item, OpenVote } from "./item.js";

/** What is known of somebody who may get a digest. */
export interface Reader {
  readonly preferences: Preferences;
  /** The organisation's: hours are those of the clock on its wall. */
  readonly zone: string;
  /** Up to when they have been told. */
  readonly until: Temporal.Instant;
  /** The last day on which they got one, "2017-01-27"; null: never. */
  readonly digestedOn: string | null;
  /** Votes of which they were reminded, by `voteKey`. */
  readonly reminded: ReadonlySet<string>;
}

export interface Group {
  readonly kind: Kind;
  readonly items: readonly Item[];
  /** How many more there are than a mail shows. */
  readonly more: number;
}

export interface Digest {
  /** A reminder comes of itself, once for each vote, because a vote closes; it is no digest and may come on the same day as one. */
  readonly kind: "digest" | "reminder";
  readonly day: string;
  /** Votes that wait for the reader, the nearest end first. */
  readonly votes: readonly OpenVote[];
  readonly groups: readonly Group[];
}

/** How many things of one kind a digest shows. */
export const MOST_OF_A_KIND = 8;
const HOURS_BEFORE_A_VOTE_CLOSES = 24;

/**
 * What to write to somebody now, or null: nothing. The same question has the same answer, whenever and however often it is asked. Nothing in quiet hours, at most
 * one digest a day, none that is empty; and one reminder of a vote that closes within a day and that they have not answered.
 */
export function digestFor(items: readonly Item[], votes: readonly OpenVote[], reader: Reader, now: Temporal.Instant): Digest | null {
  const local = now.toZonedDateTimeISO(reader.zone);
  if (isQuiet(reader.preferences, local.hour)) return null;
  const day = local.toPlainDate().toString();
  const open = votes.filter(({ closes }) => Temporal.Instant.compare(closes, now) > 0).toSorted(nearestFirst);
  if (isDue(reader, now)) {
    const groups = grouped(items.filter((item) => isNew(item, reader)));
    if (groups.length > 0) return { kind: "digest", day, votes: open, groups };
  }
  const urgent = reader.preferences.reminder ? open.filter((vote) => isUrgent(vote, now) && !reader.reminded.has(voteKey(vote))) : [];
  return urgent.length === 0 ? null : { kind: "reminder", day, votes: urgent, groups: [] };
}

/** Whether the hour of their digest has come since they were last told, and none was sent on this day. */
export function isDue({ preferences, zone, until, digestedOn }: Reader, now: Temporal.Instant): boolean {
  const slot = lastSlot(preferences, zone, now);
  if (slot === null || digestedOn === now.toZonedDateTimeISO(zone).toPlainDate().toString()) return false;
  return Temporal.Instant.compare(until, slot) < 0;
}

/** The last time that their hour struck; null for somebody who wants no digest. */
export function lastSlot({ digest, hour, weekday }: Preferences, zone: string, now: Temporal.Instant): Temporal.Instant | null {
  if (digest === "none") return null;
  const local = now.toZonedDateTimeISO(zone);
  const struck = local.hour >= hour ? local : local.subtract({ days: 1 });
  const back = digest === "daily" ? 0 : (struck.dayOfWeek - weekday + 7) % 7;
  return struck.subtract({ days: back }).with({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).toInstant();
}

/** Within the time in which a reminder is sent. */
export function isUrgent({ closes }: Pick<OpenVote, "closes">, now: Temporal.Instant): boolean {
  const left = closes.epochMilliseconds - now.epochMilliseconds;
  return left > 0 && left <= HOURS_BEFORE_A_VOTE_CLOSES * 3_600_000;
}

export function voteKey({ motion, stage }: Pick<OpenVote, "motion" | "stage">): string {
  return `${motion} ${stage}`;
}

/** What is said to somebody who gets it in mails of its own is not told them twice. */
function isNew({ kind, at }: Item, { preferences, until }: Reader): boolean {
  return preferences.wanted.includes(kind) && !(preferences.atOnce && kind === "mention") && Temporal.Instant.compare(at, until) > 0;
}

function grouped(items: readonly Item[]): readonly Group[] {
  return KINDS.flatMap((kind) => {
    const all = items.filter((item) => item.kind === kind).toSorted(oldestFirst);
    return all.length === 0 ? [] : [{ kind, items: all.slice(-MOST_OF_A_KIND), more: Math.max(0, all.length - MOST_OF_A_KIND) }];
  });
}

function oldestFirst(a: Item, b: Item): number {
  return Temporal.Instant.compare(a.at, b.at) || (a.key < b.key ? -1 : 1);
}

function nearestFirst(a: OpenVote, b: OpenVote): number {
  return Temporal.Instant.compare(a.closes, b.closes) || a.number - b.number;
}
