import { expect, test } from "vitest";
import { commands, events } from "../../testing/events.js";
import { handle } from "../../testing/facts.js";
import { commandSchema } from "./command.js";
import { eventSchema } from "./event.js";

const motion = handle(1);

test("every event and every command reads back as it was", () => {
  for (const command of commands) expect(commandSchema.parse(JSON.parse(JSON.stringify(command)))).toEqual(command);
  for (const event of events) expect(eventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
});

test("no event takes a field that it doesn't have, and none lacks one", () => {
  for (const event of events) {
    expect(eventSchema.safeParse({ ...event, name: "Ann" }).success).toBe(false);
    for (const key of Object.keys(event)) {
      const { [key]: _, ...rest }: { [field: string]: unknown } = { ...event };
      expect(eventSchema.safeParse(rest).success).toBe(false);
    }
  }
});

test("those who move something together are named where there are some, as handles and no more than 100", () => {
  const together = (others: unknown) =>
    eventSchema.safeParse({ t: "withdrawn", motion, by: handle(2), with: others, at: "2017-01-10T19:40:00.000Z" }).success;
  expect([[handle(3)], Array.from({ length: 100 }, (_, n) => handle(n))].map(together)).toEqual([true, true]);
  expect([["Ann Example"], "Ann", null, Array.from({ length: 101 }, (_, n) => handle(n))].map(together)).toEqual([false, false, false, false]);
});

test("nothing that a person typed fits into an event", () => {
  const typed = ["Ann Example", "ann@example.org", "a\nb", "", "é".repeat(22), " ".repeat(43), "<b>", "‮", "0e1"];
  const spoil = (value: unknown, words: string): unknown[] => {
    if (typeof value === "string") return [words];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      spoil(inner, words).map((spoilt) =>
        Array.isArray(value) ? value.map((kept, n) => (String(n) === key ? spoilt : kept)) : { ...value, [key]: spoilt },
      ),
    );
  };
  for (const event of events) {
    for (const words of typed) {
      for (const spoilt of spoil(event, words)) {
        // "0e1" is a name as good as another where a thing of the constitution is named.
        if (words !== "0e1") expect([spoilt, eventSchema.safeParse(spoilt).success]).toEqual([spoilt, false]);
      }
    }
  }
});

test("numbers are whole, not negative and not without end", () => {
  for (const joined of [-1, 1.5, Number.NaN, Infinity, 1e10, "5", null])
    expect(eventSchema.safeParse({ t: "register", joined, left: 0 }).success).toBe(false);
});

test("an instant is written in one way", () => {
  for (const time of [
    "2017-01-10T19:40:00Z",
    "2017-01-10T19:40:00.000+00:00",
    "2017-01-10T19:40:00.0000Z",
    "2017-01-10",
    "2017-13-10T19:40:00.000Z",
    "2017-01-10T24:00:00.000Z",
    "2017-01-10T23:59:60.000Z",
  ]) {
    expect([time, eventSchema.safeParse({ t: "in-force", motion, at: time }).success]).toEqual([time, false]);
  }
});
