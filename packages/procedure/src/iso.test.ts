import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isoOf, millisecondsOf } from "./iso.js";

test("an instant is written as Temporal writes it, in every year from 0 to 9999", () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }), (milliseconds) => {
      expect(isoOf(milliseconds)).toBe(Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: 3 }));
      expect(millisecondsOf(isoOf(milliseconds))).toBe(milliseconds);
    }),
    { numRuns: 500 },
  );
  for (const time of ["2000-02-29T23:59:59.999Z", "1900-03-01T00:00:00.000Z", "0000-01-01T00:00:00.000Z", "2024-12-31T12:30:00.001Z"]) {
    expect(isoOf(Temporal.Instant.from(time).epochMilliseconds)).toBe(time);
  }
});

test("an instant that the record can't write is a bug", () => {
  expect(() => isoOf(253_402_300_800_000)).toThrow(RangeError);
  expect(() => isoOf(-62_167_219_200_001)).toThrow(RangeError);
});
