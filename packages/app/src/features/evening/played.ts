import { decodeEntry } from "@folkmoot/record";
import type { Db } from "../../platform/database.js";
import type { Services } from "../../platform/services.js";
import type { FormalOutcome } from "../motions/index.js";

/** What came of an act that was done under a key; null while it has not been done. */
export async function outcomeOf(services: Services, organisation: string, act: { member: string; key: string }): Promise<FormalOutcome | null> {
  const row = await services.db
    .selectFrom("act")
    .select("outcome")
    .where("organisation", "=", organisation)
    .where("member", "=", act.member)
    .where("key", "=", act.key)
    .executeTakeFirst();
  // Only formal acts are done under the keys of the evening.
  return row === undefined ? null : (row.outcome as FormalOutcome);
}

/** The number of the motion that an act has opened. */
export async function motionOfActor(services: Services, organisation: string, act: { member: string; key: string }): Promise<number | null> {
  const outcome = await outcomeOf(services, organisation, act);
  return outcome?.kind === "done" ? outcome.number : null;
}

/** More than an evening makes: entries that belong to no motion. */
const ENTRIES_READ = 500;

/** The entry of a refused announcement: it names no decision, so it is found by the commitment to its text. Empty for the second or so until it has one. */
export async function entryOfAnnouncement(db: Db, organisation: string, text: string): Promise<number[]> {
  const rows = await db
    .selectFrom("entry")
    .select(["index", "bytes"])
    .where("organisation", "=", organisation)
    .where("motion", "is", null)
    .orderBy("index", "desc")
    .limit(ENTRIES_READ)
    .execute();
  return rows.filter(({ bytes }) => isAnnouncementOf(decodeEntry(bytes), text)).map(({ index }) => Number(index));
}

function isAnnouncementOf(entry: object, text: string): boolean {
  if (!("t" in entry) || entry.t !== "refused" || !("command" in entry)) return false;
  const { command } = entry;
  return typeof command === "object" && command !== null && "text" in command && command.text === text;
}
