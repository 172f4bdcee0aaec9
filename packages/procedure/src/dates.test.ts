import fc from "fast-check";
import { clearDaysBetween } from "@folkmoot/exact";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { datesOf, instantOf, timeOf } from "./dates.js";
import { days, rulesOf } from "../testing/rules.js";

const ZONES = ["Europe/London", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu", "UTC"] as const;
const base = rulesOf([]);
const inZone = (zone: string) => datesOf({ ...base, organisation: { ...base.organisation, zone: { value: zone, clause: null, words: "" } } });
const anyTime = fc.integer({ min: 0, max: 4_000_000_000_000 }).map((ms) => timeOf(Temporal.Instant.fromEpochMilliseconds(ms)));

test("n clear days of notice is the first instant with n whole days between, in every zone", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), anyTime, fc.integer({ min: 1, max: 400 }), (zone, given, n) => {
      const event = inZone(zone).after(given, days(n));
      const between = (time: string) => clearDaysBetween(instantOf(given), instantOf(time), zone);
      expect(between(event)).toBe(n);
      expect(between(timeOf(instantOf(event).subtract({ milliseconds: 1 })))).toBe(n - 1);
    }),
    { numRuns: 200 },
  );
});

test("notice for a deadline and the deadline of a notice are the same count, from either side", () => {
  fc.assert(
    fc.property(anyTime, anyTime, fc.integer({ min: 1, max: 60 }), (given, event, n) => {
      const dates = inZone("Europe/London");
      expect(event >= dates.after(given, days(n))).toBe(dates.clearDays(given, event) >= n && event > given);
    }),
    { numRuns: 200 },
  );
});

test("a length that nobody lives to see does not fail, nor does what comes after it", () => {
  const dates = inZone("Europe/London");
  for (const unit of ["minute", "hour", "day", "week", "month", "year"] as const) {
    for (const n of [1_000, 1_000_000, 9_007_199_254_740_991]) {
      const end = dates.after(dates.plus("2299-12-31T23:59:59.999Z", { n, unit, days: null }), { n, unit, days: "clear" });
      expect(dates.dayOver(dates.nextEvening(end)) >= end).toBe(true);
    }
  }
  expect(dates.plus("2017-01-10T19:40:00.000Z", { n: 1_000_000, unit: "year", days: null })).toBe("9999-12-31T23:59:59.999Z");
});

test("what is remembered is what would be computed, whatever was asked before", () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 1, max: 30 }), (given, n) => {
      const rules = rulesOf([]);
      expect(inZone("Europe/London").after(given, days(n))).toBe(datesOf(rules).after(given, days(n)));
      expect(datesOf(rules).plus(given, days(n))).toBe(datesOf(rules).plus(given, days(n, "calendar")));
    }),
    { numRuns: 50 },
  );
});
