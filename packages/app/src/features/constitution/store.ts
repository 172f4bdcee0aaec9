import type { Temporal } from "temporal-polyfill";
import { instant } from "../../platform/act.js";
import type { Db } from "../../platform/database.js";

/** A version of the constitution, without its words. */
export interface Version {
  readonly number: number;
  readonly commitment: string;
  readonly rulesHash: string;
  readonly inForceAt: Temporal.Instant;
  /** The decision that set it; null for the one the organisation was founded with. */
  readonly motion: { readonly number: number; readonly title: string } | null;
}

/** A version whose words can be read. The text of a constitution is never withheld. */
export interface VersionText extends Version {
  readonly source: string;
}

/** Every version there has been, oldest first. */
export async function versionsOf(db: Db, organisation: string): Promise<Version[]> {
  const rows = await versions(db, organisation).execute();
  return rows.map(versionOf);
}

/** Every version with its words, oldest first: for finding out which of them set a clause. */
export async function versionTexts(db: Db, organisation: string): Promise<VersionText[]> {
  const rows = await withText(db, organisation).execute();
  return rows.map(versionTextOf);
}

/** One version with its words; null if there is none of that number. */
export async function versionText(db: Db, organisation: string, number: number): Promise<VersionText | null> {
  const row = await withText(db, organisation).where("constitution_version.number", "=", number).executeTakeFirst();
  return row === undefined ? null : versionTextOf(row);
}

function versions(db: Db, organisation: string) {
  return db
    .selectFrom("constitution_version")
    .leftJoin("motion", (join) =>
      join.onRef("motion.id", "=", "constitution_version.motion").onRef("motion.organisation", "=", "constitution_version.organisation"),
    )
    .where("constitution_version.organisation", "=", organisation)
    .orderBy("constitution_version.number")
    .select([
      "constitution_version.number as number",
      "constitution_version.commitment as commitment",
      "constitution_version.rules_hash as rulesHash",
      "constitution_version.in_force_at as inForceAt",
      "motion.number as motionNumber",
      "motion.title as motionTitle",
    ]);
}

function withText(db: Db, organisation: string) {
  return versions(db, organisation)
    .innerJoin("text_beside", (join) =>
      join
        .onRef("text_beside.organisation", "=", "constitution_version.organisation")
        .onRef("text_beside.commitment", "=", "constitution_version.commitment"),
    )
    .select("text_beside.body as body");
}

interface Row {
  readonly number: number;
  readonly commitment: string;
  readonly rulesHash: string;
  readonly inForceAt: Date;
  readonly motionNumber: number | null;
  readonly motionTitle: string | null;
}

function versionOf(row: Row): Version {
  const { number, commitment, rulesHash, inForceAt, motionNumber, motionTitle } = row;
  const motion = motionNumber === null || motionTitle === null ? null : { number: motionNumber, title: motionTitle };
  return { number, commitment, rulesHash, inForceAt: instant(inForceAt), motion };
}

function versionTextOf(row: Row & { readonly body: string | null }): VersionText {
  if (row.body === null) throw new Error("the text of a constitution is never withheld");
  return { ...versionOf(row), source: row.body };
}
