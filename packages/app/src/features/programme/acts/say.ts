import { sql } from "kysely";
import type { Act } from "../../../platform/act.js";
import { concern } from "../../../platform/concern.js";
import type { Services } from "../../../platform/services.js";
import type { Rest } from "../carriers.js";
import { MOST_NOTES } from "../limits.js";
import { roleIn, type Role } from "../role.js";
import { itemStates, type Closing, type ItemState } from "../store.js";
import { dateOf, onItem, type OnItem } from "./on-item.js";

/** What an act about an item needs to know of the text in force. */
export interface Text {
  readonly rest: Rest | null;
  readonly nameOf: (place: string) => string;
}

export type SayOutcome = "done" | "not yours" | "closed" | "too many";

/**
 * Says what becomes of an item. An account, and a closing report, answers everybody who has asked for one, and they are told; a note on progress answers nobody.
 * After the closing report nothing more is said.
 */
export function say(
  services: Services,
  organisation: string,
  said: OnItem & { readonly kind: "progress" | "account"; readonly body: string; readonly text: Text },
): Promise<SayOutcome> {
  return asWriter(services, organisation, said, async (act, role) => {
    const note = await write(act, said, { place: role.place, kind: said.kind, closes: null, body: said.body });
    if (said.kind === "account") await answer(act, said, note);
  });
}

/** The closing report: done, given up or handed on, with the reasons. There is one. */
export function close(
  services: Services,
  organisation: string,
  said: OnItem & { readonly closes: Closing; readonly body: string; readonly text: Text },
): Promise<SayOutcome> {
  return asWriter(services, organisation, said, async (act, role) => {
    const note = await write(act, said, { place: role.place, kind: "closing", closes: said.closes, body: said.body });
    await answer(act, said, note);
  });
}

/** Sets the day on which it is looked at again, "2027-03-01". */
export function setReview(
  services: Services,
  organisation: string,
  setting: OnItem & { readonly day: string; readonly text: Text },
): Promise<SayOutcome> {
  return asWriter(services, organisation, setting, async (act) => {
    await act.tx
      .insertInto("review_date")
      .values({ organisation, ...setting.item, day: setting.day, set_by: setting.by.id, set_at: dateOf(act) })
      .execute();
  });
}

function asWriter(
  services: Services,
  organisation: string,
  attempt: OnItem & { readonly text: Text },
  work: (act: Act, role: Role) => Promise<void>,
): Promise<SayOutcome> {
  const { item, by, text } = attempt;
  return onItem<SayOutcome>(services, organisation, attempt, async (act) => {
    const state: ItemState = (await itemStates(act.tx, organisation, [item]))(item);
    const role = roleIn(state, { person: by, ...text });
    if (role === null) return "not yours";
    if (state.closing !== null) return "closed";
    if (state.notes >= MOST_NOTES) return "too many";
    await work(act, role);
    return "done";
  });
}

async function write(
  act: Act,
  { item, by }: OnItem,
  note: { place: string | null; kind: "progress" | "account" | "closing"; closes: Closing | null; body: string },
): Promise<string> {
  const { id } = await act.tx
    .insertInto("progress_note")
    .values({ organisation: act.organisation.id, ...item, author: by.id, ...note, at: dateOf(act) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function answer(act: Act, { item, by }: OnItem, note: string): Promise<void> {
  const { rows } = await sql<{ member: string }>`
    update account_request set answer = ${note} where organisation = ${act.organisation.id} and motion = ${item.motion} and option = ${item.option}
      and answer is null returning member`.execute(act.tx);
  const asked = rows.map(({ member }) => member).filter((member) => member !== by.id);
  if (asked.length > 0) await concern(act, { kind: "mine", what: "account given", motion: item.motion }, asked);
}
