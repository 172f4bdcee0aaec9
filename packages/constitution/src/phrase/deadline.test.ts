import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Anchor, Deadline } from "../rules.js";
import { printDeadline } from "../print/time.js";
import { doubtsOf, valueOf } from "../testing/values.js";

const days = (n: number) => ({ n, unit: "day", days: "clear" });

describe("a deadline", () => {
  it.each([
    ["14 days of the result", { kind: "span", span: days(14), side: "after", anchor: "result declared" }],
    ["14 days after the result is declared", { kind: "span", span: days(14), side: "after", anchor: "result declared" }],
    ["3 days before the vote opens", { kind: "span", span: days(3), side: "before", anchor: "vote opens" }],
    ["42 days of the last signature needed", { kind: "span", span: days(42), side: "after", anchor: "last signature" }],
    ["14 days after the day on which notice was given", { kind: "span", span: days(14), side: "after", anchor: "notice given" }],
    ["1 July 2017", { kind: "date", date: "2017-07-01" }],
    ["by 29 February 2028", { kind: "date", date: "2028-02-29" }],
    ["when the result is declared", { kind: "at", anchor: "result declared" }],
    ["at the meeting", { kind: "at", anchor: "meeting starts" }],
  ])("is read from “%s”", (words, value) => expect(valueOf("deadline", words)).toEqual(value));

  it.each(["31 June 2017", "29 February 2027", "14 days of Christmas", "soon", "midnight Monday 16 April at midday"])(
    "is not read from “%s”",
    (words) => expect(doubtsOf("deadline", words)).toEqual(["unread"]),
  );

  it("asks from when, where nothing is said", () => {
    expect(doubtsOf("deadline", "21 days")).toEqual(["of-what"]);
  });

  it("is read back from what is printed", () => {
    const anchors: readonly Anchor[] = [
      "notice given",
      "notice sent",
      "vote opens",
      "vote closes",
      "result declared",
      "decision",
      "application",
      "request",
      "challenge",
      "last signature",
      "meeting starts",
      "discussion ends",
      "fell due",
      "registration",
      "recorded",
    ];
    const anchor = fc.constantFrom(...anchors);
    const deadline = fc.oneof(
      fc.record({ kind: fc.constant("at" as const), anchor }),
      fc.record({
        kind: fc.constant("span" as const),
        span: fc.record({
          n: fc.integer({ min: 1, max: 999 }),
          unit: fc.constant("day" as const),
          days: fc.constantFrom("clear" as const, "calendar" as const),
        }),
        side: fc.constantFrom("after" as const, "before" as const),
        anchor,
      }),
      fc.record({
        kind: fc.constant("date" as const),
        date: fc
          .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
          .map((date) => date.toISOString().slice(0, 10)),
      }),
    );
    fc.assert(
      fc.property(deadline, (value: Deadline) => {
        expect(valueOf("deadline", printDeadline(value))).toEqual(value);
      }),
    );
  });
});
