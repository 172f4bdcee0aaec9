import { randomBytes } from "node:crypto";
import { commit } from "@folkmoot/record";
import type { Db, Tx } from "../../platform/database.js";

const SALT_BYTES = 32;

/** Stores a text beside the record and answers with its commitment, which is all that an entry may hold of it. */
export async function keepText(tx: Tx, organisation: string, body: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const commitment = commit(salt, body);
  await tx.insertInto("text_beside").values({ organisation, commitment, salt, body, withheld_at: null }).execute();
  return commitment;
}

/** The text behind a commitment; null when it was withheld or was never here. */
export async function readText(db: Db | Tx, organisation: string, commitment: string): Promise<string | null> {
  const row = await db
    .selectFrom("text_beside")
    .select("body")
    .where("organisation", "=", organisation)
    .where("commitment", "=", commitment)
    .executeTakeFirst();
  return row?.body ?? null;
}

/** The text of the constitution in force with what it is committed to. */
export async function constitutionInForce(
  db: Db | Tx,
  organisation: { readonly id: string; readonly facts: { readonly version: number } },
): Promise<{ readonly source: string }> {
  return { source: await textOfVersion(db, organisation.id, organisation.facts.version) };
}

/** The text of any version; a text that was in force is never withheld. */
export async function textOfVersion(db: Db | Tx, organisation: string, version: number): Promise<string> {
  return (await committedText(db, organisation, version)).source;
}

/** The same with what it is committed to. */
export async function committedText(
  db: Db | Tx,
  organisation: string,
  version: number,
): Promise<{ readonly commitment: string; readonly source: string }> {
  const { commitment } = await db
    .selectFrom("constitution_version")
    .select("commitment")
    .where("organisation", "=", organisation)
    .where("number", "=", version)
    .executeTakeFirstOrThrow();
  const source = await readText(db, organisation, commitment);
  if (source === null) throw new Error(`the text of version ${version} is not here`);
  return { commitment, source };
}
