import { sql } from "kysely";
import type { Capacity } from "@folkmoot/procedure";
import { actBeside, type Act } from "../../../platform/act.js";
import type { Services } from "../../../platform/services.js";
import type { ItemId } from "../store.js";
import { once } from "./once.js";

/** Who acts, on which item, with the key of the form: the same key again is a retry. */
export interface OnItem {
  readonly item: ItemId;
  readonly by: { readonly id: string; readonly capacities: readonly Capacity[] };
  readonly key: string;
}

/** One act about an item, once for each key. Acts about one item happen one after the other. */
export function onItem<Refusal extends string>(
  services: Services,
  organisation: string,
  { item, by, key }: OnItem,
  work: (act: Act) => Promise<"done" | Refusal>,
): Promise<"done" | Refusal> {
  return actBeside(services.db, organisation, async (act) => {
    await sql`
      select 1 from option where organisation = ${organisation} and motion = ${item.motion} and id = ${item.option} for no key update`.execute(
      act.tx,
    );
    return once(act, { member: by.id, key }, () => work(act));
  });
}

export function dateOf({ now }: Pick<Act, "now">): Date {
  return new Date(now.epochMilliseconds);
}
