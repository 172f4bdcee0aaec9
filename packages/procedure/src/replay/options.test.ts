import { expect, test } from "vitest";
import type { Event } from "../event.js";
import { check, enter, openLedger } from "../replay.js";
import { depositOf, handle, HASH } from "../../testing/facts.js";
import { accepting, amending, member, merging, option, putting, rules, seat, text } from "../../testing/options.js";
import { Server } from "../../testing/server.js";

// A call to which people put proposals, withdraw one and take it on, and merge two; then a motion with amendments. Everybody signs and votes.

const MEMBERS = 12;
const call = handle(500);
const motion = handle(501);

function record(): readonly Event[] {
  const server = new Server(rules, { start: "2027-03-01T12:00:00.000Z", members: MEMBERS, seated: { committee: 12, panel: 3 } });
  const day = (n = 1): void => void (server.now = server.now.add({ hours: 24 * n }));
  const facts = (id: string) => server.motions.find((each) => each.id === id) ?? expect.fail();
  server.act(depositOf({ motion: call, actor: member(1), with: [handle(2)], to: { procedure: "call" }, text: text(0) }));
  server.act(putting(2, { motion: call }));
  server.act(putting(3, { motion: call, with: [handle(5), handle(4)] }));
  server.act(putting(4, { motion: call, actor: seat(4) }));
  server.act(putting(6, { motion: call }));
  server.act({ kind: "withdraw", motion: call, actor: member(1), agreed: [handle(2)] });
  day();
  for (const who of [7, 8]) server.signOption(facts(call), option(2), who);
  server.act({ kind: "withdraw-option", motion: call, option: option(3), actor: member(3), agreed: [handle(4), handle(5)] });
  server.act({ kind: "adopt-option", motion: call, option: option(3), actor: member(9) });
  day();
  server.act(merging([2, 3], 10, { motion: call, agreed: [handle(2), handle(9)] }));
  server.act(merging([4, 6], 11, { motion: call, agreed: [handle(4)] }));
  day(20);
  server.act(depositOf({ motion, actor: member(1), with: [handle(3), handle(5)], to: { procedure: "weighed" }, text: text(0) }));
  server.act(amending(12, { motion }));
  for (const who of [7, 8]) server.signOption(facts(motion), option(12), who);
  server.act(accepting(12, { motion, agreed: [handle(5), handle(3)] }));
  return server.record;
}

function firstWrong(entries: readonly Event[]): { index: number; why: string } | null {
  const ledger = openLedger(() => rules);
  for (const [index, entry] of entries.entries()) {
    const why = check(ledger, entry);
    if (why !== null) return { index, why };
    enter(ledger, entry);
  }
  return null;
}

test("what people do with what was put to a motion follows from the rules, entry by entry", () => {
  const told = [
    "founded constitution register seated seated",
    "deposited roll option-put option-put option-put option-put refused option-supported option-reached",
    "option-withdrawn option-adopted merged refused roll paper closed",
    "deposited roll option-put option-supported option-reached option-accepted",
  ];
  expect(record().map(({ t }) => t)).toEqual(told.join(" ").split(" "));
  expect(firstWrong(record())).toBeNull();
});

test("no entry can be left out, except those on which nothing rests", () => {
  const found = record().map((entry, index) => [entry.t, firstWrong(record().toSpliced(index, 1)) !== null]);
  expect(found.filter(([, wrong]) => wrong === false).map(([t]) => t)).toEqual(["seated", "seated", "refused", "refused", "option-accepted"]);
});

test("no entry can be entered twice, except those that say the same again", () => {
  const found = record().map((entry, index) => [entry.t, firstWrong(record().toSpliced(index, 0, entry)) !== null]);
  expect(found.filter(([, wrong]) => wrong === false).map(([t]) => t)).toEqual(["seated", "seated", "refused", "refused"]);
});

test("no part of an act can be changed that the rules give a meaning", () => {
  const changes: readonly [Event["t"], object, RegExp][] = [
    ["deposited", { with: [handle(1)] }, /not what the rules make of it/],
    ["deposited", { with: [handle(3), handle(2)] }, /not what the rules make of it/],
    ["roll", { stage: "vote" }, /time brings roll/],
    ["roll", { at: "2027-03-02T12:00:00.000Z" }, /time brings roll/],
    ["roll", { size: 13 }, /a roll of 13 where there are 12/],
    ["option-put", { support: 1 }, /not what the rules make of it/],
    ["option-put", { kind: "amendment" }, /rules refuse: right-stage/],
    ["option-put", { on: option(9) }, /rules refuse: option/],
    ["option-put", { as: { kind: "nobody" } }, /rules refuse: standing/],
    ["option-put", { rules: HASH }, /rules refuse: sound-text/],
    ["option-put", { matters: [{ kind: "residual" }] }, /rules refuse: sound-text/],
    ["option-put", { at: "2027-03-20T12:00:00.000Z" }, /before which what time had brought/],
    ["option-put", { option: call }, /rules refuse: option/],
    ["option-put", { with: [handle(2)] }, /not what the rules make of it/],
    ["option-supported", { handles: [handle(2), handle(7)] }, /support of 3 where 2 signed/],
    ["option-supported", { handles: [handle(8), handle(7), handle(2)] }, /not sorted/],
    ["option-supported", { option: option(9) }, /never put/],
    ["option-supported", { option: option(4) }, /has its support/],
    ["option-supported", { motion }, /never put/],
    ["option-reached", { count: 4 }, /support of 4 where 3 signed/],
    ["option-reached", { needed: 2 }, /another number/],
    ["option-reached", { option: option(6) }, /support that was reached is not entered/],
    ["option-reached", { at: "2027-03-12T12:00:00.000Z" }, /after the time for it was over/],
    ["option-reached", { at: "2027-03-01T11:59:00.000Z" }, /before it was/],
    ["option-withdrawn", { by: [handle(3), handle(4)] }, /rules refuse: movers/],
    ["option-withdrawn", { by: [handle(3), handle(4), handle(5), handle(6)] }, /not what the rules make of it/],
    ["option-withdrawn", { by: [] }, /rules refuse: standing, movers/],
    ["option-withdrawn", { option: option(2) }, /rules refuse: standing/],
    ["option-adopted", { by: handle(4) }, /rules refuse: standing/],
    ["option-adopted", { option: option(2) }, /rules refuse: option/],
    ["option-adopted", { as: { kind: "nobody" } }, /rules refuse: standing/],
    ["option-adopted", { at: "2027-03-02T11:00:00.000Z" }, /an act at/],
    ["merged", { by: [handle(2)] }, /rules refuse: movers/],
    ["merged", { of: [option(2), option(6)] }, /rules refuse: movers/],
    ["merged", { of: [option(2), option(2)] }, /rules refuse/],
    ["merged", { option: option(4) }, /rules refuse: option/],
    ["paper", { options: [option(4)] }, /a paper on which something is missing/],
    ["option-accepted", { by: handle(2) }, /rules refuse: standing, movers/],
    ["option-accepted", { with: [handle(3)] }, /rules refuse: movers/],
    ["option-accepted", { with: [handle(3), handle(5), handle(6)] }, /not what the rules make of it/],
    ["option-accepted", { with: [handle(5), handle(3)] }, /not what the rules make of it/],
    ["option-accepted", { rules: HASH }, /rules refuse: sound-text/],
    ["option-accepted", { matters: [{ kind: "change-constitution" }] }, /rules refuse: sound-text/],
    ["option-accepted", { option: option(2) }, /rules refuse: option/],
  ];
  const wrong = changes.map(([t, change]) => {
    const entries = record();
    const index = entries.findIndex((entry) => entry.t === t);
    return [t, change, firstWrong(entries.map((entry, n): Event => (n === index ? Object.assign({}, entry, change) : entry)))?.why];
  });
  expect(wrong).toEqual(changes.map(([t, change, why]) => [t, change, expect.stringMatching(why)]));
});

test("signatures of people who are not on the roll of the stage are found where its list is at hand", () => {
  const ledger = openLedger(
    () => rules,
    (_, who) => who !== handle(7),
  );
  const entries = record();
  const signed = entries.findIndex(({ t }) => t === "option-supported");
  for (const entry of entries.slice(0, signed)) enter(ledger, entry);
  expect(check(ledger, entries[signed] ?? expect.fail())).toBe("somebody acts who is not on the roll");
});

test("a composite takes over those who signed a part of it, and nobody else once it has support", () => {
  const entries = record();
  const merged = entries.findIndex(({ t }) => t === "merged") + 1;
  const takenOver = (...people: readonly number[]): Event => ({
    t: "option-supported",
    motion: call,
    option: option(10),
    handles: people.map(handle),
  });
  expect(firstWrong(entries.toSpliced(merged, 0, takenOver(2, 7, 8)))).toBeNull();
  expect(firstWrong(entries.toSpliced(merged, 0, takenOver(2, 6)))?.why).toMatch(/signed none of its parts/);
  expect(firstWrong(entries.toSpliced(merged, 0, takenOver(2), takenOver(2)))?.why).toMatch(/a second time/);
});

test("no vote for or against can be entered in a stage in which people put something", () => {
  const entries = record();
  const put = entries.findIndex(({ t }) => t === "option-put");
  expect(firstWrong(entries.toSpliced(put, 0, { t: "voted", motion: call, stage: "proposals", votes: [[handle(1), "for"]] }))?.why).toMatch(
    /before a roll says who may/,
  );
});
