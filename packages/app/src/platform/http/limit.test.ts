import { expect, test } from "vitest";
import { takeOne } from "./limit.js";

const three = { what: "tries", most: 3, seconds: 3_600 };

test("as many as there are, and no more, for each key by itself", () => {
  const holder = {};
  const take = (key: string) => takeOne(holder, three, key);
  expect(["a", "a", "a", "a", "b"].map(take)).toEqual([true, true, true, false, true]);
  expect(takeOne({}, three, "a")).toBe(true);
});

test("what was taken comes back with time", async () => {
  const holder = {};
  const fast = { what: "tries", most: 1, seconds: 0.02 };
  expect(takeOne(holder, fast, "a")).toBe(true);
  expect(takeOne(holder, fast, "a")).toBe(false);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(takeOne(holder, fast, "a")).toBe(true);
});

test("a flood of keys does not fill the memory", () => {
  const holder = {};
  for (let key = 0; key < 120_000; key++) takeOne(holder, three, String(key));
  expect(takeOne(holder, three, "new")).toBe(true);
});
