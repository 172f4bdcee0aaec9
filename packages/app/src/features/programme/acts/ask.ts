import { sql } from "kysely";
import { concern } from "../../../platform/concern.js";
import type { Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { Rest } from "../carriers.js";
import { itemStates, type ItemState } from "../store.js";
import { dateOf, onItem, type OnItem } from "./on-item.js";

export type AskOutcome = "done" | "closed";

/**
 * A member asks for an account of an item. Each counts once until there is an answer, however often they press (H-33). Those who carry it out are told when the
 * first one asks; where nobody does, those who say who does.
 */
export function ask(services: Services, organisation: string, asking: OnItem & { readonly rest: Rest | null }): Promise<AskOutcome> {
  const { item, by, rest } = asking;
  return onItem<AskOutcome>(services, organisation, asking, async (act) => {
    const state = (await itemStates(act.tx, organisation, [item]))(item);
    if (state.closing !== null) return "closed";
    await sql`
      insert into account_request (organisation, motion, option, member, at)
      values (${organisation}, ${item.motion}, ${item.option}, ${by.id}, ${dateOf(act)}) on conflict do nothing`.execute(act.tx);
    if (state.asked.open > 0) return "done";
    const told = (await carryingOut(act, state, rest)).filter((member) => member !== by.id);
    if (told.length > 0) await concern(act, { kind: "mine", what: "account asked", motion: item.motion }, told);
    return "done";
  });
}

/** The people who owe the account. */
async function carryingOut({ tx, organisation }: Act, { carrier }: ItemState, rest: Rest | null): Promise<string[]> {
  if (carrier?.kind === "member" && carrier.acceptedAt !== null) return carrier.member === null ? [] : [carrier.member.id];
  const place = carrier?.place ?? rest?.body.id ?? null;
  const { rows } = await sql<{ member: string }>`
    select s.member from seat s join member m on m.organisation = s.organisation and m.id = s.member and m.left_at is null
    where s.organisation = ${organisation.id} and s.body = ${place} and s.until is null`.execute(tx);
  return rows.map(({ member }) => member);
}
