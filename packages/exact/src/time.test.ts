import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { offsetAt } from "./offset.js";
import { afterNotice, endOfDay, plus, type Span } from "./time.js";

const ZONES = [
  "Europe/London",
  "America/New_York",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Africa/Monrovia",
  "UTC",
];
const year = 31_556_952_000;
const zone = fc.constantFrom(...ZONES);
const anyTime = fc.integer({ min: -60 * year, max: 150 * year });
/** Around the changes of the clocks of London, New York, São Paulo (at midnight), Lord Howe (by half an hour), Samoa (a whole day) and Liberia (at an odd second). */
const changes = [
  "2017-03-26T01:00Z",
  "2017-10-29T01:00Z",
  "2017-11-05T06:00Z",
  "2017-10-15T03:00Z",
  "2017-10-01T15:30Z",
  "2011-12-30T10:00Z",
  "1972-01-07T00:44:30Z",
];
const nearChange = fc
  .tuple(fc.constantFrom(...changes.map(Date.parse)), fc.integer({ min: -20 * 86_400_000, max: 3 * 86_400_000 }))
  .map(([at, by]) => at + by);
const time = fc.oneof(anyTime, nearChange).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const span = fc.record({ n: fc.integer({ min: 0, max: 40 }), unit: fc.constantFrom("day" as const, "week" as const) });

test("the offset of a zone is the one that Temporal knows", () => {
  fc.assert(
    fc.property(time, zone, (at, of) => {
      expect(offsetAt(at.epochMilliseconds, of)).toBe(at.toZonedDateTimeISO(of).offsetNanoseconds / 1_000_000);
    }),
  );
});

test("days and weeks later is the same local time, as Temporal counts it", () => {
  fc.assert(
    fc.property(time, span, zone, (from, { n, unit }, of) => {
      const counted = from.toZonedDateTimeISO(of).add(unit === "day" ? { days: n } : { weeks: n });
      expect(plus(from, { n, unit, days: "calendar" }, of).toString()).toBe(counted.toInstant().toString());
      const back = from.toZonedDateTimeISO(of).add(unit === "day" ? { days: -n } : { weeks: -n });
      expect(plus(from, { n: -n, unit, days: "calendar" }, of).toString()).toBe(back.toInstant().toString());
    }),
    { numRuns: 500 },
  );
});

test("clear days and the end of a day begin where the day does in that zone", () => {
  fc.assert(
    fc.property(time, span, zone, (given, { n, unit }, of) => {
      const on = given.toZonedDateTimeISO(of).toPlainDate();
      const clear: Span = { n, unit, days: "clear" };
      const event = on.add(unit === "day" ? { days: n } : { weeks: n }).add({ days: 1 });
      expect(afterNotice(given, clear, of).toString()).toBe(event.toZonedDateTime({ timeZone: of }).toInstant().toString());
      expect(endOfDay(given, of).toString()).toBe(on.add({ days: 1 }).toZonedDateTime({ timeZone: of }).toInstant().toString());
    }),
    { numRuns: 500 },
  );
});
