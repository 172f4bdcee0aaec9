import { sql } from "kysely";
import type { Command } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { decideInBestCapacity } from "./formal.js";
import { situationOf } from "../course/governing.js";
import { formally } from "./formally.js";
import { happen } from "../course/happen.js";
import type { Attempt } from "./once.js";
import type { FormalOutcome } from "./outcome.js";
import { motionByNumber } from "../store.js";
import { keepText } from "../texts.js";

/** The longest announcement that is taken or checked. */
export const LONGEST_ANNOUNCEMENT = 100_000;
const TITLE = "An announcement that something is in force";

/** Publishes that something is in force. It takes a decision in that state, whoever asks and however many are said to have agreed. */
export function announce(
  services: Services,
  organisation: string,
  attempt: Attempt & { readonly number: number | null; readonly text: string },
): Promise<FormalOutcome> {
  return formally(services, organisation, attempt, async (act, refuse) => {
    const motion = attempt.number === null ? undefined : await motionByNumber(act.tx, organisation, attempt.number);
    if (attempt.number !== null && motion === undefined) return { kind: "no such motion" };
    const text = await keepText(act.tx, organisation, attempt.text);
    // Of an announcement without a decision the handle hangs on its text, so that it recurs nowhere.
    const about = motion?.id ?? text;
    const decision = await decideInBestCapacity(act, await situationOf(act.tx, act.organisation, motion?.facts ?? null), {
      member: attempt.member,
      motion: about,
      command: (actor): Command => ({ kind: "announce", motion: motion?.id ?? null, actor, text }),
    });
    if (decision.kind === "refused") return refuse({ id: about, title: motion?.title ?? TITLE }, decision);
    if (motion === undefined) throw new Error("only a decision can be announced");
    await happen(act, motion, decision.events);
    return { kind: "done", number: motion.number, announced: text };
  });
}

/** What somebody pasted turned out to be. */
export type Known =
  | { readonly kind: "announced"; readonly number: number; readonly title: string }
  | { readonly kind: "constitution"; readonly version: number; readonly inForce: boolean; readonly motion: number | null }
  | { readonly kind: "unknown" };

/** Whether a text, as somebody received it, was published here on the strength of a decision. White space doesn't matter, every other character does. */
export async function checkAnnouncement(db: Db, organisation: { id: string; facts: { version: number } }, text: string): Promise<Known> {
  const words = text.replaceAll(/\s+/g, " ").trim();
  const { rows: announced } = await sql<{ number: number; title: string }>`
    select m.number, m.title from text_beside t
    join act a on a.organisation = t.organisation and a.outcome->>'announced' = t.commitment
    join motion m on m.organisation = t.organisation and m.number = (a.outcome->>'number')::int
    where t.organisation = ${organisation.id} and btrim(regexp_replace(t.body, '\\s+', ' ', 'g')) = ${words} limit 1`.execute(db);
  if (announced[0] !== undefined) return { kind: "announced", ...announced[0] };
  const { rows: versions } = await sql<{ version: number; motion: number | null }>`
    select v.number as version, m.number as motion from constitution_version v
    join text_beside t on t.organisation = v.organisation and t.commitment = v.commitment
    left join motion m on m.organisation = v.organisation and m.id = v.motion
    where v.organisation = ${organisation.id} and btrim(regexp_replace(t.body, '\\s+', ' ', 'g')) = ${words}
    order by v.number desc limit 1`.execute(db);
  const version = versions[0];
  if (version !== undefined) return { kind: "constitution", ...version, inForce: version.version === organisation.facts.version };
  return { kind: "unknown" };
}
