import { sql } from "kysely";
import type { Db } from "../../../platform/database.js";
import { holds } from "../../../platform/http/require.js";
import type { Viewer } from "../../../platform/web.js";
import type { BoxState } from "../contract.js";
import type { Found } from "../where.js";

/** Whether whoever looks holds the office that makes the credentials of this box. */
export function isRegistrar({ member }: Viewer, { holding: { registrar } }: Found): boolean {
  return member !== null && registrar.kind === "office" && holds(member, [registrar.office]);
}

/** Who is on the roll, for the registrar and until the box is ready: the duty needs names and addresses then, and not before or after. Null for everybody else. */
export async function rollOf(db: Db, viewer: Viewer, found: Found): Promise<BoxState["roll"]> {
  const { box, situation } = found;
  if (!isRegistrar(viewer, found) || box.election !== null || situation.motion?.rolls[box.stage] === undefined) return null;
  const { rows } = await sql<{ name: string; address: string; votes: number }>`
    select m.name, m.email as address, p.votes from roll_place p join member m on m.organisation = p.organisation and m.id = p.member
    where p.organisation = ${box.organisation} and p.motion = ${box.motion} and p.stage = ${box.stage} order by m.name, m.id`.execute(db);
  return rows;
}
