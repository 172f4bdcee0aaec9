import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";

/**
 * Who is written to about a vote: everybody on its roll, except those whose address an officer has changed since the roll was fixed (H-11). They vote as before;
 * what doesn't happen is that a mail about an open vote goes to an address that somebody else chose in the meantime.
 */
export async function recipientsOnRoll({ tx, organisation }: Act, motion: string, stage: string): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    select p.member from roll_place p join motion m on m.organisation = p.organisation and m.id = p.motion
    where p.organisation = ${organisation.id} and p.motion = ${motion} and p.stage = ${stage} and not exists (
      select from address_changed a where a.organisation = p.organisation and a.member = p.member and a.by = 'officer'
        and a.at > (m.facts->'rolls'->p.stage->>'at')::timestamptz)`.execute(tx);
  return rows.map(({ member }) => member);
}
