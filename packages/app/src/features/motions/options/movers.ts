import type { Tx } from "../../../platform/database.js";
import { handle } from "@folkmoot/record";
import type { Sitting } from "../acts/sitting.js";
import { secretOf } from "../people/people.js";
import { dateOf } from "../store.js";

/** Somebody who moves an option, and whether they have agreed to take it back. */
export interface Mover {
  readonly member: string;
  readonly handle: string;
  readonly withdraws: boolean;
}

/** Those who move an option together. */
export function moversOf(tx: Tx, organisation: string, at: { motion: string; option: string }): Promise<Mover[]> {
  return tx
    .selectFrom("mover")
    .select(["member", "handle", "withdraws"])
    .where("organisation", "=", organisation)
    .where("motion", "=", at.motion)
    .where("option", "=", at.option)
    .orderBy("handle")
    .execute();
}

/** Keeps who moves an option: each by a press of their own, never by silence. */
export async function keepMovers(act: Sitting, at: { motion: string; option: string }, members: readonly string[]): Promise<void> {
  for (const member of members) {
    const own = handle(await secretOf(act.tx, act.organisation.id, member), at.motion);
    await act.tx
      .insertInto("mover")
      .values({ organisation: act.organisation.id, ...at, member, handle: own, agreed_at: dateOf(act.now) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** One of those who move an option agrees to take it back. It is taken back when all have. */
export async function agreeToWithdraw(act: Sitting, at: { motion: string; option: string }, member: string): Promise<void> {
  await act.tx
    .updateTable("mover")
    .set({ withdraws: true })
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", at.motion)
    .where("option", "=", at.option)
    .where("member", "=", member)
    .execute();
}

/** Whoever takes on an option that was withdrawn moves it alone from then on. */
export async function replaceMovers(act: Sitting, at: { motion: string; option: string }, member: string): Promise<void> {
  await act.tx
    .deleteFrom("mover")
    .where("organisation", "=", act.organisation.id)
    .where("motion", "=", at.motion)
    .where("option", "=", at.option)
    .execute();
  await keepMovers(act, at, [member]);
}
