import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import { DEFAULTS, KINDS, type Kind, type Preferences } from "./preferences.js";

/** A row of notification_preference, or of a member who has none (left join). */
export interface PreferenceRow {
  readonly digest: Preferences["digest"] | null;
  readonly hour: number | null;
  readonly weekday: number | null;
  readonly quiet_from: number | null;
  readonly quiet_until: number | null;
  readonly wanted: readonly string[] | null;
  readonly reminder: boolean | null;
  readonly at_once: boolean | null;
}

/** What a member chose, or what holds for whoever chose nothing. */
export async function preferencesOf(db: Db | Tx, organisation: string, member: string): Promise<Preferences> {
  const row = await db
    .selectFrom("notification_preference")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("member", "=", member)
    .executeTakeFirst();
  return row === undefined ? DEFAULTS : preferencesIn(row);
}

export function preferencesIn(row: PreferenceRow): Preferences {
  const { digest, hour, weekday, quiet_from: from, quiet_until: until, wanted, reminder, at_once: atOnce } = row;
  if (digest === null) return DEFAULTS;
  return {
    digest,
    hour: hour ?? DEFAULTS.hour,
    weekday: weekday ?? DEFAULTS.weekday,
    quiet: from === null || until === null ? null : { from, until },
    wanted: KINDS.filter((kind) => wanted?.includes(kind)),
    reminder: reminder ?? DEFAULTS.reminder,
    atOnce: atOnce ?? DEFAULTS.atOnce,
  };
}

export async function savePreferences(db: Db | Tx, who: { organisation: string; member: string }, preferences: Preferences): Promise<void> {
  const { digest, hour, weekday, quiet, wanted, reminder, atOnce } = preferences;
  const chosen = {
    digest,
    hour,
    weekday,
    quiet_from: quiet?.from ?? null,
    quiet_until: quiet?.until ?? null,
    wanted: [...wanted],
    reminder,
    at_once: atOnce,
  };
  await db
    .insertInto("notification_preference")
    .values({ ...who, ...chosen })
    .onConflict((conflict) => conflict.columns(["organisation", "member"]).doUpdateSet(chosen))
    .execute();
}

/** Which mails one link stops. */
export type Stoppable = "digest" | "told" | "reminder";

/** Stops one sort of mails and leaves everything else as it was chosen. Said twice it is the same. */
export async function stopMails(db: Db | Tx, who: { organisation: string; member: string }, what: Stoppable): Promise<void> {
  await sql`select from member where organisation = ${who.organisation} and id = ${who.member} for no key update`.execute(db);
  const before = await preferencesOf(db, who.organisation, who.member);
  await savePreferences(db, who, { ...before, ...stopped(what) });
}

function stopped(what: Stoppable): Partial<Preferences> {
  switch (what) {
    case "digest":
      return { digest: "none" };
    case "told":
      return { atOnce: false };
    case "reminder":
      return { reminder: false };
  }
}

export type { Kind };
