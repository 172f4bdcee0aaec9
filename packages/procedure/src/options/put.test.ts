import { expect, test } from "vitest";
import { decide } from "../decide.js";
import { due } from "../due.js";
import { standing } from "../standing.js";
import { at, done, handle, HASH, told } from "../../testing/facts.js";
import { after, amending, begun, member, motion, opened, option, putting, reasons, seat, text } from "../../testing/options.js";
import { options } from "./standing.js";
import { maySignOption, reachOptionSupport } from "./support.js";

const lastMoment = "2027-03-10T23:59:59.999Z";
const over = "2027-03-11T00:00:00.000Z";

test("a call takes proposals from its turn for as long as the text says, then there is a mediation, then the vote", () => {
  const found = standing(begun(), at(opened));
  expect([found.state, found.next]).toEqual(["proposals", { what: "mediation", at: over }]);
  expect(found.stages.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["proposals", opened, over],
    ["mediation", over, "2027-03-16T00:00:00.000Z"],
    ["vote", "2027-03-16T00:00:00.000Z", "2027-03-23T00:00:00.000Z"],
    ["commencement", "2027-03-23T00:00:00.000Z", "2027-03-23T00:00:00.000Z"],
  ]);
});

test("the roll of those who may sign is asked for once, when the stage opens", () => {
  const fresh = { ...begun(), motion: { ...(begun().motion ?? expect.fail()), rolls: {} } };
  expect(due(fresh, at(opened)).needs).toMatchObject([
    { kind: "roll", stage: "proposals", at: opened, who: { value: { kind: "class", id: "member" } } },
  ]);
  expect(due(begun(), at(lastMoment)).needs).toEqual([]);
  expect(due(begun("open"), at(opened)).events).toEqual([]);
  expect(begun("open").motion?.rolls).toEqual({});
});

test("a proposal of a member needs the signatures of the text, one of somebody on the Committee none", () => {
  expect(done(decide(begun(), putting(2), at(lastMoment)))).toEqual([
    {
      t: "option-put",
      motion,
      option: option(2),
      kind: "proposal",
      on: null,
      by: handle(2),
      as: { kind: "member" },
      matters: [],
      touches: [],
      text: text(2),
      title: HASH,
      rules: null,
      cost: null,
      support: 3,
      at: lastMoment,
    },
  ]);
  const both = after(begun(), [putting(2), putting(3, { actor: seat(3) })]);
  expect(options(both, at("2027-03-02T00:00:00.000Z")).map(({ state, until }) => [state, until])).toEqual([
    ["gathers support", over],
    ["has support", null],
  ]);
});

test("what belongs to another stage is not put, nor anything when the stage is over, nor by somebody who may not", () => {
  expect(reasons(begun(), amending(2))).toEqual([["right-stage", "proposals"]]);
  expect(reasons(begun("open"), putting(2))).toEqual([["right-stage", "amendments"]]);
  expect(reasons(begun(), putting(2), over)).toEqual([["right-stage", "mediation"]]);
  expect(reasons(begun(), putting(2, { actor: { handle: handle(2), as: { kind: "nobody" } } }))).toEqual([["standing", undefined]]);
});

test("a text with errors, and a constitution where the motion is none, is not put", () => {
  expect(reasons(begun(), putting(2, { errors: 1 }))).toEqual([["sound-text", undefined]]);
  expect(reasons(begun(), putting(2, { rules: HASH, matters: [{ kind: "change-constitution" }] }))).toEqual([["sound-text", undefined]]);
  expect(reasons(begun(), putting(2, { matters: [{ kind: "residual" }] }))).toEqual([["sound-text", undefined]]);
});

test("those who move it together are kept in one order, each once", () => {
  const put = done(decide(begun(), putting(2, { with: [handle(9), handle(5), handle(2), handle(9)] }), at(opened)));
  expect(put).toMatchObject([{ by: handle(2), with: [handle(5), handle(9)] }]);
});

test("an amendment changes the motion, a text beside it or an amendment, and goes one level deep", () => {
  const open = after(begun("open"), [
    putting(2, { what: "alternative" }),
    amending(3),
    amending(4, { on: option(2) }),
    amending(5, { on: option(3) }),
    amending(6, { on: option(4) }),
  ]);
  expect(reasons(open, amending(7, { on: option(5) }))).toEqual([["option", "an amendment to an amendment"]]);
  expect(reasons(open, amending(7, { on: option(99) }))).toEqual([["option", "nothing to amend"]]);
  expect(reasons(open, putting(7, { what: "alternative", on: option(2) }))).toEqual([["option", "nothing to amend"]]);
  const without = after(open, [{ kind: "withdraw-option", motion, option: option(3), actor: member(3), agreed: [] }]);
  expect(reasons(without, amending(7, { on: option(3) }))).toEqual([["option", "closed"]]);
});

test("nothing is put twice, nobody has more than 5 standing or puts more than 20, and 999 fit", () => {
  const five = after(
    begun(),
    [1, 2, 3, 4, 5].map((n) => putting(n, { actor: seat(8) })),
  );
  expect(reasons(five, putting(1))).toEqual([["option", "there already"]]);
  expect(reasons(five, putting(6, { actor: member(8) }))).toEqual([["room", undefined]]);
  expect(reasons(five, putting(6))).toEqual([]);
  const again = Array.from({ length: 20 }, (_, n) => [
    putting(n, { actor: seat(8) }),
    { kind: "withdraw-option" as const, motion, option: option(n), actor: seat(8), agreed: [] },
  ]);
  expect(reasons(after(begun(), again.flat()), putting(21, { actor: seat(8) }))).toEqual([["room", undefined]]);
  const full = after(
    begun(),
    Array.from({ length: 999 }, (_, n) => putting(n)),
  );
  expect(reasons(full, putting(1_000))).toEqual([["room", undefined]]);
});

test("support is gathered until the stage is over: the last signature needed makes it count, one less does nothing", () => {
  const put = after(begun(), [putting(2)]);
  expect(maySignOption(put, option(2), at(lastMoment))).toEqual([]);
  expect(maySignOption(put, option(2), at(over))).toMatchObject([{ code: "right-stage" }]);
  expect(maySignOption(put, option(99), at(opened))).toMatchObject([{ code: "option", evidence: { is: "unknown" } }]);
  expect(reachOptionSupport(put, option(2), 2, at(lastMoment))).toEqual([]);
  expect(reachOptionSupport(put, option(2), 3, at(over))).toEqual([]);
  const reached = reachOptionSupport(put, option(2), 3, at(lastMoment));
  expect(reached).toEqual([{ t: "option-reached", motion, option: option(2), count: 3, needed: 3, at: lastMoment }]);
  const states = (situation: typeof put, time: string) => options(situation, at(time)).map(({ state }) => state);
  expect([states(put, lastMoment), states(put, over), states(told(put, reached), over)]).toEqual([
    ["gathers support"],
    ["without support"],
    ["has support"],
  ]);
  expect(maySignOption(told(put, reached), option(2), at(lastMoment))).toMatchObject([{ code: "option", evidence: { is: "has support" } }]);
});
