import type { Db } from "../../platform/database.js";

/** How far the public record reaches. Null before the first checkpoint. */
export async function recordSize(db: Db, organisation: string): Promise<number | null> {
  const head = await db.selectFrom("log_head").select("size").where("organisation", "=", organisation).executeTakeFirst();
  return head === undefined ? null : Number(head.size);
}
