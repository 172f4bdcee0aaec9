import { expect, test } from "vitest";
import { called, hash, knows, motion, noticed, openedWith, opening, option, parts, secretly, until, withBox } from "../../testing/boxes.js";
import { at, HASH, told } from "../../testing/facts.js";
import { orderStage, ruled } from "../../testing/rules.js";
import { certificate } from "../certificate.js";
import { due } from "../due.js";
import type { Situation } from "../facts.js";
import { closeEarly, mayVote, openVote } from "../hot-path.js";
import { onMotion } from "../position.js";
import { standing } from "../standing.js";
import { say } from "../words/say.js";
import { electionOf } from "./election.js";
import { endBoxEarly } from "./end.js";
import { openBox, shufflesNeeded } from "./open.js";
import { boxWaitsFor, readyBox } from "./ready.js";

// The notice of the motion is over on 18 March, and the call takes proposals until 11 March. A vote lasts seven days; whoever holds the key has five for each act.

const rules = secretly();
const ranked = secretly({ several: ruled("schulze"), shuffles: ruled(2) });
const march = (day: number, hour = 0): string => `2027-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;
const state = (situation: Situation, time: string): string => standing(situation, at(time)).state;
const eventsAt = (situation: Situation, time: string) => due(situation, at(time), knows).events;
const box = (situation: Situation, time: string, more: Partial<typeof parts> = {}) => {
  const answer = readyBox(situation, { ...parts, ...more }, at(time));
  return answer.kind === "waits" ? answer.for : answer.kind;
};

test("a box that is ready before the vote's turn opens the vote on its day", () => {
  const ready = withBox(until(noticed(rules), march(10)), march(10));
  expect([state(ready, march(17)), state(ready, march(18)), state(ready, march(24, 23)), state(ready, march(25))]).toEqual([
    "notice",
    "vote",
    "vote",
    "counting",
  ]);
  expect(openVote(ready, at(march(18)))).toEqual({ stage: "vote", opens: march(18), closes: march(25) });
});

test("a vote whose box is late waits for it, and is then open for as long as the text says", () => {
  const waiting = until(noticed(rules), march(20));
  expect([state(waiting, march(18)), state(waiting, march(20))]).toEqual(["awaiting box", "awaiting box"]);
  expect(mayVote(waiting, "vote", at(march(20)))).toMatchObject([{ code: "window", status: "unmet" }]);
  const ready = withBox(waiting, march(20, 12));
  expect(openVote(ready, at(march(21)))).toEqual({ stage: "vote", opens: march(20, 12), closes: march(27, 12) });
});

test("whoever holds the key can't keep a question in the air: a box that isn't ready or isn't opened in time ends it", () => {
  expect(eventsAt(until(noticed(rules), march(18)), march(30))).toEqual([{ t: "lapsed", motion, stage: "vote", at: march(23) }]);
  const vain = certificate(until(noticed(rules), march(30))).filter(({ clause, code }) => clause !== null && (code === "box" || code === "window"));
  expect(vain.map(({ code, status }) => [code, status])).toEqual([["box", "unmet"]]);
  const ended = until(withBox(until(noticed(rules), march(18)), march(18)), march(25));
  expect(state(ended, march(29, 22))).toBe("counting");
  expect(eventsAt(ended, "2027-04-10T00:00:00.000Z")).toEqual([{ t: "lapsed", motion, stage: "vote", at: "2027-03-29T23:00:00.000Z" }]);
  const lapsed = until(ended, "2027-04-10T00:00:00.000Z");
  expect(openBox(lapsed, opening, at("2027-04-10T00:00:00.000Z"))).toEqual({ kind: "shut", because: "over" });
  expect(certificate(lapsed).find(({ code }) => code === "box-opened")?.status).toBe("unmet");
});

test("a box is ready when everything is as the text says, and says what it waits for", () => {
  const before = noticed(rules);
  expect(boxWaitsFor(before, "vote", at(march(1, 11)))).toBe("roll");
  const rolled = until(before, march(10));
  expect(boxWaitsFor(rolled, "vote", at(march(10)))).toBeNull();
  expect([
    box(rolled, march(10), { needed: 1 }),
    box(rolled, march(10), { trustees: 2 }), // all of them: one lost key would lose the vote
    box(rolled, march(10), { trustees: 4 }), // more than there are seats
    box(rolled, march(10), { rehearsed: 1 }),
    box(rolled, march(10), { registrar: "independent" }),
    box(rolled, march(10), { credentials: 101 }),
    box(rolled, march(10)),
    box(withBox(rolled, march(10)), march(11)),
    box(rolled, march(23)),
  ]).toEqual(["key", "key", "key", "rehearsal", "registrar", "credentials", "ready", "no box", "no box"]);
});

test("the platform holds a key alone where the text says so, and an office may be the registrar", () => {
  const own = secretly({ key: ruled({ kind: "platform" }), registrar: ruled({ kind: "office", office: "secretary" }) });
  const rolled = until(noticed(own), march(10));
  const alone = { trustees: 1, needed: 1, rehearsed: 1, registrar: "independent" } as const;
  expect([box(rolled, march(10)), box(rolled, march(10), { ...alone, registrar: "platform" }), box(rolled, march(10), alone)]).toEqual([
    "key",
    "registrar",
    "ready",
  ]);
});

test("what stands on a paper with several options is final when the vote's turn comes, and then its box can be ready", () => {
  const taking = called(ranked, 3);
  expect(boxWaitsFor(until(taking, march(5)), "vote", at(march(5)))).toBe("roll");
  const turned = until(taking, march(11));
  expect(boxWaitsFor(turned, "vote", at(march(11)))).toBeNull();
  expect(electionOf(onMotion(turned), "vote")).toEqual({
    name: motion,
    description: "vote",
    questions: [{ kind: "numbers", question: "schulze", answers: [option(1), option(2), option(3), "none"], extra: undefined }],
  });
  expect(shufflesNeeded(onMotion(turned), "vote")).toBe(2);
  expect(eventsAt(called(ranked, 0), march(30)).at(-1)).toEqual({ t: "lapsed", motion, stage: "proposals", at: march(11) });
});

test("a box whose papers are to be mixed by more than hold its key is not ready", () => {
  const alone = secretly({ several: ruled("schulze"), shuffles: ruled(2), key: ruled({ kind: "trustees", body: "panel", needed: 1 }) });
  const [call, text] = [until(called(alone, 2), march(11)), until(noticed(alone), march(10))];
  const one = { trustees: 1, needed: 1, rehearsed: 1 };
  expect([box(call, march(11), one), box(call, march(11), { ...one, trustees: 2 })]).toEqual(["key", "ready"]);
  // Ticks are added up and mixed by nobody.
  expect(box(text, march(10), one)).toBe("ready");
});

test("one text is asked for or against, with a blank; names and words stand in no archive", () => {
  expect(electionOf(onMotion(until(noticed(rules), march(10))), "vote")).toEqual({
    name: motion,
    description: "vote",
    questions: [{ kind: "ticks", question: "text", answers: ["for", "against"], blank: true, min: 1, max: 1 }],
  });
});

test("an opened box has the result of its papers, from the moment in which it was opened", () => {
  const ended = until(withBox(until(noticed(rules), march(18)), march(18)), march(25));
  const events = openedWith(ended, march(27));
  expect(events.map(({ t }) => t)).toEqual(["box-opened", "closed"]);
  expect(events[1]).toMatchObject({ count: { for: 20, against: 15, abstain: 5 }, entitled: 100, carried: true, at: march(27) });
  const declared = told(ended, events);
  expect([state(declared, march(26)), state(declared, march(27))]).toEqual(["declared", "declared"]);
  // 14 clear days from the opening of the box, not from the end of the vote
  expect(standing(declared, at(march(27))).next).toEqual({ what: "awaiting commencement", at: "2027-04-10T23:00:00.000Z" });
  expect(state(told(ended, openedWith(ended, march(27), { result: { kind: "ticks", counts: [0n, 10n, 15n] } })), march(27))).toBe("not carried");
});

test("papers with several options come out as marks, sorted; what says nothing is spoilt and counts nowhere", () => {
  const ended = until(withBox(until(called(ranked, 2), march(11)), march(11)), march(18));
  const ballots = [
    [1, 2, 0],
    [0, 0, 0],
    [1, 3, 0],
    [2, 1, 3],
    [1, 2, 0],
    [1, 1, 1],
  ];
  const events = openedWith(ended, march(19), { shuffles: 2, result: { kind: "numbers", ballots }, flagged: new Set([5]) });
  expect(events).toMatchObject([
    {
      t: "box-marks",
      marks: [
        ["-", 1],
        ["0>1", 2],
        ["1>0>2", 1],
      ],
    },
    { t: "box-opened", spoilt: 2, shuffles: 2, parts: [1, 3] },
    { t: "closed", count: { for: 3, against: 0, abstain: 1 }, adopted: [option(1)], entitled: 100 },
  ]);
  expect(events[1]).not.toHaveProperty("count");
});

test("what is ruled out of order between the end of a secret vote and the opening of its box changes nothing", () => {
  const orderly = secretly({ several: ruled("schulze") }, [orderStage()]);
  const resultWith = (ruledAt: string): unknown => {
    const taken = until(called(orderly, 2), march(11));
    const out = {
      t: "ruled-out",
      motion,
      option: option(1),
      by: HASH.slice(0, 22),
      as: { kind: "member" },
      clause: "1.1",
      reasons: HASH,
      at: ruledAt,
    } as const;
    const ended = until(withBox(told(taken, [out]), march(11)), march(18));
    const result = { kind: "numbers", ballots: [[1, 2, 3]] } as const;
    return openedWith(ended, march(22), { shuffles: 1, result }).at(-1);
  };
  // Seven days to appeal: over on 18 March, before the vote is, or on the 20th, before the box is opened.
  expect(resultWith(march(10))).toMatchObject({ adopted: [option(2)] });
  expect(resultWith(march(12))).toMatchObject({ adopted: [option(1)] });
});

test("a box stays shut while the vote is open, with too few parts, unmixed, or with more papers than people who voted", () => {
  const because = (situation: Situation, time: string, more: Partial<typeof opening>): string => {
    const answer = openBox(situation, { ...opening, ...more }, at(time));
    return answer.kind === "shut" ? answer.because : answer.kind;
  };
  const open = withBox(until(noticed(rules), march(18)), march(18));
  const ended = until(open, march(25));
  const tally = { kind: "ticks", counts: [0n, 41n, 0n] } as const;
  expect([
    because(open, march(20), {}),
    because(ended, march(26), { parts: [1] }),
    because(ended, march(26), { parts: [3, 1] }),
    because(ended, march(26), { parts: [2, 2] }),
    because(ended, march(26), { parts: [1, 4] }),
    because(ended, march(26), { result: tally }),
    because(ended, march(26), {}),
    because(told(ended, openedWith(ended, march(26))), march(26), {}),
  ]).toEqual(["not ended", ...Array.from({ length: 4 }, () => "too few parts"), "more papers than voters", "opened", "over"]);
  const several = until(withBox(until(called(ranked, 2), march(11)), march(11)), march(18));
  expect(because(several, march(19), { shuffles: 1, result: { kind: "numbers", ballots: [] } })).toBe("too few shuffles");
});

test("where everybody has voted and the text lets that close it, a secret vote ends early; its counts close nothing", () => {
  const early = withBox(until(noticed(secretly({ closesEarly: ruled("everybody has answered") })), march(18)), march(18));
  expect(endBoxEarly(early, { ballots: 99, voters: 99 }, at(march(20)))).toEqual([]);
  const [ended] = endBoxEarly(early, { ballots: 100, voters: 100 }, at(march(20)));
  expect(ended).toMatchObject({ t: "box-ended", at: march(20) });
  expect(state(told(early, ended === undefined ? [] : [ended]), march(20))).toBe("counting");
  expect(closeEarly(early, { count: { for: 100, against: 0, abstain: 0 }, entitled: 100 }, at(march(20)))).toEqual([]);
  const open = withBox(until(noticed(rules), march(18)), march(18));
  expect(endBoxEarly(open, { ballots: 100, voters: 100 }, at(march(20)))).toEqual([]);
});

test("the certificate says who held the key, what the registrar could do, and how the box was opened", () => {
  const ended = until(withBox(until(noticed(rules), march(18)), march(18)), march(25));
  const lines = certificate(until(told(ended, openedWith(ended, march(27))), "2027-05-01T00:00:00.000Z"));
  expect(lines.every(({ status }) => status === "met")).toBe(true);
  expect(lines.filter(({ code }) => ["box", "registrar", "box-opened"].includes(code)).map((line) => [line.clause, say(line).long])).toEqual([
    [
      "1.5",
      "3 people each held a part of the key of the ballot box, any 2 of them could open it, and 2 had opened a test paper. It was ready on Thursday 18 March 2027, 00:00 (UTC).",
    ],
    [null, expect.stringContaining("knows who has voted")],
    [
      "1.5",
      `40 of the 100 on the roll voted. 40 ballots count. The ballot box was opened with 2 parts of its key. The fingerprint of its archive is ${hash(2)}.`,
    ],
  ]);
});

test("nothing tells how many have voted while a secret vote is open", () => {
  const open = withBox(until(noticed(rules), march(18)), march(18));
  const told = JSON.stringify(standing(until(open, march(20)), at(march(20))));
  expect(told).not.toMatch(/voters|ballots|answered/);
  expect(due(open, at(march(25)), { roll: () => ({ size: 100, handles: HASH }) }).needs).toMatchObject([
    { kind: "box", stage: "vote", at: march(25) },
  ]);
});
