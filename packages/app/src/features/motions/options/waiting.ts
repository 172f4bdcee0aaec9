import { sql } from "kysely";
import { changesTextOf, isMover, options } from "@folkmoot/procedure";
import { handle } from "@folkmoot/record";
import { wordsOf } from "../../../languages/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { situationOf } from "../course/governing.js";
import { procedureOf } from "../people/notice.js";
import { secretOf } from "../people/people.js";
import { actsFor } from "../reading/doable.js";
import type { Waiting } from "../reading/list.js";
import type { Motion } from "../store.js";
import { acceptanceOf } from "./acceptance.js";
import { optionsOf, type Option } from "./store.js";

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

/** Amendments with their support, to a text that this member moves, while they can still be taken in; and those about which others who move it ask them. */
async function amendmentsTo(
  services: Services,
  { organisation, language, now }: Viewer,
  { member, open }: { member: string; open: readonly Motion[] },
): Promise<Waiting[]> {
  const { waiting } = wordsOf(language).options;
  const secret = await secretOf(services.db, organisation.id, member);
  const found = await Promise.all(
    open.map(async (motion): Promise<Waiting[]> => {
      const own = handle(secret, motion.id);
      const amendments = motion.facts.options.filter(
        (option) => option.kind === "amendment" && isMover(changesTextOf(motion.facts, option) ?? motion.facts, own),
      );
      if (amendments.length === 0) return [];
      const standing = options(await situationOf(services.db, organisation, motion.facts), now);
      const acceptable = standing.filter(({ option, keeps }) => keeps.accept.length === 0 && amendments.some(({ id }) => id === option.id));
      const asked = await askedAbout(services, organisation.id, { motion, member, ids: acceptable.map(({ option }) => option.id) });
      const supported = acceptable.filter(({ option, state }) => state === "has support" && !asked.some(({ id }) => id === option.id));
      const path = `/o/${organisation.id}/motions/${motion.number}`;
      return [
        ...asked.map((row) => ({
          sentence: waiting.acceptance(row.title, motion.number),
          href: `${path}/options/${row.number}/acceptance`,
          action: waiting.answer,
          until: null,
        })),
        ...(supported.length === 0
          ? []
          : [{ sentence: waiting.amendments(supported.length, motion.number), href: `${path}#options`, action: waiting.look, until: null }]),
      ];
    }),
  );
  return found.flat();
}

/** Of these amendments those about which others who move the text have agreed on a result and this member has said nothing. */
async function askedAbout(
  services: Services,
  organisation: string,
  { motion, member, ids }: { motion: Motion; member: string; ids: readonly string[] },
): Promise<Option[]> {
  const rows = await services.db
    .selectFrom("acceptance")
    .select("option")
    .distinct()
    .where("organisation", "=", organisation)
    .where("motion", "=", motion.id)
    .where("option", "in", ids.length === 0 ? [""] : ids)
    .execute();
  if (rows.length === 0) return [];
  const put = await optionsOf(services.db, organisation, motion.id);
  const found = await Promise.all(
    rows.map(async ({ option }) => {
      const { movers } = await acceptanceOf(services.db, organisation, { motion, option });
      const own = movers.find((mover) => mover.member === member);
      return own?.agreesTo === null && movers.some(({ agreesTo }) => agreesTo !== null) ? put.filter(({ id }) => id === option) : [];
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
