import type { Time } from "./event.js";

const DAY = 86_400_000;

/**
 * Milliseconds since 1970 as the record writes an instant, "2017-01-10T19:40:00.000Z". Years 0 to 9999; throws outside.
 * Same answer as Temporal.Instant's toString, in a hundredth of the time of the polyfill (0.3 µs, not 30): each act and each vote asks for it.
 */
export function isoOf(milliseconds: number): Time {
  const day = Math.floor(milliseconds / DAY);
  const rest = milliseconds - day * DAY;
  const { year, month, date } = civil(day);
  if (year < 0 || year > 9999) throw new RangeError(`not an instant of the record: ${milliseconds}`);
  const [hour, minute, second] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1_000) % 60];
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}.${pad(rest % 1_000, 3)}Z`;
}

/** The milliseconds since 1970 of an instant that is written as `isoOf` writes it. Reading it with Temporal's parser was 4% of the profile of an audit. */
export function millisecondsOf(time: Time): number {
  const [year, month, date] = [Number(time.slice(0, 4)), Number(time.slice(5, 7)), Number(time.slice(8, 10))];
  const [hour, minute, second] = [Number(time.slice(11, 13)), Number(time.slice(14, 16)), Number(time.slice(17, 19))];
  return dayOf(year, month, date) * DAY + ((hour * 60 + minute) * 60 + second) * 1_000 + Number(time.slice(20, 23));
}

/** The day, counted from 1 January 1970, of a Gregorian date: the inverse of `civil` (Hinnant). */
function dayOf(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The Gregorian date of a day counted from 1 January 1970, years counted from March so that a leap day ends one (Hinnant, "chrono-compatible low-level date algorithms"). */
function civil(day: number): { year: number; month: number; date: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, "0");
}
