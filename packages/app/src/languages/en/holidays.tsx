import type { ComponentChildren } from "preact";

const formatted = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

/** The calendars of holidays that a constitution counts working days by. */
export const holidays = {
  title: "Holidays",
  link: "Holidays",
  lead: "The constitution counts working days. Holidays are not working days. A period goes by the holidays that were set when it began.",
  none: "No holidays are counted",
  noneBody: (constitution: string): ComponentChildren => (
    <>
      <a href={constitution}>The constitution</a> has no calendar of holidays.
    </>
  ),
  setBy: (who: string, clause: string, number: string): ComponentChildren => (
    <>
      Set by {who} (<a href={clause}>clause {number}</a>). Each setting is an entry in the record.
    </>
  ),
  notSet: "None have been set yet: until then only the days of the week count.",
  noDays: "None",
  days: (days: readonly string[]): string => days.map((date) => formatted.format(new Date(`${date}T12:00:00Z`)).replace(",", "")).join(" · "),
  year: "Year",
  yearWrong: "Choose the year.",
  daysLabel: "Holidays of that year",
  daysHint: "One day on each line, such as 2027-04-02. What was set for that year before no longer counts for anything that begins from now on.",
  noDay: (typed: string, year: number) => `“${typed}” is no day of ${year}. Write days as ${year}-04-02.`,
  tooMany: "At most 60 holidays in a year.",
  button: "Set these holidays",
};
