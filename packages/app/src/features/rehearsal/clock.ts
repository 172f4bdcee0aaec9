import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { wordsOf } from "../../languages/index.js";
import { instant } from "../../platform/act.js";
import type { Services } from "../../platform/services.js";
import type { Viewer } from "../../platform/web.js";
import { nextMoments, settleIn, sit } from "../motions/index.js";
import { recordEvents } from "../record/index.js";

/** The furthest that one press can move a rehearsal's clock. */
const MOST_SECONDS = 400 * 86_400;

export type Moved =
  | { readonly kind: "moved"; readonly now: Temporal.Instant }
  | { readonly kind: "not a rehearsal" }
  | { readonly kind: "not forward" };

/**
 * Moves a rehearsal's clock forward, and with it everything that time brings. Each move is an entry, so that nobody can take the record of a rehearsal
 * for that of a real organisation. A real organisation's clock is that of the database and nothing moves it.
 */
export function moveClock(services: Services, organisation: string, to: (now: Temporal.Instant) => Temporal.Instant): Promise<Moved> {
  return sit(services, organisation, async (act): Promise<Moved> => {
    if (act.organisation.mode !== "rehearsal") return { kind: "not a rehearsal" };
    const seconds = Math.ceil((to(act.now).epochMilliseconds - act.now.epochMilliseconds) / 1_000);
    if (seconds <= 0 || seconds > MOST_SECONDS) return { kind: "not forward" };
    const { rows } = await sql<{ now: Date }>`
      update organisation set clock_offset = clock_offset + ${`${seconds} seconds`}::interval where id = ${organisation}
      returning clock_timestamp() + clock_offset as now`.execute(act.tx);
    const row = rows[0];
    if (row === undefined) throw new Error(`no organisation ${organisation}`);
    await recordEvents(act, [{ t: "clock", seconds, at: act.now.toString({ smallestUnit: "millisecond" }) }]);
    const moved = { ...act, now: instant(row.now) };
    await settleIn(moved);
    return { kind: "moved", now: moved.now };
  });
}

/** Something that waits for its hour: when it is, and what it is in words. */
export interface Deadline {
  readonly at: Temporal.Instant;
  readonly words: string;
}

type Looking = Pick<Viewer, "organisation" | "now" | "language">;

/** What happens here next: a deadline or an opening of a motion, the start of a meeting; null when nothing is waiting. */
export async function nextDeadline(services: Services, { organisation, now, language }: Looking): Promise<Deadline | null> {
  const meetings = organisation.facts.meetings.map(({ starts }) => ({ at: starts, words: wordsOf(language).rehearsal.meetingBegins }));
  const moments = [...(await nextMoments(services, organisation, { now, language })), ...meetings];
  const ahead = moments.map(({ at, words }) => ({ at: Temporal.Instant.from(at), words })).filter(({ at }) => Temporal.Instant.compare(at, now) > 0);
  return ahead.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))[0] ?? null;
}

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly sample: string;
}

/** The people whom a newcomer may be in a rehearsal. */
export async function samplePeople(services: Services, organisation: string): Promise<SamplePerson[]> {
  const { rows } = await sql<SamplePerson>`
    select id, name, sample from member
    where organisation = ${organisation} and sample is not null and left_at is null order by entered_at, name limit 100`.execute(services.db);
  return rows;
}
