import type { holidays as english } from "../en/holidays.js";

const formatted = new Intl.DateTimeFormat("de-DE", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

export const holidays: typeof english = {
  title: "Feiertage",
  link: "Feiertage",
  lead: "Die Satzung zählt Werktage. Feiertage sind keine. Für eine Frist gelten die Feiertage, die festgelegt waren, als sie begann.",
  none: "Es zählen keine Feiertage",
  noneBody: (constitution) => (
    <>
      <a href={constitution}>Die Satzung</a> kennt keinen Kalender von Feiertagen.
    </>
  ),
  setBy: (who, clause, number) => (
    <>
      Festgelegt von: {who} (<a href={clause}>Ziffer {number}</a>). Jede Festlegung ist ein Eintrag im Protokoll.
    </>
  ),
  notSet: "Noch sind keine festgelegt: Bis dahin zählen nur die Wochentage.",
  noDays: "Keine",
  days: (days) => days.map((date) => formatted.format(new Date(`${date}T12:00:00Z`))).join(" · "),
  year: "Jahr",
  yearWrong: "Wähle das Jahr.",
  daysLabel: "Feiertage dieses Jahres",
  daysHint: "Ein Tag je Zeile, etwa 2.4.2027. Was für dieses Jahr vorher festgelegt war, gilt nicht mehr für das, was ab jetzt beginnt.",
  noDay: (typed, year) => `„${typed}“ ist kein Tag von ${year}. Schreibe Tage wie 2.4.${year}.`,
  tooMany: "Höchstens 60 Feiertage im Jahr.",
  button: "Diese Feiertage festlegen",
};
