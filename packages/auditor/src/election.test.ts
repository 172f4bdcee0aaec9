import { expect, test } from "vitest";
import type { Event, EventOf } from "@folkmoot/procedure";
import { audit } from "./index.js";
import { electionRecord, exportOf } from "../testing/sample.js";

// Votes whose method says who is elected, and in which order. Whoever keeps the record has the key, and signs what they have changed.

const sample = electionRecord();
const [election, talks] = sample.events.filter((event) => event.t === "deposited");
const of = <Type extends "paper" | "marked" | "closed">(t: Type, { motion }: { motion: string } = election ?? expect.fail()) => {
  const index = sample.events.findIndex((event) => event.t === t && event.motion === motion);
  return { index, event: sample.events[index] as EventOf<Type> };
};
const changed = async (index: number, change: object) => {
  const events = sample.events.map((event, n): Event => (n === index ? Object.assign({}, event, change) : event));
  return audit(exportOf({ events, texts: sample.texts, rolls: sample.rolls }));
};
const firstMarked = (marked: EventOf<"marked">, mark: string) => ({ marks: marked.marks.map(([who, own], n) => [who, n === 0 ? mark : own]) });

test("the record of an election and of a graded paper is valid, and those elected stand in their order", async () => {
  // 180 papers are not blank: the quota is 46. The first on the paper has 60; the second has 40 and 9.3 of the surplus; the third has 26.3 in the end and leaves, and the fourth has 60.
  const placesOf = (deposited: typeof election) =>
    of("closed", deposited).event.adopted?.map((option) => of("paper", deposited).event.options.indexOf(option));
  expect(placesOf(election)).toEqual([0, 1, 3]);
  // The first two have the same middle grade. Of those who gave another one, more gave the second a better one.
  expect(placesOf(talks)).toEqual([1, 0]);
  expect(await audit(exportOf(sample))).toMatchObject({ valid: true, motions: 2, votes: 400 });
});

test("another order of those elected, one elected more, less or in another's place is found", async () => {
  const { index, event } = of("closed");
  const adopted = event.adopted ?? [];
  const others = of("paper").event.options.filter((option) => !adopted.includes(option));
  for (const other of [adopted.toReversed(), adopted.slice(1), [...adopted, ...others.slice(0, 1)], [...adopted.slice(0, 2), ...others.slice(0, 1)]])
    expect(await changed(index, { adopted: other })).toMatchObject({ valid: false, code: "rule", index });
});

test("a ranking with equals, a grade that is on no scale, one missing and one altered are found", async () => {
  const ranked = of("marked");
  expect(await changed(ranked.index, firstMarked(ranked.event, "0=1"))).toMatchObject({ valid: false, code: "rule", index: ranked.index });
  const graded = of("marked", talks);
  for (const mark of ["3,2,4", "3,2", "3,2,0,0"])
    expect(await changed(graded.index, firstMarked(graded.event, mark))).toMatchObject({ valid: false, code: "rule", index: graded.index });
  const { index, event } = of("closed", talks);
  expect(await changed(index, { adopted: event.adopted?.toReversed() })).toMatchObject({ valid: false, code: "rule", index });
});
