import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";
import { concern } from "../../../platform/concern.js";
import type { Services } from "../../../platform/services.js";
import type { Place, Rest } from "../carriers.js";
import { maySetCarrier } from "../role.js";
import { itemStates } from "../store.js";
import { dateOf, onItem, type OnItem } from "./on-item.js";

/** A body or office, or a member by the name or address that was typed. */
export type Chosen = { readonly kind: "place"; readonly place: Place } | { readonly kind: "member"; readonly typed: string };

export type SetOutcome = "done" | "not yours" | "closed" | "nobody of that name";

/** Says who carries an item out, in the place of whoever did. A member is asked, and carries out nothing before they have accepted. */
export function setCarrier(
  services: Services,
  organisation: string,
  setting: OnItem & { readonly chosen: Chosen; readonly rest: Rest | null },
): Promise<SetOutcome> {
  const { item, by, chosen, rest } = setting;
  return onItem<SetOutcome>(services, organisation, setting, async (act) => {
    if (rest === null || !maySetCarrier(by.capacities, rest)) return "not yours";
    const state = (await itemStates(act.tx, organisation, [item]))(item);
    if (state.closing !== null) return "closed";
    const member = chosen.kind === "member" ? await memberCalled(act, chosen.typed) : null;
    if (chosen.kind === "member" && member === null) return "nobody of that name";
    await endCarrier(act, item, { declined: false });
    await act.tx
      .insertInto("carrier")
      .values({
        organisation,
        ...item,
        kind: chosen.kind === "place" ? chosen.place.kind : "member",
        place: chosen.kind === "place" ? chosen.place.id : null,
        member,
        set_by: by.id,
        set_for: rest.body.name,
        set_at: dateOf(act),
      })
      .execute();
    if (member !== null && member !== by.id) await concern(act, { kind: "mine", what: "carrying asked", motion: item.motion }, [member]);
    return "done";
  });
}

export type AnswerOutcome = "done" | "not asked";

/** Accepts to carry an item out: nobody else can press for them. */
export function acceptCarrying(services: Services, organisation: string, answer: OnItem): Promise<AnswerOutcome> {
  return onItem<AnswerOutcome>(services, organisation, answer, async (act) => {
    const { rows } = await sql`
      update carrier set accepted_at = coalesce(accepted_at, ${dateOf(act)}) where organisation = ${organisation} and motion = ${answer.item.motion}
        and option = ${answer.item.option} and member = ${answer.by.id} and ended_at is null returning id`.execute(act.tx);
    return rows.length === 0 ? "not asked" : "done";
  });
}

/** Declines, or gives it back later; then nobody carries it out until somebody else is found. */
export function declineCarrying(services: Services, organisation: string, answer: OnItem): Promise<AnswerOutcome> {
  return onItem<AnswerOutcome>(services, organisation, answer, async (act) => {
    const state = (await itemStates(act.tx, organisation, [answer.item]))(answer.item);
    if (state.carrier?.member?.id !== answer.by.id) return "not asked";
    await endCarrier(act, answer.item, { declined: true });
    return "done";
  });
}

async function endCarrier(act: Act, { motion, option }: OnItem["item"], { declined }: { declined: boolean }): Promise<void> {
  await sql`
    update carrier set ended_at = ${dateOf(act)}, declined = ${declined}
    where organisation = ${act.organisation.id} and motion = ${motion} and option = ${option} and ended_at is null`.execute(act.tx);
}

/** The one member of this name or address; null where there is none, or several. */
async function memberCalled({ tx, organisation }: Act, typed: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from member where organisation = ${organisation.id} and left_at is null and (email = lower(${typed}) or lower(name) = lower(${typed})) limit 2`.execute(
    tx,
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
