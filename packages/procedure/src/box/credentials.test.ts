import { expect, test } from "vitest";
import { hash, noticed, openedWith, secretly, until, withBox } from "../../testing/boxes.js";
import { at, told } from "../../testing/facts.js";
import { ruled } from "../../testing/rules.js";
import { certificate } from "../certificate.js";
import type { Situation } from "../facts.js";
import { onMotion } from "../position.js";
import { say } from "../words/say.js";
import { boxOf } from "./needs-box.js";
import { parts } from "../../testing/boxes.js";
import { readyBox } from "./ready.js";
import { countsNot, replaceCredential } from "./replace.js";
import { sampleRoll, sampleSize } from "./sample.js";

// A hundred are on the roll; the Secretary makes their credentials and two spare ones. The vote is open from 18 to 25 March.

const march = (day: number): string => `2027-03-${day}T00:00:00.000Z`;
const rules = secretly({ registrar: ruled({ kind: "office", office: "secretary" }), spares: ruled(2), sampled: ruled(30) });
const rolled = until(noticed(rules), march(18));
const weeks = Array.from({ length: 8 }, (_, week): readonly [number, number] => [week === 7 ? 90 : 1, 0]);
const made = { registrar: "independent", credentials: 102, spares: [hash(1), hash(2)], register: weeks } as const;
const open = withBox(rolled, march(18), made);
const replacing = (situation: Situation, [replaced, by]: readonly [number, number], day = 19) => {
  const answer = replaceCredential(situation, { stage: "vote", replaced: hash(replaced), by: hash(by) }, at(march(day)));
  return answer.kind === "replaced" ? told(situation, answer.events) : answer.because;
};
const outcome = (situation: Situation, [replaced, by]: readonly [number, number]): string => {
  const answer = replacing(situation, [replaced, by]);
  return typeof answer === "string" ? answer : "replaced";
};
const dead = ({ motion }: Situation): string[] => [...countsNot((motion === null ? null : boxOf(motion, "vote")) ?? {})].toSorted();

test("spare credentials are made beside those of the roll, at most as many as the text says, and none where the platform makes them", () => {
  const box = (more: object): string => {
    const answer = readyBox(rolled, { ...parts, ...made, ...more }, at(march(18)));
    return answer.kind === "waits" ? answer.for : answer.kind;
  };
  expect([box({}), box({ credentials: 100 }), box({ credentials: 103, spares: [1, 2, 3].map(hash) }), box({ spares: [hash(2), hash(1)] })]).toEqual([
    "ready",
    "credentials",
    "spares",
    "spares",
  ]);
  const ofPlatform = until(noticed(secretly({ spares: ruled(2) })), march(18));
  expect(readyBox(ofPlatform, { ...parts, credentials: 102, spares: made.spares }, at(march(18)))).toEqual({ kind: "waits", for: "spares" });
});

test("a spare credential takes one place, and what it replaces is dead from then on; the spare one may be lost in turn", () => {
  expect(dead(open)).toEqual([hash(1), hash(2)]);
  const once = replacing(open, [50, 1]);
  if (typeof once === "string") throw new Error(once);
  expect(dead(once)).toEqual([hash(2), hash(50)]);
  expect([outcome(once, [50, 2]), outcome(once, [51, 1]), outcome(once, [51, 3]), outcome(once, [2, 2]), outcome(once, [1, 2])]).toEqual([
    "dead",
    "no spare",
    "no spare",
    "dead",
    "replaced",
  ]);
});

test("nothing is replaced before the box is ready, nor once the vote is over", () => {
  expect(outcome(rolled, [50, 1])).toBe("not open");
  expect(outcome(until(open, march(25)), [50, 1])).toBe("not open");
});

test("after the opening it is told how many of those who were drawn exist, as often as more are found, and the certificate says so", () => {
  const ended = until(open, march(25));
  const opened = told(ended, openedWith(ended, march(27)));
  expect(sampleSize(onMotion(opened), "vote")).toBe(30);
  const tell = (situation: Situation, reached: number, unreached: number) =>
    sampleRoll(situation, { stage: "vote", reached, unreached, unknown: 1 }, at(march(28)));
  expect([tell(ended, 20, 9), tell(opened, 20, 10)]).toMatchObject([{ because: "not opened" }, { because: "another number" }]);
  const sentence = (situation: Situation): string => {
    const line = certificate(situation).find(({ code }) => code === "registrar");
    return line === undefined ? "" : say(line).long;
  };
  expect(sentence(opened)).toContain("In the 8 weeks before the roll was fixed 97 (week by week 1, 1, 1, 1, 1, 1, 1, 90) joined and 0 left.");
  expect(sentence(opened)).toContain("30 of those on the roll were drawn");
  expect(sentence(opened)).toContain("has not been told yet");
  const first = tell(opened, 20, 9);
  if (first.kind !== "sampled") throw new Error(first.because);
  const once = told(opened, first.events);
  expect(tell(once, 20, 9)).toMatchObject({ because: "told before" });
  expect(tell(once, 28, 1).kind).toBe("sampled");
  expect(sentence(once)).toContain("20 were reached, 9 not, and nobody knows of 1.");
});

test("where the platform holds the key nobody is drawn: there is nobody apart from it who could ask", () => {
  const alone = until(noticed(secretly({ key: ruled({ kind: "platform" }) })), march(18));
  expect(sampleSize(onMotion(alone), "vote")).toBe(0);
});
