import { Temporal } from "temporal-polyfill";
import type { Rules } from "@folkmoot/constitution";
import type { OrganisationFacts, Time } from "@folkmoot/procedure";

export interface ComingMeeting {
  readonly name: string;
  readonly starts: Time;
}

/** Meetings that have been called and have not begun, the nearest first. Nobody can call them off. */
export function comingMeetings(facts: OrganisationFacts, rules: Pick<Rules, "meetings" | "bodies">, now: Temporal.Instant): ComingMeeting[] {
  const names = new Map([...rules.bodies, ...rules.meetings].map(({ id, name }) => [id, name]));
  return facts.meetings
    .filter(({ starts }) => Temporal.Instant.compare(Temporal.Instant.from(starts), now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a.starts), Temporal.Instant.from(b.starts)))
    .map(({ of, starts }) => ({ name: names.get(of) ?? of, starts }));
}
