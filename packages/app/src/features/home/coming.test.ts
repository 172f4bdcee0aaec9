import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { comingMeetings } from "./coming.js";

const rules = { meetings: [], bodies: [] };
const now = Temporal.Instant.from("2017-01-10T19:40:00Z");
const meeting = (id: string, starts: string) => ({ meeting: id, of: id, starts, calledAt: "2017-01-01T00:00:00.000Z" });

test("meetings to come stand in the order of their beginning; one that has begun is not to come", () => {
  const meetings = [meeting("c", "2017-02-18T10:00:00.000Z"), meeting("b", "2017-01-11T19:00:00.000Z"), meeting("a", "2017-01-10T19:40:00.000Z")];
  const facts = { mode: "rehearsal" as const, version: 1, members: 1, seated: {}, meetings };
  expect(comingMeetings(facts, rules, now).map(({ name }) => name)).toEqual(["b", "c"]);
});
