import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/database.js";
import type { Place } from "../place.js";

/** Who answers for what is discussed at a place: everybody who moves the option, else the motion. A clause in force has nobody. */
export async function moversOf(db: Db | Tx, organisation: string, { motion, option }: Pick<Place, "motion" | "option">): Promise<readonly string[]> {
  if (motion === null) return [];
  const { rows } = await sql<{ member: string }>`
    select mover as member from motion where organisation = ${organisation} and id = ${motion.id} and ${option === null}
    union select member from co_mover where organisation = ${organisation} and motion = ${motion.id} and ${option === null}
    union select mover from option where organisation = ${organisation} and motion = ${motion.id} and id = ${option?.id ?? null}
    union select member from mover where organisation = ${organisation} and motion = ${motion.id} and option = ${option?.id ?? ""}`.execute(db);
  return rows.map(({ member }) => member);
}
