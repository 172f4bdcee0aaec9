import { instantOf } from "../dates.js";
import type { Event, Time } from "../event.js";
import type { Hidden, HidingAppealed, HidingDecided, HidingEvent } from "../hiding-event.js";
import { APPEAL_DECIDED_WITHIN_DAYS, APPEAL_WITHIN_DAYS, moderationPowers } from "../hidings/powers.js";
import type { Ledger } from "./ledger.js";

/** What became of a hiding. */
export interface Hiding {
  readonly hiddenAt: Time;
  readonly appealedAt: Time | null;
  readonly decided: boolean;
}

/** Hidden by an office that may, on the clause that gives it the power, where somebody hears the appeal; the same words once, whatever an appeal came to. */
export function checkHidden(ledger: Ledger, event: Hidden): string | null {
  if (ledger.hidings.has(event.hiding)) return "a hiding that was entered before";
  if (ledger.hiddenTexts.has(event.text)) return "words that were hidden before";
  const powers = powersIn(ledger);
  if (powers === null) return overdue(ledger, event.at);
  const office = event.as.kind === "office" ? event.as.office : null;
  const authority = powers.hide.find(({ id }) => id === office);
  if (authority === undefined) return "something hidden by somebody who may not";
  return authority.clause === event.clause ? overdue(ledger, event.at) : "something hidden on a clause that gives no such power";
}

/** Once for each hiding, within its time. */
export function checkHidingAppealed(ledger: Ledger, { hiding, at }: HidingAppealed): string | null {
  const hidden = ledger.hidings.get(hiding);
  if (hidden === undefined) return "an appeal against a hiding that is not entered";
  if (hidden.appealedAt !== null) return "a second appeal against one hiding";
  return at > daysAfter(hidden.hiddenAt, APPEAL_WITHIN_DAYS) ? "an appeal against a hiding after its time" : overdue(ledger, at);
}

/** By more than half of those who hear it, within their time; or by its end, and then it can be read again. */
export function checkHidingDecided(ledger: Ledger, { hiding, ruling, by, voices, of, at }: HidingDecided): string | null {
  const hidden = ledger.hidings.get(hiding);
  if (hidden === undefined || hidden.appealedAt === null) return "a ruling about a hiding against which nobody appealed";
  if (hidden.decided) return "a second ruling about one hiding";
  const ends = daysAfter(hidden.appealedAt, APPEAL_DECIDED_WITHIN_DAYS);
  if (by === null) return ruling === "restored" && voices === 0 && at === ends ? null : "silence that is not what it means";
  if (at >= ends) return "a ruling about a hiding after its time";
  if (voices * 2 <= of) return "a ruling about a hiding without more than half of those who hear it";
  const powers = powersIn(ledger);
  if (powers !== null && powers.appeal?.id !== by) return `a ruling about a hiding by ${by}, which does not hear it`;
  return of > (ledger.organisation.seated[by] ?? 0) ? "a ruling about a hiding by more people than sit there" : null;
}

export function isHidingEvent(event: Event): event is HidingEvent {
  return event.t === "hidden" || event.t === "hiding-appealed" || event.t === "hiding-decided";
}

/** None of these decides anything: they change nothing but what is known of hidings. */
export function enterHiding(ledger: Ledger, event: HidingEvent): void {
  if (event.t === "hidden") {
    ledger.hiddenTexts.add(event.text);
    ledger.hidings.set(event.hiding, { hiddenAt: event.at, appealedAt: null, decided: false });
    return;
  }
  const hiding = ledger.hidings.get(event.hiding);
  if (hiding === undefined) return;
  ledger.hidings.set(event.hiding, event.t === "hiding-appealed" ? { ...hiding, appealedAt: event.at } : { ...hiding, decided: true });
}

/** What silence has made readable again is entered before anything else is hidden or appealed against: nobody goes on hiding while that is left out. */
function overdue({ hidings }: Ledger, at: Time): string | null {
  for (const { appealedAt, decided } of hidings.values())
    if (!decided && appealedAt !== null && daysAfter(appealedAt, APPEAL_DECIDED_WITHIN_DAYS) <= at)
      return "an appeal against a hiding that silence has settled, which is not entered";
  return null;
}

function powersIn({ organisation, rulesOf }: Ledger) {
  const rules = rulesOf(organisation.version);
  return rules === undefined ? null : moderationPowers(rules);
}

/** Whole days of 24 hours. */
export function daysAfter(at: Time, days: number): Time {
  return instantOf(at)
    .add({ hours: 24 * days })
    .toString({ smallestUnit: "millisecond" });
}
