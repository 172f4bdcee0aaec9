import type { GroupName, Head } from "@folkmoot/ballot";
import type { Db, Tx } from "../../platform/database.js";

/** Which ballot box: that of one secret vote of one motion. */
export interface BoxKey {
  readonly organisation: string;
  readonly motion: string;
  readonly stage: string;
}

/** A box without what may be large. */
export interface Box extends BoxKey {
  readonly uuid: string;
  readonly attempt: number;
  /** Of the format of ballots, in which key, credentials and ballots are made. */
  readonly group_name: GroupName;
  readonly begun_at: Date;
  readonly waits_since: Date;
  readonly trustees: string | null;
  readonly ceremony: string | null;
  readonly sealed_key: Buffer | null;
  readonly election: string | null;
  readonly archive_time: string | null;
  readonly parent: string | null;
  readonly height: number;
  readonly registrar_asked: boolean;
  readonly fault: string | null;
}

/** A box as it is; for pages. */
export async function boxOf(db: Db | Tx, key: BoxKey): Promise<Box | null> {
  return (await select(db, key).executeTakeFirst()) ?? null;
}

/**
 * The same, held until the transaction ends: whatever changes a box or its archive begins with this, so that one step comes after the other. Whoever needs the
 * organisation alone takes that first.
 */
export async function lockBox(tx: Tx, key: BoxKey): Promise<Box | null> {
  return (await select(tx, key).forUpdate().executeTakeFirst()) ?? null;
}

/** Every box of a motion, in no order. */
export function boxesOfMotion(db: Db | Tx, organisation: string, motion: string): Promise<Box[]> {
  return db.selectFrom("box").selectAll().where("organisation", "=", organisation).where("motion", "=", motion).execute();
}

/** Where the next event of the archive comes; null while there is no archive. */
export function headOf({ archive_time: time, parent, height }: Box): Head | null {
  return time === null || parent === null ? null : { timestamp: Number(time), parent, height };
}

function select(db: Db | Tx, { organisation, motion, stage }: BoxKey) {
  return db.selectFrom("box").selectAll().where("organisation", "=", organisation).where("motion", "=", motion).where("stage", "=", stage);
}
