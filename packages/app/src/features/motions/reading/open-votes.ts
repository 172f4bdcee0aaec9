import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { openVotes as openIn } from "@folkmoot/procedure";
import type { OrganisationFacts } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import { situationOf } from "../course/governing.js";
import { undecidedMotions } from "../store.js";

/** A vote that is open now. */
export interface OpenVote {
  readonly motion: string;
  readonly number: number;
  readonly title: string;
  readonly stage: string;
  readonly closes: string;
}

export async function openVotes(db: Db | Tx, organisation: { id: string; facts: OrganisationFacts }, now: Temporal.Instant): Promise<OpenVote[]> {
  const motions = await undecidedMotions(db, organisation.id);
  const votes = await Promise.all(
    motions.map(async ({ id, number, title, facts }) => {
      const open = openIn(await situationOf(db, organisation, facts), now);
      return open.map(({ stage, closes }) => ({ motion: id, number, title, stage, closes }));
    }),
  );
  return votes.flat();
}

/**
 * Who is on the roll of one of these votes and has not answered it. Left out is whose address an officer has changed since the roll was fixed: no mail about an
 * open vote goes to an address that somebody else chose (H-11).
 */
export async function yetToAnswer(
  db: Db | Tx,
  organisation: string,
  { votes, members }: { readonly votes: readonly Pick<OpenVote, "motion" | "stage">[]; readonly members: readonly string[] | "everybody" },
): Promise<readonly { readonly member: string; readonly motion: string; readonly stage: string }[]> {
  if (votes.length === 0) return [];
  const asked = sql`unnest(${votes.map(({ motion }) => motion)}::text[], ${votes.map(({ stage }) => stage)}::text[]) as asked (motion, stage)`;
  const { rows } = await sql<{ member: string; motion: string; stage: string }>`
    select p.member, p.motion, p.stage from ${asked}
    join roll_place p on p.organisation = ${organisation} and p.motion = asked.motion and p.stage = asked.stage
    join motion m on m.organisation = p.organisation and m.id = p.motion
    where ${members === "everybody" ? sql`true` : sql`p.member = any(${members}::uuid[])`}
      and not exists (select from answered v where v.organisation = p.organisation and v.motion = p.motion and v.stage = p.stage and v.member = p.member)
      and not exists (select from mark k where k.organisation = p.organisation and k.motion = p.motion and k.stage = p.stage and k.member = p.member)
      and not exists (select from address_changed a where a.organisation = p.organisation and a.member = p.member and a.by = 'officer'
        and a.at > (m.facts->'rolls'->p.stage->>'at')::timestamptz)`.execute(db);
  return rows;
}
