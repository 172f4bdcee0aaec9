import { expect, test } from "vitest";
import type { AdoptOption, Withdraw, WithdrawOption } from "../command.js";
import { decide } from "../decide.js";
import { at, depositOf, deposited, done, handle, organisation, told } from "../../testing/facts.js";
import { after, amending, begun, member, motion, opened, option, optionIn, putting, reached, reasons, rules } from "../../testing/options.js";
import { options } from "./standing.js";

const back = (n: number, more: Partial<WithdrawOption> = {}): WithdrawOption => ({
  kind: "withdraw-option",
  motion,
  option: option(n),
  actor: member(n),
  agreed: [],
  ...more,
});
const adopt = (n: number, who: number): AdoptOption => ({ kind: "adopt-option", motion, option: option(n), actor: member(who) });
const withdraw = (who: number, agreed: readonly number[] = []): Withdraw => ({
  kind: "withdraw",
  motion,
  actor: member(who),
  agreed: agreed.map(handle),
});
const put = () => after(begun(), [putting(2), putting(3, { with: [handle(5), handle(4)] })]);
const inMediation = "2027-03-12T00:00:00.000Z";

test("its mover takes it back, nobody else, and all of them where several move it", () => {
  expect(reasons(put(), back(2, { actor: member(9) }))).toEqual([["standing", undefined]]);
  expect(reasons(put(), back(3, { agreed: [handle(5)] }))).toEqual([["movers", undefined]]);
  expect(reasons(put(), back(3, { actor: member(9), agreed: [3, 4, 5].map(handle) }))).toEqual([["standing", undefined]]);
  expect(done(decide(put(), back(3, { actor: member(5), agreed: [3, 4].map(handle) }), at(opened)))).toMatchObject([
    { t: "option-withdrawn", by: [handle(3), handle(4), handle(5)] },
  ]);
  expect(reasons(after(put(), [back(2)]), back(2))).toEqual([["option", "withdrawn"]]);
  expect(reasons(put(), back(9))).toEqual([["option", "unknown"]]);
});

test("until people are called to decide, and not from then on", () => {
  expect(reasons(put(), back(2), inMediation)).toEqual([]);
  const supported = told(put(), [reached(2, "2027-03-02T00:00:00.000Z")]);
  expect(reasons(supported, back(2), "2027-03-16T00:00:00.000Z")).toEqual([["right-stage", "vote"]]);
});

test("somebody else takes it on within the time of the text, with the support that it had", () => {
  const withdrawn = after(told(put(), [reached(2, "2027-03-02T00:00:00.000Z")]), [back(2)]);
  expect(options(withdrawn, at("2027-03-03T00:00:00.000Z"))[0]).toMatchObject({ state: "withdrawn", until: "2027-03-06T00:00:00.000Z" });
  expect(reasons(withdrawn, adopt(2, 2))).toEqual([["standing", undefined]]);
  expect(reasons(withdrawn, adopt(3, 9))).toEqual([["option", "gathers support"]]);
  expect(reasons(withdrawn, adopt(2, 9), "2027-03-06T00:00:00.000Z")).toEqual([["option", "withdrawn"]]);
  const adopted = after(withdrawn, [adopt(2, 9)], "2027-03-05T23:59:59.999Z");
  expect(optionIn(adopted, 2)).toMatchObject({ by: handle(9), with: [], withdrawnAt: null, support: { reachedAt: "2027-03-02T00:00:00.000Z" } });
  expect(options(adopted, at(inMediation))[0]?.state).toBe("has support");
});

test("where the text is silent it is taken on while its stage lasts, by somebody who may put such a thing", () => {
  const withdrawn = after(begun("open"), [amending(2), back(2)]);
  expect(reasons(withdrawn, adopt(2, 9), "2027-03-10T23:59:59.999Z")).toEqual([]);
  expect(reasons(withdrawn, adopt(2, 9), "2027-03-11T00:00:00.000Z")).toEqual([["option", "withdrawn"]]);
  expect(reasons(withdrawn, { ...adopt(2, 9), actor: { handle: handle(9), as: { kind: "nobody" } } })).toEqual([["standing", undefined]]);
});

test("a motion to which others have put something is not withdrawn over their heads", () => {
  expect(reasons(begun(), withdraw(1))).toEqual([]);
  expect(reasons(put(), withdraw(1))).toEqual([["option", "put by others"]]);
  expect(reasons(after(begun(), [putting(1)]), withdraw(1))).toEqual([]);
  const none = after(put(), [back(2), back(3, { agreed: [4, 5].map(handle) })]);
  expect(reasons(none, withdraw(1), inMediation)).toEqual([]);
  expect(reasons(begun(), withdraw(1), "2027-03-16T00:00:00.000Z")[0]?.[0]).toBe("right-stage");
});

test("a motion that several move is withdrawn by all of them, and the record says so", () => {
  const several = deposited(
    { rules, organisation },
    depositOf({ actor: member(1), with: [handle(3), handle(2), handle(3)], to: { procedure: "call" } }),
    opened,
  );
  expect(several.motion).toMatchObject({ by: handle(1), with: [handle(2), handle(3)] });
  expect(reasons(several, withdraw(2, [3]))).toEqual([["movers", undefined]]);
  expect(done(decide(several, withdraw(2, [1, 3]), at(opened)))).toEqual([
    { t: "withdrawn", motion, by: handle(2), with: [handle(1), handle(3)], at: opened },
  ]);
});
