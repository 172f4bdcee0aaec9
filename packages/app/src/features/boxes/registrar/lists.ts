import type { Db, Tx } from "../../../platform/database.js";
import type { BoxKey } from "../../archive/index.js";
import type { Found } from "../where.js";

/** A list of public credentials that was handed in. */
export interface HandedInList {
  /** The first is 1; the last one counts. */
  readonly number: number;
  readonly credentials: number;
  /** How many of them are spares. */
  readonly spares: number;
  /** Of the list as the archive will hold it. */
  readonly fingerprint: string;
  readonly at: Date;
  /** Whoever handed it in has looked at it and says that it is the one. */
  readonly confirmed: boolean;
}

/** Every list that was handed in for a box, in that order; none where the platform makes the credentials. */
export function listsOf(db: Db | Tx, { organisation, motion, stage }: BoxKey): Promise<HandedInList[]> {
  return db
    .selectFrom("box_list")
    .select(["number", "credentials", "spares", "fingerprint", "at", "confirmed"])
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .orderBy("number")
    .execute();
}

export async function insertList(tx: Tx, { organisation, motion, stage }: BoxKey, list: Omit<HandedInList, "confirmed">): Promise<void> {
  await tx
    .insertInto("box_list")
    .values({ organisation, motion, stage, ...list })
    .execute();
}

export async function confirmList(tx: Tx, { organisation, motion, stage }: BoxKey, number: number): Promise<void> {
  await tx
    .updateTable("box_list")
    .set({ confirmed: true })
    .where("organisation", "=", organisation)
    .where("motion", "=", motion)
    .where("stage", "=", stage)
    .where("number", "=", number)
    .execute();
}

/** Whether the credentials of a box are there, and whoever made them apart from the platform has said that they are the ones. */
export function areSettled({ credentials, lists }: Pick<Found, "credentials" | "lists">): boolean {
  return credentials > 0 && (lists.at(-1)?.confirmed ?? true);
}
