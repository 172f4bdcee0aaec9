import { expect, test } from "vitest";
import { drawn } from "./draw.js";

const handles = Array.from({ length: 500 }, (_, at) => `handle-${at}`);

test("the same seed draws the same, in whatever order the roll stands, and another seed draws others", () => {
  const [first, other] = ["A", "B"].map((seed) => drawn(handles, { seed, size: 20 }));
  expect(drawn(handles.toReversed(), { seed: "A", size: 20 })).toEqual(first);
  expect(new Set(first).size).toBe(20);
  expect(other).not.toEqual(first);
  expect(drawn(handles.slice(0, 3), { seed: "A", size: 20 })).toHaveLength(3);
});

test("more of the same draw begin with the fewer, so that somebody who wants to ask more goes on where others ended", () => {
  expect(drawn(handles, { seed: "A", size: 50 }).slice(0, 20)).toEqual(drawn(handles, { seed: "A", size: 20 }));
});
