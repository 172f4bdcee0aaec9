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
    const { rows } = await sql<{ author: string; version: number }>`
      select author, version from post p
      where organisation = ${organisation} and id = ${act.post} and body is not null and hidden is null for no key update`.execute(tx);
    const post = rows[0];
    if (post === undefined) return "not there";
    if (post.author === act.by) return "own post";
    if (await wasRestored(during, act.post, post.version)) return "restored before";
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

/** Whether these very words were hidden before and came back. Asked after the post is held, so that a ruling of this moment is seen. */
async function wasRestored({ tx, organisation }: Act, post: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from hiding where organisation = ${organisation.id} and post = ${post} and version = ${version} and outcome in ('restored', 'silence') limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Makes a post visible again; its words were kept. */
export async function unhide(act: Act, { post, hiding }: { post: string; hiding: string }): Promise<void> {
  const { tx, organisation } = act;
  await sql`update post set hidden = null where organisation = ${organisation.id} and id = ${post} and hidden = ${hiding}`.execute(tx);
  await settleAnswer(act, post);
}
