import { expect, test } from "vitest";
import { Threads } from "./threads.js";

/** Doubles a number; dies of a negative one. */
const PROGRAM = new URL(
  `data:text/javascript,${encodeURIComponent(
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", (n) => { if (n < 0) throw new RangeError("negative"); parentPort.postMessage(2 * n, []); });`,
  )}`,
);

test("a thread does one piece of work after the other, and each is answered with its own", async () => {
  const threads = new Threads<number, number>(PROGRAM, 2);
  const all = Array.from({ length: 50 }, (_, n) => n);
  expect(await Promise.all(all.map((n) => threads.do(n)))).toEqual(all.map((n) => 2 * n));
  expect(threads.pending).toBe(0);
});

test("a thread that was handed several pieces ahead answers each with its own, and the one of which it dies fails alone", async () => {
  const threads = new Threads<number, number>(PROGRAM, 2, 3);
  const all = Array.from({ length: 20 }, (_, n) => (n === 4 ? -1 : n));
  const done = await Promise.allSettled(all.map((n) => threads.do(n)));
  expect(done.map((each) => (each.status === "fulfilled" ? each.value : "dead"))).toEqual(all.map((n) => (n < 0 ? "dead" : 2 * n)));
  expect(threads.pending).toBe(0);
});

test("work of which a thread dies fails alone; what waits behind it is done by another", async () => {
  const threads = new Threads<number, number>(PROGRAM, 1);
  const [first, bad, next] = [threads.do(1), threads.do(-1), threads.do(3)];
  await expect(bad).rejects.toThrow("negative");
  expect([await first, await next]).toEqual([2, 6]);
  expect(threads.pending).toBe(0);
});
