import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Procedure, Rules, Who } from "@folkmoot/constitution";
import type { Capacity, EventOf } from "@folkmoot/procedure";
import { commit } from "@folkmoot/record";
import { act } from "../../../platform/act.js";
import type { Db } from "../../../platform/database.js";
import type { Services } from "../../../platform/services.js";
import { motionText } from "../../motions/index.js";
import { recordEvents } from "../../record/index.js";
import type { Draft } from "./draft.js";
import { draftFor } from "./store.js";

/** The text that a body or an office saw first, and the fingerprint of it that the record holds since that moment. */
export interface Shown {
  readonly place: string;
  readonly commitment: string;
  readonly title: string;
  readonly body: string;
  readonly revision: number;
  readonly at: Date;
}

const SALT_BYTES = 32;

/**
 * The bodies and offices that will decide about a draft, or rule on it: those that vote in the procedures that it is put to, hear challenges to them, or rule
 * on their order. Members as such are no body: what is put to all of them is shown to nobody before the others.
 */
export function decidersOf(rules: Rules, addressee: string): ReadonlySet<string> {
  const [kind, id] = addressee.split(":");
  const procedures = rules.procedures.filter(
    (procedure) => kind === "" || procedure.id === id || (kind === "body" && placesIn(procedure).includes(id ?? "")),
  );
  return new Set(procedures.flatMap(placesIn));
}

function placesIn({ stages }: Procedure): readonly string[] {
  return stages.flatMap((stage) => {
    if (stage.kind === "vote") return placeOf(stage.roll.value);
    if (stage.kind === "challenge") return stage.to === null ? [] : placeOf(stage.to.value);
    if (stage.kind === "ruling") return stage.by === null ? [] : placeOf(stage.by.value);
    if (stage.kind === "order") return [stage.by, stage.to].flatMap((who) => (who === null ? [] : placeOf(who.value)));
    return [];
  });
}

function placeOf({ kind, id }: Who): readonly string[] {
  return kind === "body" || kind === "office" ? [id] : [];
}

/** The body or office among the deciders of a draft in which somebody sits; null where they are no decider. */
export function deciderAmong(deciders: ReadonlySet<string>, capacities: readonly Capacity[]): string | null {
  for (const as of capacities) {
    if (as.kind === "seat" && deciders.has(as.body)) return as.body;
    if (as.kind === "office" && deciders.has(as.office)) return as.office;
  }
  return null;
}

/** When a draft was shown first, place by place. */
export async function shownOf(db: Db, organisation: string, draft: string): Promise<readonly Shown[]> {
  const { rows } = await sql<Shown>`
    select place, commitment, title, body, revision, at from draft_shown
    where organisation = ${organisation} and draft = ${draft} order by at, place`.execute(db);
  return rows;
}

/**
 * Puts into the record that a draft is shown to somebody who will decide about it, with the fingerprint of what they are shown: the first time for each body,
 * and in the moment in which they see it, so that nobody can say later that it was another text or another time. Answers with what was shown.
 */
export function showFirst(services: Services, organisation: string, to: { draft: string; member: string; place: string }): Promise<Draft | null> {
  return act(services.db, organisation, async (begun) => {
    const found = await draftFor(begun.tx, organisation, to);
    if (found === null || found.draft.motion !== null) return found?.draft ?? null;
    const { draft } = found;
    const salt = randomBytes(SALT_BYTES);
    const commitment = commit(salt, wordsShown(draft));
    const { rows } = await sql`
      insert into draft_shown (organisation, draft, place, commitment, salt, title, body, revision, at)
      values (${organisation}, ${draft.id}, ${to.place}, ${commitment}, ${salt}, ${draft.title}, ${draft.body}, ${draft.revision},
        ${new Date(begun.now.epochMilliseconds)})
      on conflict do nothing returning draft`.execute(begun.tx);
    if (rows.length === 0) return draft;
    const at = begun.now.toString({ smallestUnit: "millisecond" });
    const event: EventOf<"shown"> = { t: "shown", draft: draft.id, text: commitment, to: to.place, at };
    await recordEvents(begun, [event]);
    return draft;
  });
}

/** What the fingerprint is of: the words as they would be put forward. */
export function wordsShown({ kind, title, body }: Pick<Draft, "kind" | "title" | "body">): string {
  return kind === "change" ? body : motionText(title, body);
}

/** The salt of a fingerprint, for whoever may read the draft: with it and the text anybody can make the fingerprint again. */
export async function saltOf(db: Db, organisation: string, of: { draft: string; place: string }): Promise<string | null> {
  const { rows } = await sql<{ salt: Buffer }>`
    select salt from draft_shown where organisation = ${organisation} and draft = ${of.draft} and place = ${of.place}`.execute(db);
  return rows[0]?.salt.toString("base64url") ?? null;
}
