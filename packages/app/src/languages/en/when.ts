import type { Length, WallDate } from "../length.js";
import { plural } from "./numbers.js";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

const monthOf = (month: number): string => months[month - 1] ?? "";

function said(length: Length): string {
  return length.map(({ count, unit }) => `${count} ${plural(count, { one: unit, other: `${unit}s` })}`).join(" and ");
}

export const when = {
  date: ({ day, month, year }: Omit<WallDate, "weekday">) => `${day} ${monthOf(month)} ${year}`,
  dateWithWeekday: ({ weekday, day, month, year }: WallDate) => `${weekdays[weekday] ?? ""} ${day} ${monthOf(month)} ${year}`,
  dayAndMonth: ({ day, month }: { readonly day: number; readonly month: number }) => `${day} ${monthOf(month)}`,
  at: (date: string, clock: string, place: string) => `${date}, ${clock} (${place})`,
  now: "now",
  ahead: (length: Length) => `in ${said(length)}`,
  ago: (length: Length) => `${said(length)} ago`,
  left: (length: Length) => `${said(length)} left`,
  lessThanAMinuteLeft: "less than a minute left",
  timeIsUp: "time is up",
};
