import { sql } from "kysely";
import { openVotes, type OpenVote, type Situation } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import type { Viewer } from "../../../platform/web.js";

/**
 * The vote that is open for whoever looks. Of several chambers: the one in which they have still to vote, else one on whose roll they are, else the first. Null: none is open.
 */
export async function ownOpenVote(
  db: Db | Tx,
  { organisation, member, now }: Pick<Viewer, "organisation" | "member" | "now">,
  { motion, situation }: { readonly motion: string; readonly situation: Situation },
): Promise<OpenVote | null> {
  const open = openVotes(situation, now);
  const [first = null] = open;
  if (open.length < 2 || member === null) return first;
  const { rows } = await sql<{ stage: string; answered: boolean }>`
    select p.stage, exists (
      select from answered a where a.organisation = p.organisation and a.motion = p.motion and a.stage = p.stage and a.member = p.member) as answered
    from roll_place p where p.organisation = ${organisation.id} and p.motion = ${motion} and p.member = ${member.id}`.execute(db);
  const places = new Map(rows.map(({ stage, answered }) => [stage, answered]));
  return open.find(({ stage }) => places.get(stage) === false) ?? open.find(({ stage }) => places.has(stage)) ?? first;
}
