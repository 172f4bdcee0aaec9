import { expect, test } from "vitest";
import type { Event, EventOf } from "../event.js";
import { check, enter, openLedger } from "../replay.js";
import { handle, HASH } from "../../testing/facts.js";
import { rulesOf } from "../../testing/rules.js";

const day = (n: number) => `2027-03-${String(n).padStart(2, "0")}T12:00:00.000Z`;
const survey: EventOf<"surveyed"> = { t: "surveyed", survey: handle(1), text: HASH, audience: 10, closes: day(8), at: day(1) };
const over: EventOf<"survey-closed"> = { t: "survey-closed", survey: handle(1), answers: 7, audience: 10, at: day(8) };
const shown: EventOf<"shown"> = { t: "shown", draft: handle(2), text: HASH, to: "committee", at: day(1) };

function firstWrong(...events: readonly Event[]): string | null {
  const ledger = openLedger(() => rulesOf([]));
  const founding: Event[] = [
    { t: "founded", mode: "real", origin: "folkmoot.example/riverside", successor: HASH, at: "2027-01-01T09:00:00.000Z" },
    { t: "constitution", version: 1, text: HASH, rules: HASH, language: "folkmoot/1", motion: null, at: "2027-01-01T09:00:00.000Z" },
  ];
  for (const event of [...founding, ...events]) {
    const why = check(ledger, event);
    if (why !== null) return why;
    enter(ledger, event);
  }
  return null;
}

test("a survey is sent once and closes once, when its time is over, among those who were asked", () => {
  expect(firstWrong(survey, over)).toBeNull();
  expect(firstWrong(survey, survey)).toMatch(/sent before/u);
  expect(firstWrong({ ...survey, closes: survey.at })).toMatch(/ends before it is sent/u);
  expect(firstWrong(over)).toMatch(/never sent/u);
  expect(firstWrong(survey, over, over)).toMatch(/has ended before/u);
  expect(firstWrong(survey, { ...over, at: day(7) })).toMatch(/before its time/u);
  expect(firstWrong(survey, { ...over, audience: 11 })).toMatch(/other people/u);
  expect(firstWrong(survey, { ...over, answers: 11 })).toMatch(/more answers/u);
  expect(firstWrong(survey, { ...survey, survey: handle(3), at: "2027-02-20T12:00:00.000Z" })).toMatch(/an act at/u);
});

test("a draft is shown for the first time once, to a body or an office that the text has", () => {
  expect(firstWrong(shown, { ...shown, to: "panel" })).toBeNull();
  expect(firstWrong(shown, shown)).toMatch(/first time twice/u);
  expect(firstWrong({ ...shown, to: "cabal" })).toMatch(/which the text has not/u);
});
