import { expect, test } from "vitest";
import { sharedAnswer, together } from "./together.js";

test("questions of the same moment share one run, and each gets its own answer", async () => {
  const runs: number[] = [];
  const double = together(100, async (asks: readonly number[]) => {
    runs.push(asks.length);
    return asks.map((ask) => ask * 2);
  });
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(runs).toEqual([3]);
});

test("an answer never comes from a run that had begun before its question", async () => {
  let truth = "before";
  const look = together(100, async (asks: readonly string[]) => {
    const seen = truth;
    await new Promise((later) => setTimeout(later, 5));
    return asks.map(() => seen);
  });
  const first = look("a");
  await new Promise((later) => setTimeout(later, 1));
  truth = "after";
  const second = look("b");
  expect([await first, await second]).toEqual(["before", "after"]);
});

test("what is more than one run takes waits for the next", async () => {
  const runs: number[] = [];
  const same = together(2, async (asks: readonly number[]) => {
    runs.push(asks.length);
    return asks;
  });
  expect(await Promise.all([1, 2, 3, 4, 5].map(same))).toEqual([1, 2, 3, 4, 5]);
  expect(runs).toEqual([2, 2, 1]);
});

test("a run that fails fails those whom it would have answered and nobody else", async () => {
  const fragile = together(1, async (asks: readonly number[]) => {
    if (asks[0] === 2) throw new Error("two");
    return asks;
  });
  const outcomes = await Promise.allSettled([1, 2, 3].map(fragile));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("with a pause, whoever comes alone is answered at once, and those who come during it share the next run", async () => {
  const runs: number[] = [];
  const look = together(
    100,
    async (asks: readonly string[]) => {
      runs.push(asks.length);
      return asks;
    },
    () => 300,
  );
  expect(await look("alone")).toBe("alone");
  const rush = [look("one")];
  await new Promise(setImmediate);
  rush.push(look("two"));
  await new Promise(setImmediate);
  rush.push(look("three"));
  expect(await Promise.all(rush)).toEqual(["one", "two", "three"]);
  expect(runs).toEqual([1, 3]);
});

test("those who ask the same at the same moment get one answer, made from what all of them brought; later ones get another", async () => {
  let runs = 0;
  const look = sharedAnswer(async (all: readonly string[]) => `${all.join(" and ")} ${(runs += 1)}`);
  const answers = await Promise.all([look("same", "one"), look("same", "two"), look("other", "three")]);
  expect(answers).toEqual(["one and two 1", "one and two 1", "three 2"]);
  expect(await look("same", "four")).toBe("four 3");
});
