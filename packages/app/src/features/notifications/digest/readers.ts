import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../../languages/index.js";
import { instant } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import { DEFAULTS, type Preferences } from "../preferences/preferences.js";
import { preferencesIn, type PreferenceRow } from "../preferences/store.js";
import { lastSlot, voteKey, type Reader } from "./digest-for.js";

/** Somebody who may be written to now. */
export interface Recipient extends Reader {
  readonly member: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

/**
 * The members for whom the hour of their digest has struck since they were last told, and those who are `urgent`, at most `most`.
 * A first choice only: `digestFor` decides. All hours that anybody can have chosen are worked out here, so that the database compares instants and nothing else.
 */
export async function candidates(
  db: Db,
  organisation: string,
  { now, zone, urgent, most }: { now: Temporal.Instant; zone: string; urgent: readonly string[]; most: number },
): Promise<readonly string[]> {
  const slots = everySlot(zone, now);
  const { rows } = await sql<{ id: string }>`
    select m.id from member m
    left join notification_preference p on p.organisation = m.organisation and p.member = m.id
    left join notification_mark k on k.organisation = m.organisation and k.member = m.id
    left join unnest(${slots.map(({ digest }) => digest)}::text[], ${slots.map(({ hour }) => hour)}::int[], ${slots.map(({ weekday }) => weekday)}::int[],
        ${slots.map(({ at }) => at)}::timestamptz[]) as slot (digest, hour, weekday, at)
      on slot.digest = coalesce(p.digest, ${DEFAULTS.digest}) and slot.hour = coalesce(p.hour, ${DEFAULTS.hour})
      and (slot.digest = 'daily' or slot.weekday = p.weekday)
    where m.organisation = ${organisation} and m.left_at is null
      and (coalesce(k.digested_until, m.entered_at) < slot.at or m.id = any(${urgent}::uuid[]))
    order by m.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

function everySlot(zone: string, now: Temporal.Instant): readonly { digest: string; hour: number; weekday: number; at: Date }[] {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const chosen: Pick<Preferences, "digest" | "hour" | "weekday">[] = [
    ...hours.map((hour) => ({ digest: "daily" as const, hour, weekday: 1 })),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => hours.map((hour) => ({ digest: "weekly" as const, hour, weekday }))),
  ];
  return chosen.flatMap((one) => {
    const at = lastSlot({ ...DEFAULTS, ...one }, zone, now);
    return at === null ? [] : [{ ...one, at: new Date(at.epochMilliseconds) }];
  });
}

interface Row extends PreferenceRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly until: Date;
  readonly digestedOn: string | null;
  readonly reminded: readonly { readonly motion: string; readonly stage: string }[];
}

/** What is known of these members, each row held so that two jobs don't write to the same person at once. */
export async function recipients(
  tx: Tx,
  organisation: string,
  { members, zone }: { members: readonly string[]; zone: string },
): Promise<readonly Recipient[]> {
  const { rows } = await sql<Row>`
    select m.id, m.name, m.email, m.language, p.digest, p.hour, p.weekday, p.quiet_from, p.quiet_until, p.wanted, p.reminder, p.at_once,
      coalesce(k.digested_until, m.entered_at) as until,
      (select max(day)::text from digest d where d.organisation = m.organisation and d.member = m.id) as "digestedOn",
      coalesce((select json_agg(json_build_object('motion', r.motion, 'stage', r.stage)) from vote_reminder r
        where r.organisation = m.organisation and r.member = m.id), '[]') as reminded
    from member m
    left join notification_preference p on p.organisation = m.organisation and p.member = m.id
    left join notification_mark k on k.organisation = m.organisation and k.member = m.id
    where m.organisation = ${organisation} and m.id = any(${members}::uuid[]) and m.left_at is null
    order by m.id for no key update of m skip locked`.execute(tx);
  return rows.map(({ id, name, email, language, until, digestedOn, reminded, ...preferences }) => ({
    member: id,
    name,
    email,
    language,
    preferences: preferencesIn(preferences),
    zone,
    until: instant(until),
    digestedOn,
    reminded: new Set(reminded.map(voteKey)),
  }));
}
