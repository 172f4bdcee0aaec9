import { sql } from "kysely";
import { act, type Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { concern } from "../acts/concern.js";
import { placesOfThreads } from "../reading/places.js";
import { hidingId, recordWhatBecame } from "./recorded.js";
import { unhide } from "./unhide.js";

/**
 * Makes visible again what was appealed against and has not been decided in time: silence never keeps anybody silent. Called before pages are read, so that what
 * they show is so whenever they are asked for; where nothing is due it costs one look into an index.
 */
export async function settleSilence(services: Services, { organisation, now }: Pick<Viewer, "organisation" | "now">): Promise<void> {
  const at = new Date(now.epochMilliseconds);
  const { rows: due } = await sql`
    select 1 from hiding where organisation = ${organisation.id} and appealed_at is not null and decided_at is null and decide_by <= ${at} limit 1`.execute(
    services.db,
  );
  if (due.length > 0) await act(services.db, organisation.id, (begun) => settleDue(services, begun));
}

/** The same within an act about hidings, so that what silence has settled is in the record before it. */
export async function settleDue(services: Services, begun: Act): Promise<void> {
  const { organisation, now, tx } = begun;
  const { rows: due } = await sql<{ id: string; post: string; author: string; thread: string; at: Date }>`
    update hiding h set decided_at = h.decide_by, outcome = 'silence' from post p
    where h.organisation = ${organisation.id} and h.appealed_at is not null and h.decided_at is null and h.decide_by <= ${new Date(now.epochMilliseconds)}
      and p.organisation = h.organisation and p.id = h.post
    returning h.id, h.post, p.author, p.thread, h.decide_by as at`.execute(tx);
  for (const { id, post, author, thread, at } of due.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const told = { t: "hiding-decided", hiding: hidingId(id), ruling: "restored", by: null, voices: 0, of: 0, at: at.toISOString() } as const;
    await recordWhatBecame(begun, id, told);
    await unhide(begun, { post, hiding: id });
    const place = (await placesOfThreads(tx, organisation.id, [thread])).get(thread);
    if (place === undefined) continue;
    const about = { post, place, by: "", text: "", publicUrl: services.config.publicUrl };
    await concern(begun, about, [{ member: author, what: "restored" }]);
  }
}
