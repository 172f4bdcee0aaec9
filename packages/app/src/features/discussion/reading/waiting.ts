import { sql } from "kysely";
import { moderationPowers } from "@folkmoot/procedure";
import { wordsOf } from "../../../languages/index.js";
import type { Services } from "../../../platform/services.js";
import type { Viewer } from "../../../platform/web.js";
import { rulesOfVersion, type Waiting } from "../../motions/index.js";
import { actingAs } from "../moderation/powers.js";
import { placePath } from "../place.js";
import { stillThere } from "./hidings.js";
import { placesOfThreads } from "./places.js";

/** The most threads with open questions that are looked for. */
const MOST_PLACES = 20;

/** What discussions ask of the member who looks: questions to them as a mover, reports and appeals that are theirs to decide. */
export async function waitingInDiscussions(services: Services, viewer: Viewer): Promise<Waiting[]> {
  const { member, organisation } = viewer;
  if (member === null) return [];
  const { discussion: words } = wordsOf(viewer.language);
  const moderation = `/o/${organisation.id}/moderation`;
  const [questions, { reports, appeals }] = await Promise.all([openQuestions(services, viewer), toDecide(services, viewer)]);
  return [
    ...questions,
    ...(reports === 0 ? [] : [{ sentence: words.waitingReports(reports), href: moderation, action: words.waitingReportsButton, until: null }]),
    ...(appeals.count === 0
      ? []
      : [{ sentence: words.waitingAppeals(appeals.count), href: moderation, action: words.waitingAppealsButton, until: appeals.until }]),
  ];
}

async function openQuestions({ db }: Services, viewer: Viewer): Promise<Waiting[]> {
  const { id } = viewer.organisation;
  const member = viewer.member?.id ?? "";
  const { discussion: words } = wordsOf(viewer.language);
  const { rows } = await sql<{ thread: string; open: number }>`
    select t.id as thread, count(*)::int as open from thread t
    join post p on p.organisation = t.organisation and p.thread = t.id and p.kind = 'question'
    where t.organisation = ${id} and p.answered_at is null and p.body is not null and p.hidden is null and p.author <> ${member}
      and case when t.option is null
        then exists (select 1 from motion m where m.organisation = t.organisation and m.id = t.motion and m.mover = ${member})
          or exists (select 1 from co_mover c where c.organisation = t.organisation and c.motion = t.motion and c.member = ${member})
        else exists (select 1 from option o where o.organisation = t.organisation and o.motion = t.motion and o.id = t.option and o.mover = ${member})
          or exists (select 1 from mover c where c.organisation = t.organisation and c.motion = t.motion and c.option = t.option and c.member = ${member}) end
    group by t.id order by min(p.at) limit ${MOST_PLACES}`.execute(db);
  const places = await placesOfThreads(
    db,
    id,
    rows.map(({ thread }) => thread),
  );
  return rows.flatMap(({ thread, open }) => {
    const place = places.get(thread);
    if (place === undefined) return [];
    const href = `${placePath(id, place)}/questions`;
    return [{ sentence: words.waitingQuestions(place, open), href, action: words.waitingQuestionsButton, until: null }];
  });
}

async function toDecide(
  { db }: Services,
  { organisation, member }: Viewer,
): Promise<{ readonly reports: number; readonly appeals: { readonly count: number; readonly until: string | null } }> {
  const powers = moderationPowers(await rulesOfVersion(db, organisation.id, organisation.facts.version));
  const capacities = member?.capacities ?? [];
  const mayHide = actingAs(capacities, powers.hide) !== null;
  const hears = powers.appeal !== null && actingAs(capacities, [powers.appeal]) !== null;
  if (!mayHide && !hears) return { reports: 0, appeals: { count: 0, until: null } };
  const { rows } = await sql<{ reports: number; appeals: number; until: Date | null }>`
    select
      (select count(distinct (r.what, r.subject))::int ${stillThere}
        where ${mayHide} and r.organisation = ${organisation.id} and r.settled_at is null
          and coalesce(p.author, t.author, s.owner) is distinct from ${member?.id ?? null}::uuid) as reports,
      count(h.id)::int as appeals, min(h.decide_by) as until
    from hiding h
    where ${hears} and h.organisation = ${organisation.id} and h.appealed_at is not null and h.decided_at is null
      and ${member?.id ?? null}::uuid <> h.by and ${member?.id ?? null}::uuid is distinct from h.author
      and not exists (select 1 from hiding_voice v where v.organisation = h.organisation and v.hiding = h.id and v.member = ${member?.id ?? null})`.execute(
    db,
  );
  const row = rows[0];
  return { reports: row?.reports ?? 0, appeals: { count: row?.appeals ?? 0, until: row?.until?.toISOString() ?? null } };
}
