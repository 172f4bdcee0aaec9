import { sql } from "kysely";
import { actBeside } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { concern } from "../acts/concern.js";
import { placesOfThreads } from "../reading/places.js";
import { unhide } from "./hide.js";

/**
 * Makes visible again what was appealed against and has not been decided in time: silence never keeps anybody silent. Called before pages are read, so that what
 * they show is so whenever they are asked for; where nothing is due it costs one look into an index.
 */
export async function settleSilence(services: Services, { organisation, now }: Pick<Viewer, "organisation" | "now">): Promise<void> {
  const at = new Date(now.epochMilliseconds);
  const { rows: due } = await sql<{ id: string }>`
    select id from hiding where organisation = ${organisation.id} and appealed_at is not null and decided_at is null and decide_by <= ${at}`.execute(
    services.db,
  );
  for (const { id } of due) {
    await actBeside(services.db, organisation.id, async (act) => {
      const { rows } = await sql<{ post: string; author: string; thread: string }>`
        update hiding h set decided_at = h.decide_by, outcome = 'silence' from post p
        where h.organisation = ${organisation.id} and h.id = ${id} and h.decided_at is null and p.organisation = h.organisation and p.id = h.post
        returning h.post, p.author, p.thread`.execute(act.tx);
      const settled = rows[0];
      if (settled === undefined) return;
      await unhide(act, { post: settled.post, hiding: id });
      const place = (await placesOfThreads(services.db, organisation.id, [settled.thread])).get(settled.thread);
      if (place === undefined) return;
      const about = { post: settled.post, place, by: "", text: "", publicUrl: services.config.publicUrl };
      await concern(act, about, [{ member: settled.author, what: "restored" }]);
    });
  }
}
