import type { Event, EventOf, Time } from "../event.js";
import type { Ledger } from "./ledger.js";

/** A survey that was sent. */
export interface Survey {
  readonly audience: number;
  readonly closes: Time;
  readonly closed: boolean;
}

type SurveyEvent = EventOf<"shown" | "surveyed" | "survey-closed">;

/** A draft is shown before it is put forward, and to each body or office once for the first time: that is what counts. */
export function checkShown(ledger: Ledger, event: EventOf<"shown">): string | null {
  const rules = ledger.rulesOf(ledger.organisation.version);
  if (rules !== undefined && ![...rules.bodies, ...rules.offices].some(({ id }) => id === event.to))
    return `a draft shown to ${event.to}, which the text has not`;
  if (ledger.motions.has(event.draft)) return "a draft shown after it was deposited";
  return ledger.shown.has(shownKey(event)) ? "a draft shown for the first time twice" : null;
}

/** A survey is sent once, and its end is after that. */
export function checkSurveyed(ledger: Ledger, event: EventOf<"surveyed">): string | null {
  if (ledger.surveys.has(event.survey)) return "a survey that was sent before";
  if (ledger.motions.has(event.survey)) return "a survey that is a motion";
  return event.closes <= event.at ? "a survey that ends before it is sent" : null;
}

/** A survey closes when its time is over, once, with no more answers than people were asked. */
export function checkSurveyClosed({ surveys }: Ledger, { survey, answers, audience, at }: EventOf<"survey-closed">): string | null {
  const sent = surveys.get(survey);
  if (sent === undefined) return "the end of a survey that was never sent";
  if (sent.closed) return "a survey that has ended before";
  if (at < sent.closes) return "a survey that ends before its time";
  if (audience !== sent.audience) return "a survey of other people than were asked";
  return answers > audience ? "more answers than people were asked" : null;
}

export function isSurveyEvent(event: Event): event is SurveyEvent {
  return event.t === "shown" || event.t === "surveyed" || event.t === "survey-closed";
}

/** None of these decides anything: they change nothing but what is known of surveys and drafts. */
export function enterSurvey(ledger: Ledger, event: SurveyEvent): void {
  switch (event.t) {
    case "shown":
      ledger.shown.add(shownKey(event));
      return;
    case "surveyed":
      ledger.surveys.set(event.survey, { audience: event.audience, closes: event.closes, closed: false });
      return;
    case "survey-closed": {
      const sent = ledger.surveys.get(event.survey);
      if (sent !== undefined) ledger.surveys.set(event.survey, { ...sent, closed: true });
    }
  }
}

function shownKey({ draft, to }: EventOf<"shown">): string {
  return `${draft} ${to}`;
}
