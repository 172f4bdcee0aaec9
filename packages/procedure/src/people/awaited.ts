import type { Deadline, Otherwise } from "@folkmoot/constitution";
import { type Dates, deadlineAt } from "../dates.js";
import type { Time } from "../event.js";

/** What somebody has to say or do within a time: consent from outside, a ruling, a duty. `otherwise`: what the text makes of silence. */
export interface Awaited {
  readonly within: Deadline;
  readonly otherwise: Otherwise;
}

export type Answer = "agreed" | "refused";

/**
 * How it stands at an instant. What is said in time counts as it is said; afterwards the text's `otherwise` does, by time alone, and nothing that is said later changes it.
 * "others may": the duty goes over to those whom the text names.
 */
export function awaited(
  { within, otherwise }: Awaited,
  { since, answer, now, dates }: { since: Time; answer: { readonly said: Answer; readonly at: Time } | null; now: Time; dates: Dates },
): { readonly stands: "waiting" | Answer | "others may"; readonly bySilence: boolean; readonly until: Time } {
  const until = deadlineAt(within, since, dates);
  if (answer !== null && answer.at <= now && answer.at < until) return { stands: answer.said, bySilence: false, until };
  if (now < until) return { stands: "waiting", bySilence: false, until };
  return { stands: SILENCE[otherwise], bySilence: true, until };
}

const SILENCE: Readonly<Record<Otherwise, Answer | "others may">> = {
  agreed: "agreed",
  refused: "refused",
  "sent without them": "agreed",
  "any member may": "others may",
  "those who asked may call it": "others may",
  "next general meeting's agenda": "others may",
  "no effect": "refused",
};
