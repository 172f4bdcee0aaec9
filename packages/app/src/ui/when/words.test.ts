import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { dateAndTime, dateOfDay, dateOnly, relative, shortDate, timeLeft, zoneName } from "./words.js";

const london = "Europe/London";
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

test("a date is written out with its zone", () => {
  expect(dateAndTime(at("2017-01-27T20:00:00Z"), london)).toBe("Friday 27 January 2017, 20:00 (London)");
  expect(dateAndTime(at("2017-07-01T00:05:00Z"), london)).toBe("Saturday 1 July 2017, 01:05 (London)");
  expect(dateOnly(at("2017-01-27T20:00:00Z"), london)).toBe("Friday 27 January 2017");
  expect(shortDate(at("2017-01-27T20:00:00Z"), "America/New_York")).toBe("27 January 2017");
  expect(dateOfDay("2017-01-27")).toBe("27 January 2017");
  expect(zoneName("America/New_York")).toBe("New York");
  expect(zoneName("UTC")).toBe("UTC");
});

test.each([
  ["2017-01-10T19:40:30Z", "now"],
  ["2017-01-10T19:41:30Z", "in 1 minute"],
  ["2017-01-10T19:39:00Z", "1 minute ago"],
  ["2017-01-10T21:39:00Z", "in 119 minutes"],
  ["2017-01-10T21:40:00Z", "in 2 hours"],
  ["2017-01-12T19:39:00Z", "in 47 hours"],
  ["2017-01-12T19:40:00Z", "in 2 days"],
  ["2017-01-27T00:00:00Z", "in 16 days"],
  ["2017-04-12T19:40:00Z", "in 3 months"],
  ["2018-01-10T19:40:00Z", "in 1 year"],
  ["2015-11-10T19:40:00Z", "1 year and 2 months ago"],
])("%s is %s at 19:40 on that evening", (time, words) => {
  expect(relative(at(time), at("2017-01-10T19:40:00Z"), london)).toBe(words);
});

test("nobody is promised more time than there is", () => {
  expect(timeLeft(at("2017-01-13T19:39:59Z"), at("2017-01-10T19:40:00Z"), london)).toBe("2 days left");
  expect(timeLeft(at("2017-01-10T19:40:20Z"), at("2017-01-10T19:40:00Z"), london)).toBe("less than a minute left");
  expect(timeLeft(at("2017-01-10T19:40:00Z"), at("2017-01-10T19:40:00Z"), london)).toBe("time is up");
});

test("months and years are counted as the calendar of Temporal counts them", () => {
  const day = 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 3, max: 3_000 }), (start, days) => {
      const [from, to] = [start * day + 43_200_000, (start + days) * day + 43_200_000].map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
      if (from === undefined || to === undefined) return;
      const { years, months } = from.toZonedDateTimeISO("UTC").until(to.toZonedDateTimeISO("UTC"), { largestUnit: "years" });
      const unit = (n: number, name: string): string => `${n} ${name}${n === 1 ? "" : "s"}`;
      const words = years > 0 ? (months > 0 ? `${unit(years, "year")} and ${unit(months, "month")}` : unit(years, "year")) : unit(months, "month");
      expect(relative(to, from, "UTC")).toBe(`in ${years > 0 || months >= 3 ? words : unit(days, "day")}`);
    }),
    // From the 29th of April to the last day of a February: a day that the shorter month doesn't have is not reached.
    { numRuns: 1_000, examples: [[17_285, 1_766]] },
  );
});

test("German says dates and lengths as German does", () => {
  expect(dateAndTime(Temporal.Instant.from("2017-01-27T20:00:00Z"), "Europe/London", "de")).toBe("Freitag, 27. Januar 2017, 20:00 Uhr (London)");
  expect(dateOfDay("2017-03-01", "de")).toBe("1. März 2017");
  const now = Temporal.Instant.from("2017-01-10T12:00:00Z");
  const at = (hours: number) => now.add({ hours });
  expect([at(72), at(-72), at(1), at(-24 * 500), at(24 * 500)].map((then) => relative(then, now, "UTC", "de"))).toEqual([
    "in 3 Tagen",
    "vor 3 Tagen",
    "in 60 Minuten",
    "vor 1 Jahr und 4 Monaten",
    "in 1 Jahr und 4 Monaten",
  ]);
  expect([timeLeft(at(72), now, "UTC", "de"), timeLeft(at(0), now, "UTC", "de")]).toEqual(["noch 3 Tage", "die Zeit ist um"]);
});
