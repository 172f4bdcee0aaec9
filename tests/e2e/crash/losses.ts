import { sql } from "kysely";
import type { Db } from "../../../packages/app/src/platform/database.js";
import { ASSEMBLY, BALLOT } from "./assembly.js";
import type { Act } from "./acts.js";
import { numberAt, type Sent } from "./load.js";

/** Everything that the database holds of what people did. */
export interface Stored {
  /** Numbers of the motions with a title. */
  readonly motions: ReadonlyMap<string, readonly number[]>;
  /** "number member" */
  readonly signatures: ReadonlySet<string>;
  /** "choice key" by member. */
  readonly votes: ReadonlyMap<string, string>;
}

export async function stored(db: Db): Promise<Stored> {
  const [motions, signatures, votes] = await Promise.all([
    sql<{ title: string; number: number }>`select title, number from motion where organisation = ${ASSEMBLY}`.execute(db),
    sql<{ signed: string }>`
      select m.number || ' ' || s.member as signed from signature s join motion m on m.organisation = s.organisation and m.id = s.motion
      where s.organisation = ${ASSEMBLY}`.execute(db),
    sql<{ member: string; vote: string }>`select member::text, choice || ' ' || key as vote from vote where organisation = ${ASSEMBLY}`.execute(db),
  ]);
  const byTitle = new Map<string, number[]>();
  for (const { title, number } of motions.rows) byTitle.set(title, [...(byTitle.get(title) ?? []), number]);
  return {
    motions: byTitle,
    signatures: new Set(signatures.rows.map(({ signed }) => signed)),
    votes: new Map(votes.rows.map(({ member, vote }) => [member, vote])),
  };
}

/** What somebody was told to have done and what is not there, each in a sentence; empty is what we want. */
export function losses(sent: readonly Sent[], present: Stored): readonly string[] {
  return sent.flatMap(({ act, told }) => (told.kind === "acknowledged" && !isThere(act, told.location, present) ? [inWords(act)] : []));
}

/** What is there more than once although it was sent under one key. */
export function doubles(sent: readonly Sent[], present: Stored): readonly string[] {
  return sent.flatMap(({ act }) => (act.kind === "deposit" && (present.motions.get(act.title)?.length ?? 0) > 1 ? [inWords(act)] : []));
}

function isThere(act: Act, location: string, present: Stored): boolean {
  switch (act.kind) {
    case "deposit":
      return present.motions.get(act.title)?.includes(numberAt(location)) === true;
    case "sign":
      return present.signatures.has(`${act.number} ${act.person.id}`);
    case "vote":
      return present.votes.get(act.person.id) === `${act.choice} ${act.key}`;
  }
}

function inWords(act: Act): string {
  const what = act.kind === "deposit" ? act.title : act.kind === "sign" ? `signature under ${act.number}` : `vote ${act.choice} on ${BALLOT}`;
  return `${what} of ${act.person.id}`;
}

/**
 * Acts of which one part is stored and another is not; each count should be 0. A motion is whole with its text, its mover's answer, its roll,
 * its mover's signature and its entry.
 */
export async function halves(db: Db): Promise<{ readonly [what: string]: number }> {
  const { rows } = await sql<{ [what: string]: number }>`
    with entries as (
      select convert_from(bytes, 'utf8')::jsonb as e from entry where organisation = ${ASSEMBLY}
      union all select convert_from(bytes, 'utf8')::jsonb from pending_entry where organisation = ${ASSEMBLY}
    ), petition as (select * from motion where organisation = ${ASSEMBLY} and number <> ${BALLOT})
    select
      (select count(*) from motion m where organisation = ${ASSEMBLY}
        and (select count(*) from entries where e->>'t' = 'folkmoot/deposited@1' and e->>'motion' = m.id) <> 1)::int as "motions without their one entry",
      (select count(*) from entries where e->>'t' = 'folkmoot/deposited@1' and e->>'motion' not in (select id from motion))::int as "entries without their motion",
      (select count(*) from petition p where not exists (select from text_beside t where t.commitment = p.commitment))::int as "motions without a text",
      (select count(*) from text_beside t where not exists (select from motion m where m.commitment = t.commitment)
        and not exists (select from constitution_version v where v.commitment = t.commitment)
        and not exists (select from entries where e->>'t' = 'folkmoot/deposited@1' and e->>'title' = t.commitment))::int as "texts without a motion",
      (select count(*) from petition p where not exists (select from act a where a.member = p.mover and a.outcome->>'number' = p.number::text))::int as "motions without an answer",
      (select count(*) from act a where outcome->>'kind' = 'done' and not exists (select from motion m where m.number::text = a.outcome->>'number'))::int as "answers without a motion",
      (select count(*) from petition p where not exists (select from roll_place r where r.motion = p.id))::int as "motions without a roll",
      (select count(*) from petition p where not exists (select from signature s where s.motion = p.id and s.member = p.mover))::int as "motions without their mover's signature"
  `.execute(db);
  return rows[0] ?? {};
}
