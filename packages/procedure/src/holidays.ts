import type { Rules } from "@folkmoot/constitution";
import { dateOf, dayNumber, weekday, type DayNumber, type Working } from "@folkmoot/exact";
import type { EventOf, Time } from "./event.js";

/** The holidays of one year, as somebody set them at an instant. */
export type HolidaysSet = Pick<EventOf<"holidays">, "calendar" | "year" | "days" | "at">;

/** Which days are working days, as was known at an instant: a period goes by what was known when it began, so that nobody lengthens or shortens it while it runs. */
export type Workdays = (known: Time) => Working;

const NONE: ReadonlySet<DayNumber> = new Set();

/** The working days of a constitution, with the holidays that are on record. Where the text doesn't say which days are working days all are: then it counts none. */
export function workdaysOf(rules: Rules, recorded: readonly HolidaysSet[]): Workdays {
  const zone = rules.organisation.zone.value;
  const week = rules.organisation.working?.value;
  if (week === undefined) return () => ({ zone, isWorking: () => true });
  const own = recorded.filter(({ calendar }) => calendar === week.except);
  const known = new Map<number, ReadonlySet<DayNumber>>();
  return (at) => {
    const set = own.filter((one) => one.at <= at);
    const holidays = known.get(set.length) ?? holidaysIn(set);
    known.set(set.length, holidays);
    return { zone, isWorking: (day) => isOfWeek(weekday(day), week) && !holidays.has(day) };
  };
}

/** The holidays on days of the week that would be working days, from the day after one instant to the day of another: what a period was made longer by. */
export function holidaysWithin(
  { rules, recorded, known }: { rules: Rules; recorded: readonly HolidaysSet[]; known: Time },
  from: string,
  to: string,
): string[] {
  const { isWorking } = workdaysOf(rules, recorded)(known);
  const week = rules.organisation.working?.value;
  const found: string[] = [];
  if (week === undefined) return found;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) if (isOfWeek(weekday(day), week) && !isWorking(day)) found.push(dateOf(day));
  return found;
}

/** From Sunday to Thursday goes on over the end of the week. */
function isOfWeek(day: number, { first, last }: { first: number; last: number }): boolean {
  return first <= last ? day >= first && day <= last : day >= first || day <= last;
}

/** Of each year the last setting counts. */
function holidaysIn(set: readonly HolidaysSet[]): ReadonlySet<DayNumber> {
  if (set.length === 0) return NONE;
  const years = new Map(set.map(({ year, days }) => [year, days]));
  return new Set([...years.values()].flat().map(dayNumber));
}
