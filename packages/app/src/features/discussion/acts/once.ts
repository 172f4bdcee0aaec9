import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";

/**
 * The first to send a form with this key takes it and gets null; whoever sends it again, even at the same moment, gets the post that came of it.
 * The primary key of `act` decides.
 */
export async function takenBefore(
  act: Act,
  attempt: { readonly member: string; readonly key: string; readonly post: string },
): Promise<string | null> {
  const { tx, organisation } = act;
  const outcome = JSON.stringify({ kind: "said", post: attempt.post });
  const { rows } = await sql`
    insert into act (organisation, member, key, outcome) values (${organisation.id}, ${attempt.member}, ${attempt.key}, ${outcome})
    on conflict do nothing returning key`.execute(tx);
  if (rows.length === 1) return null;
  const { rows: before } = await sql<{ post: string | null }>`
    select outcome->>'post' as post from act where organisation = ${organisation.id} and member = ${attempt.member} and key = ${attempt.key}`.execute(
    tx,
  );
  return before[0]?.post ?? attempt.post;
}

/** Nothing came of it: the same form may be sent again. */
export async function giveBack(act: Act, attempt: { readonly member: string; readonly key: string }): Promise<void> {
  const { tx, organisation } = act;
  await tx
    .deleteFrom("act")
    .where("organisation", "=", organisation.id)
    .where("member", "=", attempt.member)
    .where("key", "=", attempt.key)
    .execute();
}
