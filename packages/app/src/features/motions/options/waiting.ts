import { sql } from "kysely";
import { options } from "@folkmoot/procedure";
import { wordsOf } from "../../../languages/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { situationOf } from "../course/governing.js";
import { procedureOf } from "../people/notice.js";
import { actsFor } from "../reading/doable.js";
import type { Waiting } from "../reading/list.js";
import type { Motion } from "../store.js";
import { optionsOf } from "./store.js";

/** What waits for the member who looks about things that were put to motions: offers to become one, amendments to their text, appeals that they hear. */
export async function waitingOnOptions(services: Services, viewer: Viewer, motions: readonly Motion[]): Promise<Waiting[]> {
  const { member } = viewer;
  if (member === null) return [];
  const open = motions.filter(({ facts, next_due: due }) => due !== null && facts.options.length > 0);
  if (open.length === 0) return [];
  const [offers, amendments, appeals] = await Promise.all([
    offersTo(services, viewer, member.id),
    amendmentsTo(services, viewer, { member: member.id, open }),
    appealsBefore(services, viewer, open),
  ]);
  return [...offers, ...amendments, ...appeals];
}

async function offersTo(services: Services, { organisation, language }: Viewer, member: string): Promise<Waiting[]> {
  const { rows } = await sql<{ number: number; id: string; title: string }>`
    select distinct m.number, c.id, c.title
    from composite c join motion m on m.organisation = c.organisation and m.id = c.motion
    join mover v on v.organisation = c.organisation and v.motion = c.motion and v.option = any(c.parts) and v.member = ${member}
    where c.organisation = ${organisation.id} and c.done_at is null and m.next_due is not null
      and not exists (
        select from composite_consent s
        where s.organisation = c.organisation and s.motion = c.motion and s.composite = c.id and s.member = ${member}
      )
    order by m.number, c.id`.execute(services.db);
  const { waiting } = wordsOf(language).options;
  return rows.map(({ number, id, title }) => ({
    sentence: waiting.offer(title),
    href: `/o/${organisation.id}/motions/${number}/composites/${id}`,
    action: waiting.answer,
    until: null,
  }));
}

/** Amendments with their support, to a text that this member moves, while they can still be taken in. */
async function amendmentsTo(
  services: Services,
  { organisation, language, now }: Viewer,
  { member, open }: { member: string; open: readonly Motion[] },
): Promise<Waiting[]> {
  const { waiting } = wordsOf(language).options;
  const own = open.filter(({ mover }) => mover === member);
  const found = await Promise.all(
    own.map(async (motion): Promise<Waiting[]> => {
      const situation = await situationOf(services.db, organisation, motion.facts);
      const standing = options(situation, now);
      const acceptable = standing.filter(({ option, state, keeps }) => option.on === null && state === "has support" && keeps.accept.length === 0);
      if (acceptable.length === 0) return [];
      return [
        {
          sentence: waiting.amendments(acceptable.length, motion.number),
          href: `/o/${organisation.id}/motions/${motion.number}#options`,
          action: waiting.look,
          until: null,
        },
      ];
    }),
  );
  return found.flat();
}

/** Appeals that somebody in this member's seat or office hears. */
async function appealsBefore(services: Services, { organisation, language, member }: Viewer, open: readonly Motion[]): Promise<Waiting[]> {
  const { waiting } = wordsOf(language).options;
  const found: Waiting[] = [];
  for (const motion of open) {
    const appealed = motion.facts.options.filter(({ order }) => order !== null && order.appealedAt !== null && order.decided === null);
    if (appealed.length === 0) continue;
    const situation = await situationOf(services.db, organisation, motion.facts);
    const hears = procedureOf(situation).stages.find((stage) => stage.kind === "order")?.to?.value;
    if (hears === undefined || hears === null || member === null || !actsFor(member.capacities, hears)) continue;
    const rows = await optionsOf(services.db, organisation.id, motion.id);
    for (const { id } of appealed) {
      const number = rows.find((row) => row.id === id)?.number;
      if (number === undefined) continue;
      const href = `/o/${organisation.id}/motions/${motion.number}/options/${number}/appeal/decision`;
      found.push({ sentence: waiting.appeal(motion.number), href, action: waiting.decide, until: null });
    }
  }
  return found;
}
