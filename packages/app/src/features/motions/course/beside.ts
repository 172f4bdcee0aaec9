import { decidedText, type Beside, type MotionFacts } from "@folkmoot/procedure";
import type { Db, Tx } from "../../../platform/database.js";
import { changesOfText, type Motion } from "../store.js";
import { rulesOfVersions } from "./governing.js";

/** What the record knows beside a change of the text: the versions since the one it was drafted on, and the other changes that set one of them or have not taken effect. */
export async function besideOf(
  db: Db | Tx,
  organisation: string,
  { motion, version }: { readonly motion: MotionFacts | null; readonly version: number },
): Promise<Beside & { readonly others: readonly Motion[] }> {
  const others = (await changesOfText(db, organisation, version)).filter(({ id }) => id !== motion?.id);
  const oldest = others.reduce((least, { facts }) => Math.min(least, facts.version), version);
  const versions = await db
    .selectFrom("constitution_version")
    .select(["number as version", "commitment as text", "motion"])
    .where("organisation", "=", organisation)
    .where("number", ">=", oldest)
    .orderBy("number")
    .execute();
  const rules = await rulesOfVersions(
    db,
    organisation,
    versions.map((one) => one.version),
  );
  const decided = [...(motion === null ? [] : [motion]), ...others.map(({ facts }) => facts)].flatMap((facts) => decidedBy(facts, rules));
  const texts = await textsOf(db, organisation, [...versions.map(({ text }) => text), ...decided]);
  return {
    versions,
    others,
    motions: others.map(({ facts }) => facts),
    rulesOf: (one) => rules.get(one),
    textOf: (commitment) => texts.get(commitment) ?? null,
  };
}

function decidedBy(motion: MotionFacts, rules: Awaited<ReturnType<typeof rulesOfVersions>>): readonly string[] {
  const of = rules.get(motion.version);
  return of === undefined || motion.inForceAt !== null ? [] : [decidedText({ rules: of, organisation: NOBODY, motion }).text];
}

/** What was adopted hangs on the rules and the results of the motion alone. */
const NOBODY = { mode: "real", version: 0, members: 0, seated: {}, meetings: [] } as const;

async function textsOf(db: Db | Tx, organisation: string, commitments: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("text_beside")
    .select(["commitment", "body"])
    .where("organisation", "=", organisation)
    .where("commitment", "in", [...new Set(commitments)])
    .execute();
  return new Map(rows.flatMap(({ commitment, body }) => (body === null ? [] : [[commitment, body] as const])));
}
