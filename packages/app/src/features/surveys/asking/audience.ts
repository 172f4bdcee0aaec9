import { sql } from "kysely";
import type { Rules } from "@folkmoot/constitution";
import type { Capacity } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import type { Audience } from "../survey.js";

/** Groups that can be chosen on the page. */
const GROUPS_LISTED = 300;

/** The people whom an audience is, as of now: the one place that says so, for the number that is shown and for those who are asked. */
function membersOf(organisation: string, { kind, of }: Audience) {
  switch (kind) {
    case "members":
      return sql`select id from member where organisation = ${organisation} and left_at is null`;
    case "group":
      return sql`select id from member where organisation = ${organisation} and left_at is null and local_group = ${of}`;
    case "body":
      return sql`
        select distinct m.id from seat s join member m on m.organisation = s.organisation and m.id = s.member and m.left_at is null
        where s.organisation = ${organisation} and s.body = ${of} and s.until is null`;
  }
}

export async function audienceSize(db: Db | Tx, organisation: string, audience: Audience): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${membersOf(organisation, audience)}) as asked`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Writes down who is asked; answers with how many they are. Whoever comes later is not asked. */
export async function keepAsked(tx: Tx, organisation: string, { survey, audience }: { survey: string; audience: Audience }): Promise<number> {
  const kept = await sql`
    insert into survey_asked (organisation, survey, member)
    select ${organisation}, ${survey}, asked.id from (${membersOf(organisation, audience)}) as asked`.execute(tx);
  return Number(kept.numAffectedRows ?? 0);
}

/** The local groups of the register, for the form. */
export async function localGroups(db: Db, organisation: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct local_group as name from member where organisation = ${organisation} and left_at is null and local_group is not null
    order by local_group limit ${GROUPS_LISTED}`.execute(db);
  return rows.map(({ name }) => name);
}

/** Bodies and offices in whose name somebody may ask: those in which they sit. */
export function placesOf(rules: Rules, capacities: readonly Capacity[]): readonly { readonly id: string; readonly name: string }[] {
  const held = new Set(capacities.flatMap((as) => (as.kind === "seat" ? [as.body] : as.kind === "office" ? [as.office] : [])));
  return [...rules.bodies, ...rules.offices].filter(({ id }) => held.has(id)).map(({ id, name }) => ({ id, name }));
}
