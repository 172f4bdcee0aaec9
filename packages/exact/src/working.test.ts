import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Span } from "./time.js";
import { afterWorking, dateOf, dayNumber, nextWorking, plusWorking, weekday, workingDaysBetween, type Working } from "./working.js";

const holidays = new Set(["2017-04-14", "2017-04-17", "2017-05-01", "2017-12-25", "2017-12-26", "2018-01-01"].map(dayNumber));
const london: Working = { zone: "Europe/London", isWorking: (day) => weekday(day) <= 5 && !holidays.has(day) };
const days = (n: number): Span => ({ n, unit: "day", days: "working" });
const at = (time: string): Temporal.Instant => Temporal.Instant.from(time);

describe("working days", () => {
  it.each([
    ["3 days of notice over Easter", "2017-04-12T09:00:00Z", 3, "2017-04-19T23:00:00Z"],
    ["5 days given on a Friday are Monday to Friday", "2017-02-03T18:00:00Z", 5, "2017-02-11T00:00:00Z"],
    ["given on a Saturday", "2017-02-04T18:00:00Z", 1, "2017-02-07T00:00:00Z"],
    ["10 days over Christmas are 18 days", "2017-12-18T12:00:00Z", 10, "2018-01-05T00:00:00Z"],
  ])("%s", (_, given, n, over) => expect(afterWorking(at(given), days(n), london).toString()).toBe(over));

  it("are the example of CPR 2.8: three clear days before Friday 20 October, given on Monday the 16th at the latest", () => {
    expect(afterWorking(at("2017-10-16T12:00:00Z"), days(3), london).toString()).toBe("2017-10-19T23:00:00Z");
  });

  it("later is the same time of day, also across a change of the clocks, and back again", () => {
    expect(plusWorking(at("2017-03-24T09:30:00Z"), days(1), london).toString()).toBe("2017-03-27T08:30:00Z");
    expect(plusWorking(at("2017-03-27T08:30:00Z"), { ...days(-1) }, london).toString()).toBe("2017-03-24T09:30:00Z");
  });

  it("or on the next working day: the last clear day moves on, a time of day moves on whole", () => {
    const clear: Span = { n: 3, unit: "day", days: "clear", or: "next working day" };
    // Wednesday, Thursday, Good Friday would be the last: it is Tuesday after Easter instead.
    expect(afterWorking(at("2017-04-11T09:00:00Z"), clear, london).toString()).toBe("2017-04-18T23:00:00Z");
    const hours: Span = { n: 48, unit: "hour", days: null, or: "next working day" };
    expect(plusWorking(at("2017-04-12T16:00:00Z"), hours, london).toString()).toBe("2017-04-18T16:00:00Z");
    expect(plusWorking(at("2017-04-10T16:00:00Z"), hours, london).toString()).toBe("2017-04-12T16:00:00Z");
  });

  it("a year without any is a mistake of whoever says which they are", () => {
    expect(() => nextWorking(0, { isWorking: () => false })).toThrow(RangeError);
  });
});

const zone = fc.constantFrom("Europe/London", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu");
const time = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const holiday = fc.uniqueArray(fc.integer({ min: dayNumber("2000-01-01"), max: dayNumber("2060-12-31") }), { maxLength: 60 });
const working = fc.tuple(zone, holiday, fc.integer({ min: 1, max: 7 })).map(([of, closed, last]): Working => {
  const set = new Set(closed);
  return { zone: of, isWorking: (day) => weekday(day) <= last && !set.has(day) };
});

describe("whatever days are working days", () => {
  it("between the giving and the event lie as many of them as were asked for, and one instant earlier one less", () => {
    fc.assert(
      fc.property(time, fc.integer({ min: 1, max: 60 }), working, (given, n, by) => {
        const over = afterWorking(given, days(n), by);
        expect(workingDaysBetween(given, over, by)).toBe(n);
        expect(workingDaysBetween(given, over.subtract({ milliseconds: 1 }), by)).toBe(n - 1);
      }),
    );
  });

  it("more days are never over earlier, a holiday more never shortens anything, and a later giving never ends earlier", () => {
    fc.assert(
      fc.property(time, fc.integer({ min: 1, max: 40 }), working, fc.integer({ min: 0, max: 60 }), (given, n, by, ahead) => {
        const over = afterWorking(given, days(n), by).epochMilliseconds;
        expect(afterWorking(given, days(n + 1), by).epochMilliseconds).toBeGreaterThan(over);
        expect(afterWorking(given.add({ hours: 24 }), days(n), by).epochMilliseconds).toBeGreaterThanOrEqual(over);
        const closed = dayNumber(given.toZonedDateTimeISO(by.zone).toPlainDate().toString()) + ahead;
        const more = { ...by, isWorking: (day: number) => day !== closed && by.isWorking(day) };
        expect(afterWorking(given, days(n), more).epochMilliseconds).toBeGreaterThanOrEqual(over);
      }),
    );
  });

  it("a span that ends on the next working day does, and never before it would have ended", () => {
    const span = fc.record({
      n: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom("day" as const, "week" as const, "month" as const),
      days: fc.constantFrom("clear" as const, "calendar" as const),
    });
    fc.assert(
      fc.property(time, span, working, (given, plain, by) => {
        const [end, rolled] = [afterWorking(given, plain, by), afterWorking(given, { ...plain, or: "next working day" }, by)];
        expect(rolled.epochMilliseconds).toBeGreaterThanOrEqual(end.epochMilliseconds);
        const last = rolled.subtract(plain.days === "clear" ? { milliseconds: 1 } : { milliseconds: 0 });
        expect(by.isWorking(dayNumber(last.toZonedDateTimeISO(by.zone).toPlainDate().toString()))).toBe(true);
      }),
    );
  });

  it("the number of a date and the date of a number are each other's, and weekdays are Temporal's", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (day) => {
        expect(dayNumber(dateOf(day))).toBe(day);
        expect(weekday(day)).toBe(Temporal.PlainDate.from(dateOf(day)).dayOfWeek);
      }),
    );
  });
});
