import { sql } from "kysely";
import { wordsOf, type Language } from "../../languages/index.js";
import type { Act } from "../../platform/act.js";
import type { Db, Tx } from "../../platform/database.js";

/** What moderation needs of a statement (features/discussion/moderation/kind.ts). */
export const statementKind = {
  held: async ({ tx, organisation }: Act, id: string) => {
    const { rows } = await sql<{ author: string; version: number; body: string }>`
      select author, version, body from statement
      where organisation = ${organisation.id} and id = ${id}::uuid and hidden is null for no key update`.execute(tx);
    return rows[0] ?? null;
  },
  mark: async ({ tx, organisation }: Act, id: string, hiding: string | null) => {
    await sql`update statement set hidden = ${hiding} where organisation = ${organisation.id} and id = ${id}::uuid`.execute(tx);
  },
  standing: async (db: Db | Tx, organisation: string, id: string) => {
    const { rows } = await sql<{ id: string; number: number; title: string }>`
      select m.id, m.number, m.title from statement s join motion m on m.organisation = s.organisation and m.id = s.motion
      where s.organisation = ${organisation} and s.id = ${id}::uuid`.execute(db);
    const motion = rows[0] ?? null;
    const place = (language: Language): string => wordsOf(language).discussion.letters.statement(motion);
    return { place, motion: motion?.id ?? null };
  },
  find: async (db: Db | Tx, organisation: string, { id }: { readonly id: string }) => {
    const { rows } = await sql<{ author: { id: string; name: string }; body: string; hidden: string | null; motion: number }>`
      select json_build_object('id', m.id, 'name', m.name) as author, s.body, s.hidden, o.number as motion
      from statement s join member m on m.organisation = s.organisation and m.id = s.author join motion o on o.organisation = s.organisation and o.id = s.motion
      where s.organisation = ${organisation} and s.id = ${id}::uuid`.execute(db);
    const found = rows[0];
    if (found === undefined) return null;
    const { motion, ...said } = found;
    return { ...said, back: `/o/${organisation}/motions/${motion}/statements`, mayAppeal: false };
  },
  path: statementPath,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
};

/** The page on which a statement is reported, hidden and appealed for. */
export function statementPath(organisation: string, id: string): string {
  return `/o/${organisation}/said/statement/${id}`;
}
