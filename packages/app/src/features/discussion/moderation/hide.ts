import { sql } from "kysely";
import { actBeside } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { concern } from "../acts/concern.js";
import { settleAnswer } from "../acts/change.js";
import type { Place } from "../place.js";
import type { Ground } from "../reading/post.js";
import type { Authority } from "./powers.js";

export type HiddenOutcome = "hidden" | "not there" | "own post" | "restored before";

export interface Hide {
  readonly post: string;
  readonly place: Place;
  readonly by: string;
  readonly as: Authority;
  readonly ground: Ground;
  readonly reasons: string;
}

/**
 * Hides the words of a post, in an office, on a ground, with reasons. They are kept; a mark with all of this stands in their place, and the author is told how to
 * appeal. Words that were made visible again on an appeal are not hidden a second time.
 */
export function hide(services: Services, organisation: string, act: Hide): Promise<HiddenOutcome> {
  return actBeside(services.db, organisation, async (during): Promise<HiddenOutcome> => {
    const { tx, now, organisation: whole } = during;
    const { rows } = await sql<{ author: string; body: string; version: number; restored: boolean }>`
      select author, body, version, exists (select 1 from hiding h where h.organisation = p.organisation and h.post = p.id and h.version = p.version
        and h.outcome in ('restored', 'silence')) as restored
      from post p where organisation = ${organisation} and id = ${act.post} and body is not null and hidden is null for no key update`.execute(tx);
    const post = rows[0];
    if (post === undefined) return "not there";
    if (post.author === act.by) return "own post";
    if (post.restored) return "restored before";
    const at = new Date(now.epochMilliseconds);
    const hiding = await tx
      .insertInto("hiding")
      .values({
        organisation,
        post: act.post,
        version: post.version,
        by: act.by,
        place: act.as.name,
        ground: act.ground,
        reasons: act.reasons,
        clause: act.as.clause,
        constitution: whole.facts.version,
        at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await sql`update post set hidden = ${hiding.id} where organisation = ${organisation} and id = ${act.post}`.execute(tx);
    await sql`
      update post_report set settled_at = ${at}::timestamptz where organisation = ${organisation} and post = ${act.post} and settled_at is null`.execute(
      tx,
    );
    await settleAnswer(during, act.post);
    const about = { post: act.post, place: act.place, by: act.as.name, text: act.reasons, publicUrl: services.config.publicUrl };
    await concern(during, about, [{ member: post.author, what: "hidden" }]);
    return "hidden";
  });
}

/** Makes a post visible again; its words were kept. */
export async function unhide(act: Act, { post, hiding }: { post: string; hiding: string }): Promise<void> {
  const { tx, organisation } = act;
  await sql`update post set hidden = null where organisation = ${organisation.id} and id = ${post} and hidden = ${hiding}`.execute(tx);
  await settleAnswer(act, post);
}
