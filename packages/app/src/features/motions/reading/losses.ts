import { sql } from "kysely";
import { losses, lostBy, newConditions, type Group, type Right } from "@folkmoot/analysis";
import type { Rules } from "@folkmoot/constitution";
import { matterWords } from "@folkmoot/procedure";
import { wordsOf, type Language } from "../../../languages/index.js";
import type { Db } from "../../../platform/database.js";
import type { Viewer } from "../../../platform/web.js";
import type { Lost, LossesProps } from "../../constitution/index.js";

/** What a change of the text would take from how many members, by what the register knows today, and from whoever looks. */
export async function lossesOf(db: Db, viewer: Viewer, { before, after }: { readonly before: Rules; readonly after: Rules }): Promise<LossesProps> {
  const { organisation, member, language } = viewer;
  const holders = await seatHolders(db, organisation.id);
  const { members } = organisation.facts;
  const own = member === null ? null : lostBy(before, after, { holds: holders.get(member.id) ?? [] });
  return {
    members,
    lost: losses(before, after, groupsOf(members, [...holders.values()])).map(({ right, members: by }) => ({ ...told(right, before, language), by })),
    conditions: newConditions(before, after).map(({ words, clause }) => ({ words, clause })),
    own: own?.map((right) => told(right, before, language)) ?? null,
  };
}

/** The bodies and offices in which each member sits who sits in any: a few, however many members there are. */
async function seatHolders(db: Db, organisation: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ member: string; holds: string[] }>`
    select s.member, array_agg(distinct s.body order by s.body) as holds
    from seat s join member m on m.organisation = s.organisation and m.id = s.member
    where s.organisation = ${organisation} and s.until is null and m.left_at is null group by s.member`.execute(db);
  return new Map(rows.map(({ member, holds }) => [member, holds]));
}

/** Those who sit in the same bodies lose the same. */
function groupsOf(members: number, holders: readonly (readonly string[])[]): Group[] {
  const alike = new Map<string, Group>();
  for (const holds of holders) alike.set(holds.join(" "), { holds, members: (alike.get(holds.join(" "))?.members ?? 0) + 1 });
  return [{ holds: [], members: Math.max(0, members - holders.length) }, ...alike.values()];
}

function told({ kind, what, clause, words }: Right, rules: Rules, language: Language): Lost {
  if (kind === "seat") return { kind, what: words, clause };
  if (kind === "member") return { kind, what: wordsOf(language).effects.losses.rights[what] ?? what, clause };
  return { kind, what: matterWords(what, rules, language), clause };
}
