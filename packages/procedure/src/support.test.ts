import fc from "fast-check";
import { expect, test } from "vitest";
import type { Amount } from "@folkmoot/constitution";
import { due } from "./due.js";
import { maySign, reachSupport } from "./hot-path.js";
import { standing } from "./standing.js";
import { signaturesNeeded, startsOpenTo } from "./support.js";
import { at, depositOf, deposited, handle, HASH, organisation, told } from "../testing/facts.js";
import { procedure, ruled, rulesOf, starter, who } from "../testing/rules.js";

const members = who("class", "member", { quantifier: "any" });
const share = (n: number, d: number): Amount => ({ kind: "share", share: { n, d }, of: members, rounding: null });
const lower: Amount = { kind: "lower", of: [share(1, 50), { kind: "count", n: 200, of: members }] };

test("the lower of 2 % of the members and 200: the share while they are few, the number when they are many", () => {
  expect([1, 49, 50, 51, 9_999, 10_000, 20_000].map((n) => signaturesNeeded(lower, n))).toEqual([1, 1, 1, 2, 200, 200, 200]);
});

test("a share is never rounded down: a signature less is less than the share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 100 }), (n, percent) => {
      const needed = signaturesNeeded(share(percent, 100), n);
      expect(BigInt(needed) * 100n >= BigInt(n) * BigInt(percent)).toBe(true);
      expect(needed === 1 || BigInt(needed - 1) * 100n < BigInt(n) * BigInt(percent)).toBe(true);
    }),
  );
});

test("any member of the committee starts alone; the committee does not start by the act of one of its members", () => {
  const any = starter(who("body", "committee", { quantifier: "any", memberOf: true }));
  const whole = starter(who("body", "committee"));
  expect(startsOpenTo(procedure("p", { starts: [any] }), { kind: "seat", body: "committee" }, 100)).toHaveLength(1);
  expect(startsOpenTo(procedure("p", { starts: [whole] }), { kind: "seat", body: "committee" }, 100)).toEqual([]);
  expect(startsOpenTo(procedure("p", { starts: [any] }), { kind: "member" }, 100)).toEqual([]);
});

test("three of the committee start by signing; a share of it opens no way yet", () => {
  const seats = who("body", "committee", { quantifier: "any", memberOf: true });
  const of = (amount: Amount) =>
    startsOpenTo(procedure("p", { starts: [starter(seats, amount)] }), { kind: "seat", body: "committee" }, 100).map(({ needed }) => needed);
  expect(of({ kind: "count", n: 3, of: seats })).toEqual([3]);
  expect(of({ kind: "share", share: { n: 1, d: 3 }, of: seats, rounding: null })).toEqual([]);
});

const rules = rulesOf([
  procedure("petition", { starts: [starter(members, lower)], gathered: ruled({ n: 3, unit: "month", days: null }, "1.2", "3 months") }),
]);
const start = () =>
  told(
    deposited(
      { rules, organisation },
      depositOf({ to: { procedure: "petition" }, actor: { handle: handle(1), as: { kind: "member" } } }),
      "2017-01-10T12:00:00.000Z",
    ),
    [{ t: "roll", motion: depositOf().motion, stage: "support", size: 20_000, handles: HASH, at: "2017-01-10T12:00:00.000Z" }],
  );

test("one signature less does nothing, the last one needed moves the motion on", () => {
  expect(reachSupport(start(), 199, at("2017-02-01T00:00:00.000Z"))).toEqual([]);
  const reached = reachSupport(start(), 200, at("2017-02-01T00:00:00.000Z"));
  expect(reached).toMatchObject([{ t: "support-reached", count: 200, needed: 200, at: "2017-02-01T00:00:00.000Z" }]);
  expect(standing(start(), at("2017-02-01T00:00:00.000Z")).state).toBe("support");
  expect(standing(told(start(), reached), at("2017-02-01T00:00:00.000Z")).state).toBe("vote");
});

test("support that is not gathered in time lapses, by time alone and at the instant", () => {
  expect(maySign(start(), at("2017-04-10T10:59:59.999Z"))).toEqual([]);
  expect(maySign(start(), at("2017-04-10T11:00:00.000Z"))).toMatchObject([{ code: "right-stage" }]);
  expect(due(start(), at("2017-04-10T10:59:59.999Z")).events).toEqual([]);
  expect(due(start(), at("2018-01-01T00:00:00.000Z")).events).toEqual([
    { t: "lapsed", motion: depositOf().motion, stage: "support", at: "2017-04-10T11:00:00.000Z" },
  ]);
  expect(standing(start(), at("2017-04-10T11:00:00.000Z"))).toMatchObject({ state: "lapsed", next: null });
});

test("those sign who were members when it was deposited: the roll is asked for at once", () => {
  const fresh = deposited(
    { rules, organisation },
    depositOf({ to: { procedure: "petition" }, actor: { handle: handle(1), as: { kind: "member" } } }),
    "2017-01-10T12:00:00.000Z",
  );
  expect(due(fresh, at("2017-01-10T12:00:00.000Z")).needs).toMatchObject([
    { kind: "roll", stage: "support", at: "2017-01-10T12:00:00.000Z", who: { value: { kind: "class", id: "member" } } },
  ]);
});
