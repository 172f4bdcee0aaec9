import { Temporal } from "temporal-polyfill";
import { MOST_HOLIDAYS } from "@folkmoot/procedure";

/** The days that were typed, one on a line or between spaces: in order, each once; or the first that is none of that year, and whether there are too many. */
export type TypedDays =
  | { readonly kind: "days"; readonly days: readonly string[] }
  | { readonly kind: "no day"; readonly typed: string }
  | { readonly kind: "too many" };

export function daysTyped(typed: string, year: number): TypedDays {
  const words = typed.split(/[\s,;]+/u).filter((word) => word !== "");
  const days = new Set<string>();
  for (const word of words) {
    const day = dayIn(word, year);
    if (day === null) return { kind: "no day", typed: word };
    days.add(day);
  }
  return days.size > MOST_HOLIDAYS ? { kind: "too many" } : { kind: "days", days: [...days].toSorted() };
}

/** "2027-04-02", or "2.4." and "2.4.2027" as German papers write it. */
function dayIn(word: string, year: number): string | null {
  const [, d = "", m = "", y = ""] = /^([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})?$/u.exec(word) ?? [];
  const written = m === "" ? word : `${y || String(year)}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(written) || Number(written.slice(0, 4)) !== year) return null;
  try {
    return Temporal.PlainDate.from(written, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}
