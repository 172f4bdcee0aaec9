import { sql } from "kysely";
import { act, type Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import type { Subject } from "./kind.js";
import { kindOf } from "./kinds.js";
import { hidingId, recordWhatBecame } from "./recorded.js";
import { tell } from "./tell.js";

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
  const { rows: due } = await sql<Subject & { hiding: string; author: string | null; at: Date }>`
    update hiding set decided_at = decide_by, outcome = 'silence'
    where organisation = ${organisation.id} and appealed_at is not null and decided_at is null and decide_by <= ${new Date(now.epochMilliseconds)}
    returning id as hiding, what, subject as id, author, decide_by as at`.execute(tx);
  for (const { hiding, author, at, ...subject } of due.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const told = { t: "hiding-decided", hiding: hidingId(hiding), ruling: "restored", by: null, voices: 0, of: 0, at: at.toISOString() } as const;
    await recordWhatBecame(begun, hiding, told);
    await kindOf(subject).mark(begun, subject.id, null);
    if (author !== null) await tell(begun, services, { subject, by: "", text: "", what: "restored" }, [author]);
  }
}
