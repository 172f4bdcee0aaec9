import type { Fact } from "@folkmoot/constitution";
import { type Dates, deadlineAt } from "../dates.js";
import type { Time } from "../event.js";

/** Until when a fact about somebody still counts after the event that its time runs from, and when they are reminded; null: it has no end. */
export function factEnds({ lasts, reminders }: Fact, from: Time, dates: Dates): { readonly ends: Time; readonly reminders: readonly Time[] } | null {
  if (lasts === null) return null;
  const ends = deadlineAt(lasts.value, from, dates);
  return { ends, reminders: (reminders?.value ?? []).map((span) => dates.plus(ends, { ...span, n: -span.n })) };
}
