import { sql } from "kysely";
import type { VoteStage } from "@folkmoot/constitution";
import { holders, lodgedUntil, reachIn } from "@folkmoot/procedure";
import type { Appointment, Choice, Event, GivenVotes, Situation } from "@folkmoot/procedure";
import type { Act } from "../../../platform/act.js";
import type { Db, Tx } from "../../../platform/database.js";
import { procedureOf } from "../people/notice.js";

/** The vote of a motion, where somebody who does not vote may have another vote for them; null: everybody votes for themselves. */
export function representedStage(situation: Situation, stage: string): VoteStage | null {
  const found = procedureOf(situation).stages.find((one): one is VoteStage => one.kind === "vote" && one.id === stage);
  return found?.represented === undefined || found.secrecy.value === "secret" ? null : found;
}

/** Somebody who has another vote for them in a vote. */
export interface Entrusted {
  readonly member: string;
  readonly holder: string;
  readonly told: Choice | null;
}

/**
 * Whom those have vote for them who count in a vote, in the order in which they were appointed: for this vote, else for every vote of its procedure where the text lets them. `among`: those
 * on its roll who have not voted, by and for people on it; or everybody, as long as there is no roll.
 */
export async function entrustedIn(
  db: Db | Tx,
  organisation: string,
  { situation, stage, now, among }: { situation: Situation; stage: VoteStage; now: Act["now"]; among: "roll" | "everybody" },
): Promise<readonly Entrusted[]> {
  const motion = situation.motion?.id ?? "";
  const { standing = false, holder = null } = stage.represented?.value ?? {};
  const until = lodgedUntil(situation, stage.id, now);
  const { rows } = await sql<Entrusted>`
    select a.member, a.holder, a.told from (
      select distinct on (member) member, holder, told, lodged from appointed
      where organisation = ${organisation} and procedure = ${procedureOf(situation).id}
        and ((motion = ${motion} and stage = ${stage.id}) or (motion = '' and ${standing}))
        and (${until}::timestamptz is null or at < ${until}::timestamptz)
      order by member, motion desc) a
    where ${among === "roll" ? onRoll(organisation, motion, stage.id) : sql`true`}
      and (${holder?.kind !== "office"} or exists (
        select from seat s where s.organisation = ${organisation} and s.body = ${holder?.id ?? ""} and s.member = a.holder and s.until is null))
    order by a.lodged`.execute(db);
  return rows;
}

function onRoll(organisation: string, motion: string, stage: string) {
  const place = (of: ReturnType<typeof sql.ref>) =>
    sql`exists (select from roll_place p where p.organisation = ${organisation} and p.motion = ${motion} and p.stage = ${stage} and p.member = ${of})`;
  return sql`${place(sql.ref("a.member"))} and ${place(sql.ref("a.holder"))} and not exists (
    select from answered v where v.organisation = ${organisation} and v.motion = ${motion} and v.stage = ${stage} and v.member = a.member)`;
}

/** Keeps whose vote counts for whom, in the transaction that closes the vote: nothing that anybody does afterwards changes it. */
export async function keepRepresented(act: Act, situation: Situation, { motion, stage: id }: { motion: string; stage: string }): Promise<void> {
  const stage = representedStage(situation, id);
  const reach = stage === null ? null : reachIn(stage);
  if (stage === null || reach === null) return;
  const organisation = act.organisation.id;
  const entrusted = await entrustedIn(act.tx, organisation, { situation, stage, now: act.now, among: "roll" });
  if (entrusted.length === 0) return;
  const { rows } = await sql<{ member: string }>`
    select member from answered where organisation = ${organisation} and motion = ${motion} and stage = ${id}`.execute(act.tx);
  const voted = new Set(rows.map(({ member }) => member));
  const by = holders(
    voted,
    entrusted.map(({ member, holder }) => [member, holder] as const),
    reach,
  );
  await sql`
    insert into represented (organisation, motion, stage, place, member, holder, told, voter)
    select ${organisation}, ${motion}, ${id}, of.place, of.member, of.holder, of.told, of.voter
    from unnest(${entrusted.map((_, place) => place)}::int[], ${entrusted.map(({ member }) => member)}::uuid[], ${entrusted.map(({ holder }) => holder)}::uuid[],
      ${entrusted.map(({ told }) => told)}::text[], ${entrusted.map(({ member }) => by.get(member) ?? null)}::uuid[]) as of (place, member, holder, told, voter)`.execute(
    act.tx,
  );
}

/** For how many somebody else votes, of a vote that closes or has closed; nothing where everybody votes for themselves. */
export async function representedIn(
  db: Db | Tx,
  organisation: string,
  { situation, stage }: { readonly situation: Situation; readonly stage: string },
): Promise<Pick<GivenVotes, "represented">> {
  if (representedStage(situation, stage) === null) return {};
  const { rows } = await sql<{ represented: number }>`
    select count(voter)::int as represented from represented
    where organisation = ${organisation} and motion = ${situation.motion?.id ?? ""} and stage = ${stage}`.execute(db);
  return rows[0] ?? {};
}

/** Per entry, so that the largest stays well below the limit of 65,535 bytes. */
const APPOINTMENTS_AN_ENTRY = 800;

/** Those who are represented, as entries of the record: by their handles, in the order in which they had appointed somebody, without times. */
export async function representedEvents(act: Act, motion: string, stage: string): Promise<Event[]> {
  const { rows } = await sql<{ from: string; to: string; told: Choice | null }>`
    select f.handle as from, t.handle as to, r.told from represented r
    join roll_place f on f.organisation = r.organisation and f.motion = r.motion and f.stage = r.stage and f.member = r.member
    join roll_place t on t.organisation = r.organisation and t.motion = r.motion and t.stage = r.stage and t.member = r.holder
    where r.organisation = ${act.organisation.id} and r.motion = ${motion} and r.stage = ${stage} order by r.place`.execute(act.tx);
  const votes = rows.map(({ from, to, told }): Appointment => [from, to, told]);
  const entries: Event[] = [];
  for (let at = 0; at < votes.length; at += APPOINTMENTS_AN_ENTRY)
    entries.push({ t: "represented", motion, stage, votes: votes.slice(at, at + APPOINTMENTS_AN_ENTRY) });
  return entries;
}
