import { capitalised } from "../../ui/index.js";
import type { HolidayCalendar, Rules } from "@folkmoot/constitution";
import type { Capacity, OrganisationFacts } from "@folkmoot/procedure";
import { isOneOf } from "@folkmoot/procedure";

/** A calendar as its page shows it. */
export interface ShownCalendar {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** Who sets it, in the words of the text, with their clause. */
  readonly by: { readonly words: string; readonly clause: string | null };
  /** By year, as they were set last. */
  readonly years: readonly { readonly year: number; readonly days: readonly string[] }[];
  readonly maySet: boolean;
}

/** The calendars of the text in force with what is on record of them, for somebody who has these capacities. */
export function calendarsFor(rules: Rules, facts: OrganisationFacts, capacities: readonly Capacity[]): ShownCalendar[] {
  return (rules.calendars ?? []).flatMap((calendar) =>
    calendar.by === null ? [] : [shown(calendar, calendar.by, { holidays: facts.holidays ?? [], capacities })],
  );
}

function shown(
  { id, name, clause }: HolidayCalendar,
  by: NonNullable<HolidayCalendar["by"]>,
  { holidays, capacities }: { holidays: NonNullable<OrganisationFacts["holidays"]>; capacities: readonly Capacity[] },
): ShownCalendar {
  const years = new Map(holidays.filter(({ calendar }) => calendar === id).map(({ year, days }) => [year, days]));
  return {
    id,
    name: capitalised(name),
    clause,
    by: { words: by.words, clause: by.clause },
    years: [...years].toSorted(([one], [other]) => other - one).map(([year, days]) => ({ year, days })),
    maySet: capacities.some((as) => isOneOf(by.value, as)),
  };
}
