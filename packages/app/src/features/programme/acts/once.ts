import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";

/**
 * Does `work` once for a member and the key of their form; a retry is told that it is done. Where it answers with anything but "done" nothing was done, and the
 * same form may be sent again. The primary key of `act` decides.
 */
export async function once<Refusal extends string>(
  { tx, organisation }: Act,
  { member, key }: { readonly member: string; readonly key: string },
  work: () => Promise<"done" | Refusal>,
): Promise<"done" | Refusal> {
  const { rows } = await sql`
    insert into act (organisation, member, key, outcome) values (${organisation.id}, ${member}, ${key}, '{"kind":"done"}')
    on conflict do nothing returning key`.execute(tx);
  if (rows.length === 0) return "done";
  const outcome = await work();
  if (outcome !== "done") await sql`delete from act where organisation = ${organisation.id} and member = ${member} and key = ${key}`.execute(tx);
  return outcome;
}
