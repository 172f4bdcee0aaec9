import { sql } from "kysely";
import type { Services } from "../../../platform/services.js";
import { LONGEST_POST } from "../limits.js";
import type { HeadKind } from "../place.js";
import { placeOfThread } from "../reading/places.js";
import { reply, type Author } from "./say.js";

export type ByMailOutcome = { readonly kind: "said"; readonly post: string } | { readonly kind: "too many" | "too long" | "gone" };

/** A reply to a post that came by mail; whoever calls has made sure that it is its author's. The same rules and limits hold as on the page. */
export async function replyByMail(
  services: Services,
  organisation: string,
  { author, post, body, key }: { author: Author; post: string; body: string; key: string },
): Promise<ByMailOutcome> {
  if (body.length > LONGEST_POST) return { kind: "too long" };
  const { rows } = await sql<{ thread: string; author: string; head: string | null; headKind: HeadKind }>`
    select p.thread, p.author, p.head, coalesce(h.kind, p.kind) as "headKind"
    from post p left join post h on h.organisation = p.organisation and h.id = p.head
    where p.organisation = ${organisation} and p.id = ${post} and p.body is not null and p.hidden is null`.execute(services.db);
  const to = rows[0];
  if (to === undefined) return { kind: "gone" };
  const place = await placeOfThread(services.db, organisation, to.thread);
  const outcome = await reply(services, organisation, { author, to: { id: post, ...to }, place, key, body });
  return outcome.kind === "not here" ? { kind: "gone" } : outcome;
}
