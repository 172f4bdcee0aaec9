import { apply, type Command, type OrganisationFacts } from "@folkmoot/procedure";
import type { Services } from "../../../platform/services.js";
import { recordEvents } from "../../record/index.js";
import { situationOf } from "../course/governing.js";
import { happen, saveOrganisation } from "../course/happen.js";
import { undecidedMotions } from "../store.js";
import { decideInBestCapacity } from "./formal.js";
import { formally } from "./formally.js";
import type { Attempt } from "./once.js";
import type { FormalOutcome } from "./outcome.js";
import type { Sitting } from "./sitting.js";

/** The holidays of one year in a calendar of the constitution. */
export interface Holidays extends Attempt {
  readonly calendar: string;
  /** What it is called, for the page of a refusal. */
  readonly name: string;
  readonly year: number;
  readonly days: readonly string[];
}

/** Sets the holidays of a year, by whom the constitution in force names. Periods that have begun go on by what was known when they did. */
export function setHolidays(services: Services, organisation: string, setting: Holidays): Promise<FormalOutcome | { readonly kind: "set" }> {
  return formally<{ readonly kind: "set" }>(services, organisation, setting, async (act, refuse) => {
    const { calendar, name, year, days, member } = setting;
    // The handle hangs on the key of the form, so that it recurs nowhere; what is done names the capacity alone.
    const decision = await decideInBestCapacity(act, await situationOf(act.tx, act.organisation, null), {
      member,
      motion: setting.key,
      command: (actor): Command => ({ kind: "set-holidays", motion: null, calendar, year, days, actor }),
    });
    if (decision.kind === "refused") return refuse({ id: setting.key, title: name }, decision);
    await recordEvents(act, decision.events);
    const facts = decision.events.reduce<OrganisationFacts>(apply, act.organisation.facts);
    await saveOrganisation(act, facts);
    // What has not begun yet goes by the new days: the next deadline of a motion may be another now.
    let after: Sitting = { ...act, organisation: { ...act.organisation, facts } };
    for (const motion of await undecidedMotions(act.tx, organisation)) after = (await happen(after, motion, [])).act;
    return { kind: "set" };
  });
}
