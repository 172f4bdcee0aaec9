import type { HolidayCalendar } from "@folkmoot/constitution";
import type { SetHolidays } from "./command.js";
import { datesOf } from "./dates.js";
import { DEFAULT } from "./default-rule.js";
import type { EventOf, Time } from "./event.js";
import type { Situation } from "./facts.js";
import type { Judged } from "./judged.js";
import { capacityName, isOneOf } from "./mover.js";
import { met, unmet } from "./required.js";
import type { Requirement } from "./requirement.js";

/** Holidays of one year: more, and there would be too few working days to count by. */
export const MOST_HOLIDAYS = 60;
/** How many years ahead holidays may be set. */
export const MOST_YEARS_AHEAD = 5;
/** So often the holidays of one year may be set anew. */
const MOST_SETTINGS = 20;

/**
 * Sets the holidays of one year in a calendar that the text has, by whom the text names. What was set before for that year no longer counts, except for periods that have begun: they go by what was
 * known when they did.
 */
export function setHolidays({ rules, organisation }: Situation, command: SetHolidays, now: Time): Judged {
  const { calendar: id, year, days, actor } = command;
  const calendar = rules.calendars?.find((one) => one.id === id);
  if (calendar === undefined || calendar.by === null)
    return { requirements: [unmet("calendar", DEFAULT.calendar, { calendar: id, what: "unknown" })], events: [] };
  const entitled = isOneOf(calendar.by.value, actor.as) ? met : unmet;
  const settings = (organisation.holidays ?? []).filter((one) => one.calendar === id && one.year === year).length;
  const event: EventOf<"holidays"> = { t: "holidays", calendar: id, year, days, as: actor.as, at: now };
  return {
    requirements: [
      entitled("standing", calendar.by, { as: capacityName(actor.as), act: "set-holidays" }),
      inItsYear(calendar, command, Number(datesOf(rules).dayOf(now).slice(0, 4))),
      (settings < MOST_SETTINGS ? met : unmet)("room", calendarRule(calendar), { what: "holidays", most: MOST_SETTINGS, had: settings }),
    ],
    events: [event],
  };
}

/** The year is not over, and not too far ahead; the days are days of that year, each once and in order. */
function inItsYear(calendar: HolidayCalendar, { year, days }: SetHolidays, present: number): Requirement {
  const inOrder =
    days.length <= MOST_HOLIDAYS && days.every((day, at) => Number(day.slice(0, 4)) === year && (at === 0 || day > (days[at - 1] ?? "")));
  const inTime = year >= present && year <= present + MOST_YEARS_AHEAD;
  const what = inTime ? "days" : "year";
  return (inOrder && inTime ? met : unmet)("calendar", calendarRule(calendar), { calendar: calendar.name, what, year, count: days.length });
}

function calendarRule({ clause, name }: HolidayCalendar): { clause: string; words: string } {
  return { clause, words: name };
}
