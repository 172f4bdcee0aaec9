import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span, Unit } from "@folkmoot/exact";
import { printSpan } from "../print/time.js";
import { doubtsOf, valueOf } from "../testing/values.js";

describe("a length of time", () => {
  it.each([
    ["14 days", { n: 14, unit: "day", days: "clear" }],
    ["14 clear days' notice", { n: 14, unit: "day", days: "clear" }],
    ["14 calendar days", { n: 14, unit: "day", days: "calendar" }],
    ["Fourteen days’ notice", { n: 14, unit: "day", days: "clear" }],
    ["at least 21 days", { n: 21, unit: "day", days: "clear" }],
    ["3 working days", { n: 3, unit: "day", days: "working" }],
    ["14 calendar days, or until the next working day", { n: 14, unit: "day", days: "calendar", or: "next working day" }],
    ["48 hours", { n: 48, unit: "hour", days: null }],
    ["a month", { n: 1, unit: "month", days: null }],
    ["2 weeks,", { n: 2, unit: "week", days: null }],
  ])("is read from “%s”", (words, span) => expect(valueOf("duration", words)).toEqual(span));

  it.each(["14 weekdays' notice", "14", "days", "-3 days", "1.5 days", "14 days or so", "NaN days", "1e9 days", ""])(
    "is not read from “%s”",
    (words) => expect(doubtsOf("duration", words)).toEqual(["unread"]),
  );

  it("remembers which way a bound goes", () => expect(doubtsOf("duration", "at most 14 days")).toEqual(["bound-most"]));

  it("is read back from what is printed", () => {
    const unit = fc.constantFrom<Unit>("minute", "hour", "day", "week", "month", "year");
    const span = fc.record({ n: fc.integer({ min: 0, max: 99_999 }), unit, count: fc.constantFrom("clear" as const, "calendar" as const) });
    fc.assert(
      fc.property(span, ({ n, unit: u, count }) => {
        const value: Span = { n, unit: u, days: u === "day" ? count : null };
        expect(valueOf("duration", printSpan(value))).toEqual(value);
      }),
    );
  });
});

describe("what comes again and again", () => {
  it("is read", () => {
    expect(valueOf("every", "every 12 months")).toEqual({ n: 12, unit: "month", days: null });
    expect(valueOf("reminders", "60, 30 and 7 days before it ends")).toHaveLength(3);
  });
});
