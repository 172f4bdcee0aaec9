import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";
import { settleAnswer } from "../acts/change.js";

/** Makes a post visible again; its words were kept. */
export async function unhide(act: Act, { post, hiding }: { post: string; hiding: string }): Promise<void> {
  const { tx, organisation } = act;
  await sql`update post set hidden = null where organisation = ${organisation.id} and id = ${post} and hidden = ${hiding}`.execute(tx);
  await settleAnswer(act, post);
}
