import { sql } from "kysely";
import type { Services } from "../../platform/services.js";

/** Who was there that evening. */
export interface Cast {
  readonly founder: string;
  /** The other eleven, in the order of their names. */
  readonly others: readonly string[];
}

const SEATS = 12;
const COMMITTEE = "committee";

/** The people of the evening; null where this is another rehearsal than the movement. */
export async function castOf(services: Services, organisation: string): Promise<Cast | null> {
  const { rows } = await sql<{ id: string; founder: boolean }>`
    select m.id, coalesce(m.sample like 'Founder%', false) as founder
    from seat s join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${organisation} and s.body = ${COMMITTEE} and s.until is null and m.left_at is null order by m.name, m.id`.execute(
    services.db,
  );
  const founder = rows.find((row) => row.founder);
  if (founder === undefined || rows.length !== SEATS) return null;
  return { founder: founder.id, others: rows.filter((row) => row !== founder).map((row) => row.id) };
}
