import type { when as english } from "../en/when.js";
import type { Length } from "../length.js";
import { plural } from "./numbers.js";

const weekdays = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"] as const;
const months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"] as const;

const monthOf = (month: number): string => months[month - 1] ?? "";

/** After "in" and "vor" German units stand in the dative, after "noch" in the accusative. */
const units = {
  year: { one: "Jahr", dative: "Jahren", accusative: "Jahre" },
  month: { one: "Monat", dative: "Monaten", accusative: "Monate" },
  day: { one: "Tag", dative: "Tagen", accusative: "Tage" },
  hour: { one: "Stunde", dative: "Stunden", accusative: "Stunden" },
  minute: { one: "Minute", dative: "Minuten", accusative: "Minuten" },
};

function said(length: Length, inCase: "dative" | "accusative"): string {
  return length.map(({ count, unit }) => `${count} ${plural(count, { one: units[unit].one, other: units[unit][inCase] })}`).join(" und ");
}

export const when: typeof english = {
  date: ({ day, month, year }) => `${day}. ${monthOf(month)} ${year}`,
  dateWithWeekday: ({ weekday, day, month, year }) => `${weekdays[weekday] ?? ""}, ${day}. ${monthOf(month)} ${year}`,
  dayAndMonth: ({ day, month }) => `${day}. ${monthOf(month)}`,
  at: (date, clock, place) => `${date}, ${clock} Uhr (${place})`,
  now: "jetzt",
  ahead: (length) => `in ${said(length, "dative")}`,
  ago: (length) => `vor ${said(length, "dative")}`,
  left: (length) => `noch ${said(length, "accusative")}`,
  lessThanAMinuteLeft: "noch weniger als eine Minute",
  timeIsUp: "die Zeit ist um",
};
