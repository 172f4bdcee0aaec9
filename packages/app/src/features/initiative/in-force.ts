import type { Compiled } from "@folkmoot/constitution";
import type { Db } from "../../platform/database.js";
import { compiledText } from "../constitution/index.js";
import { constitutionInForce } from "../motions/index.js";

/** What the constitution in force compiles to; compiled once for all who look. */
export async function compiledInForce(
  db: Db,
  organisation: { readonly id: string; readonly facts: { readonly version: number } },
): Promise<Compiled> {
  const { commitment } = await db
    .selectFrom("constitution_version")
    .select("commitment")
    .where("organisation", "=", organisation.id)
    .where("number", "=", organisation.facts.version)
    .executeTakeFirstOrThrow();
  return compiledText({ commitment, ...(await constitutionInForce(db, organisation)) });
}
