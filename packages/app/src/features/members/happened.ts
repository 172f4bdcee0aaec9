import { apply, type Event } from "@folkmoot/procedure";
import type { Act } from "../../platform/act.js";
import { recordEvents } from "../record/index.js";

/** What happened to the organisation itself goes into its record and its facts, in the transaction of the act. The act that comes back knows it. */
export async function organisationEvents(act: Act, events: readonly Event[]): Promise<Act> {
  await recordEvents(act, events);
  const facts = events.reduce(apply, act.organisation.facts);
  await act.tx
    .updateTable("organisation")
    .set({ facts: JSON.stringify(facts) })
    .where("id", "=", act.organisation.id)
    .execute();
  return { ...act, organisation: { ...act.organisation, facts } };
}
