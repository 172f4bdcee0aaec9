import { decodeEntry } from "@folkmoot/record";
import type { Event, Requirement, RequirementCode } from "@folkmoot/procedure";
import type { Db } from "../../../platform/database.js";

/** An entry of the record that a requirement rests on. */
export interface Evidence {
  readonly index: number;
  readonly type: Event["t"];
}

/** More entries than any page lists; votes of a large ballot fill many, and the certificate needs none of those. */
const ENTRIES_READ = 2_000;

/** The entries of a motion that have a number by now, in their order. */
export async function entriesOf(db: Db, organisation: string, motion: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom("entry")
    .select(["index", "bytes"])
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .orderBy("index")
    .limit(ENTRIES_READ)
    .execute();
  return rows.map((row) => ({ index: Number(row.index), type: decodeEntry(row.bytes).t as Event["t"] }));
}

/** The entry that shows a requirement met; undefined while it is not numbered yet or nothing is recorded of it. */
export function evidenceOf(requirement: Requirement, entries: readonly Evidence[]): Evidence | undefined {
  const types = SHOWN_BY[requirement.code];
  for (const type of types) {
    const found = entries.findLast((entry) => entry.type === type);
    if (found !== undefined) return found;
  }
  return undefined;
}

const SHOWN_BY: { readonly [Code in RequirementCode]: readonly Event["t"][] } = {
  competence: ["deposited"],
  barred: ["deposited"],
  "one-subject": ["deposited"],
  standing: ["deposited"],
  "sound-text": ["deposited"],
  ladder: ["deposited"],
  again: ["deposited"],
  "not-yet-carried": ["deposited"],
  support: ["support-reached"],
  notice: ["notice"],
  roll: ["roll"],
  box: ["box-ready"],
  registrar: ["roll-sampled", "box-ready"],
  "box-opened": ["box-opened"],
  discussion: ["notice", "deposited"],
  window: ["closed"],
  "lost-time": ["shut-out"],
  "everybody-answered": ["closed"],
  quorum: ["closed"],
  majority: ["closed"],
  tie: ["closed"],
  agreed: ["closed"],
  challenge: ["ruled", "closed"],
  patched: ["patched"],
  commencement: ["in-force"],
  "right-stage": ["closed"],
  "decision-in-force": ["in-force"],
  survey: ["survey-closed", "surveyed"],
  option: ["option-put"],
  adopted: ["closed"],
  movers: ["deposited"],
  "present-text": ["option-accepted", "deposited"],
  order: ["ruled-out"],
  calendar: ["holidays"],
  room: ["option-put"],
};
