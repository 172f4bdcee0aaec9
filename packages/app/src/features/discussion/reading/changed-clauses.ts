import { sql } from "kysely";
import { redline } from "@folkmoot/constitution";
import type { Db } from "../../../platform/database.js";
import { compiledText } from "../../constitution/index.js";

const MOST_KEPT = 200;
/** A text never changes under its commitment. */
const kept = new Map<string, readonly string[]>();

/** The clauses that a change of the constitution sets anew, by the numbers they have in its text; none for an ordinary motion. */
export async function changedClauses(db: Db, organisation: string, motion: string): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string; before: string; after: string }>`
    select v.commitment || ' ' || m.commitment as key, b.body as before, a.body as after from motion m
    join constitution_version v on v.organisation = m.organisation and v.number = (m.facts->>'version')::int
    join text_beside b on b.organisation = m.organisation and b.commitment = v.commitment
    join text_beside a on a.organisation = m.organisation and a.commitment = m.commitment
    where m.organisation = ${organisation} and m.id = ${motion} and m.has_rules and a.body is not null`.execute(db);
  const texts = rows[0];
  if (texts === undefined) return [];
  const known = kept.get(texts.key);
  if (known !== undefined) return known;
  const numbers = new Set(compiledText({ commitment: texts.key.split(" ")[1] ?? "", source: texts.after }).clauses.map(({ number }) => number));
  const changed = redline(texts.before, texts.after).flatMap(({ change, clause }) =>
    clause !== null && (change === "changed" || change === "new") && numbers.has(clause) ? [clause] : [],
  );
  if (kept.size >= MOST_KEPT) kept.clear();
  const clauses = [...new Set(changed)];
  kept.set(texts.key, clauses);
  return clauses;
}
