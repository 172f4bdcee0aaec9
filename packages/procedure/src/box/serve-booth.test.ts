import { expect, test } from "vitest";
import { motion, noticed, secretly, until, withBox } from "../../testing/boxes.js";
import { at, told } from "../../testing/facts.js";
import type { Situation } from "../facts.js";
import { MOST_SCRIPTS, serveBooth } from "./serve-booth.js";

const march = (day: number): string => `2027-03-${day}T00:00:00.000Z`;
const [one, other] = ["A", "B"].map((letter) => `sha384-${letter.repeat(64)}`) as [string, string];
const waiting = until(noticed(secretly()), march(18));
const served = (situation: Situation, script: string): Situation => {
  const answer = serveBooth(situation, { stage: "vote", script }, at(march(19)));
  if (answer.kind !== "served") throw new Error(answer.because);
  return told(situation, answer.events);
};

test("with what people vote is told once the box is ready, and again only when it is something else", () => {
  expect(serveBooth(waiting, { stage: "vote", script: one }, at(march(18)))).toEqual({ kind: "not served", because: "not open" });
  const ready = withBox(waiting, march(18));
  expect(serveBooth(ready, { stage: "vote", script: one }, at(march(19)))).toEqual({
    kind: "served",
    events: [{ t: "booth-served", motion, stage: "vote", script: one, at: march(19) }],
  });
  const after = served(served(served(ready, one), other), one);
  expect(after.motion?.boxes?.["vote"]?.scripts?.map(({ script }) => script)).toEqual([one, other, one]);
  expect(serveBooth(after, { stage: "vote", script: one }, at(march(19)))).toEqual({ kind: "not served", because: "told before" });
});

test("after the vote nothing is told any more, and during it not without end", () => {
  const ready = withBox(waiting, march(18));
  const ended = until(ready, march(26));
  expect(serveBooth(ended, { stage: "vote", script: one }, at(march(26)))).toEqual({ kind: "not served", because: "not open" });
  const often = Array.from({ length: MOST_SCRIPTS }, (_, n) => (n % 2 === 0 ? one : other)).reduce(served, ready);
  expect(serveBooth(often, { stage: "vote", script: one }, at(march(20)))).toEqual({ kind: "not served", because: "too often" });
});
