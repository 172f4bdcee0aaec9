import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { wallClock } from "./local.js";

const ZONES = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Monrovia", "UTC"];

function expectSame(at: number, zone: string): void {
  const local = wallClock(Temporal.Instant.fromEpochMilliseconds(at), zone);
  expect(local.toISOString()).toBe(
    `${Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "millisecond" })}Z`,
  );
}

test("the clock on the wall is the one that Temporal knows, at any time in any zone", () => {
  const year = 31_556_952_000;
  fc.assert(fc.property(fc.integer({ min: -20 * year, max: 150 * year }), fc.constantFrom(...ZONES), expectSame), { numRuns: 300 });
});

test("around a change of the clocks too", () => {
  for (const [change, zone] of [
    ["2017-03-26T01:00:00Z", "Europe/London"],
    ["2017-10-29T01:00:00Z", "Europe/London"],
    ["2017-10-01T15:30:00Z", "Australia/Lord_Howe"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia"],
    ["1972-01-07T00:44:30Z", "Africa/Monrovia"],
  ] as const) {
    const at = Date.parse(change);
    for (const beside of [-900_001, -900_000, -1, 0, 1, 30_000, 899_999, 900_000]) expectSame(at + beside, zone);
  }
});

test("an instant may be given as the record writes it", () => {
  expect(wallClock("2017-07-01T00:05:00.000Z", "Europe/London").toISOString()).toBe("2017-07-01T01:05:00.000Z");
});
