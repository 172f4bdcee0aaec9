import type { Requirement } from "../../requirement.js";
import { text, whole } from "../evidence.js";
import { date, number } from "./when.js";

type Evidence = Requirement["evidence"];

interface Unit {
  readonly one: string;
  readonly many: string;
  readonly manyDative: string;
}

const UNITS: { readonly [unit: string]: Unit } = {
  minute: { one: "Minute", many: "Minuten", manyDative: "Minuten" },
  hour: { one: "Stunde", many: "Stunden", manyDative: "Stunden" },
  day: { one: "Tag", many: "Tage", manyDative: "Tagen" },
  week: { one: "Woche", many: "Wochen", manyDative: "Wochen" },
  month: { one: "Monat", many: "Monate", manyDative: "Monaten" },
  year: { one: "Jahr", many: "Jahre", manyDative: "Jahren" },
};
const WORKDAY: Unit = { one: "Werktag", many: "Werktage", manyDative: "Werktagen" };

/** "14 volle Tage", "1 Woche", "3 Werktage". */
export function length(evidence: Evidence): string {
  const { one, many } = unitOf(evidence);
  const full = text(evidence["days"]) === "clear";
  const needed = whole(evidence["needed"]);
  return needed === 1 ? `1 ${full ? "voller " : ""}${one}` : `${number(needed)} ${full ? "volle " : ""}${many}`;
}

/** The same after "von": "14 vollen Tagen". */
export function ofLength(evidence: Evidence): string {
  const { one, manyDative } = unitOf(evidence);
  const full = text(evidence["days"]) === "clear";
  const needed = whole(evidence["needed"]);
  return needed === 1 ? `1 ${full ? "vollem " : ""}${one}` : `${number(needed)} ${full ? "vollen " : ""}${manyDative}`;
}

/** Which holidays were left out of the count, with a space before it; nothing where none were. */
export function holidays({ holidays: days }: Evidence): string {
  if (days === undefined) return "";
  return ` Nicht mitgezählt als Feiertage: ${text(days).split(" ").map(date).join("; ")}.`;
}

function unitOf({ unit, days }: Evidence): Unit {
  if (text(days) === "working") return WORKDAY;
  const name = text(unit);
  return UNITS[name] ?? { one: name, many: name, manyDative: name };
}
