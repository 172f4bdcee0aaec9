import type { Rules } from "@folkmoot/constitution";
import type { MotionFacts, OrganisationFacts, Situation } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";

/** Rules never change once they have a hash, so they may be kept under it, whatever database they came from. */
const KEPT_RULES = 50;
const kept = new Map<string, Rules>();

/** The rules of one version of an organisation's constitution. */
export async function rulesOfVersion(db: Db | Tx, organisation: string, version: number): Promise<Rules> {
  const rules = (await rulesOfVersions(db, organisation, [version])).get(version);
  if (rules === undefined) throw new Error(`${organisation} has no version ${version}`);
  return rules;
}

/** The rules of several versions, by number: asked for once for a page of motions, not once for each. */
export async function rulesOfVersions(db: Db | Tx, organisation: string, versions: readonly number[]): Promise<ReadonlyMap<number, Rules>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom("constitution_version")
    .select(["number", "rules_hash"])
    .where("organisation", "=", organisation)
    .where("number", "in", versions)
    .execute();
  const found = new Map<number, Rules>();
  for (const { number, rules_hash: hash } of rows) found.set(number, kept.get(hash) ?? (await read(db, { organisation, number, hash })));
  return found;
}

async function read(db: Db | Tx, { organisation, number, hash }: { organisation: string; number: number; hash: string }): Promise<Rules> {
  const { rules } = await db
    .selectFrom("constitution_version")
    .select("rules")
    .where("organisation", "=", organisation)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  if (kept.size >= KEPT_RULES) kept.clear();
  kept.set(hash, rules);
  return rules;
}

/** What a decision about a motion may look at: the rules it began under, not those of today (they govern it to its end). */
export async function situationOf(
  db: Db | Tx,
  organisation: { readonly id: string; readonly facts: OrganisationFacts },
  motion: MotionFacts | null,
): Promise<Situation> {
  const rules = await rulesOfVersion(db, organisation.id, motion?.version ?? organisation.facts.version);
  return { rules, organisation: organisation.facts, motion };
}
