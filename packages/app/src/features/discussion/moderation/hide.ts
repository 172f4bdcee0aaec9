import { sql } from "kysely";
import type { Authority, EventOf, Ground } from "@folkmoot/procedure";
import { act } from "../../../platform/act.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import { concern } from "../acts/concern.js";
import { settleAnswer } from "../acts/change.js";
import { recordEvents } from "../../record/index.js";
import type { Place } from "../place.js";
import { hidingId, seal } from "./recorded.js";
import { settleDue } from "./silence.js";

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
 * Hides the words of a post, in an office, on a ground, with reasons. They are kept; a mark with all of this stands in their place, the record has it with their
 * fingerprint, and the author is told how to appeal. Words that were made visible again on an appeal are not hidden a second time.
 */
export function hide(services: Services, organisation: string, hidden: Hide): Promise<HiddenOutcome> {
  return act(services.db, organisation, async (during): Promise<HiddenOutcome> => {
    await settleDue(services, during);
    const { tx, now, organisation: whole } = during;
    const { rows } = await sql<{ author: string; version: number; body: string }>`
      select author, version, body from post p
      where organisation = ${organisation} and id = ${hidden.post} and body is not null and hidden is null for no key update`.execute(tx);
    const post = rows[0];
    if (post === undefined) return "not there";
    if (post.author === hidden.by) return "own post";
    if (await wasRestored(during, hidden.post, post.version)) return "restored before";
    const at = new Date(now.epochMilliseconds);
    const [words, reasons] = [seal(post.body), seal(hidden.reasons)];
    const hiding = await tx
      .insertInto("hiding")
      .values({
        organisation,
        post: hidden.post,
        version: post.version,
        by: hidden.by,
        place: hidden.as.name,
        ground: hidden.ground,
        reasons: hidden.reasons,
        clause: hidden.as.clause,
        constitution: whole.facts.version,
        at,
        commitment: words.commitment,
        salt: words.salt,
        reasons_salt: reasons.salt,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await sql`update post set hidden = ${hiding.id} where organisation = ${organisation} and id = ${hidden.post}`.execute(tx);
    await sql`
      update post_report set settled_at = ${at}::timestamptz where organisation = ${organisation} and post = ${hidden.post} and settled_at is null`.execute(
      tx,
    );
    await settleAnswer(during, hidden.post);
    const event: EventOf<"hidden"> = {
      t: "hidden",
      hiding: hidingId(hiding.id),
      what: "post",
      text: words.commitment,
      ground: hidden.ground,
      reasons: reasons.commitment,
      clause: hidden.as.clause,
      as: hidden.as.kind === "office" ? { kind: "office", office: hidden.as.id } : { kind: "seat", body: hidden.as.id },
      at: at.toISOString(),
    };
    await recordEvents(during, [event]);
    const about = { post: hidden.post, place: hidden.place, by: hidden.as.name, text: hidden.reasons, publicUrl: services.config.publicUrl };
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
