import { expect, test } from "vitest";
import type { Situation } from "../facts.js";
import { at, told } from "../../testing/facts.js";
import { accepting, after, amending, begun, member, merging, motion, option, putting, reached, seat } from "../../testing/options.js";
import { type OptionAct, options } from "./standing.js";

/** What may be done with each of them, by those who may. */
const open = (situation: Situation, time: string): readonly (readonly string[])[] =>
  options(situation, at(time)).map(({ keeps }) =>
    (["sign", "amend", "accept", "merge", "withdraw", "adopt"] satisfies OptionAct[]).filter((act) => keeps[act].length === 0),
  );
const back = (n: number) => ({ kind: "withdraw-option", motion, option: option(n), actor: member(n), agreed: [] }) as const;

test("what may be done with a proposal follows from where it stands, and from the stage", () => {
  const put = after(begun(), [putting(2), putting(3, { actor: seat(3) }), putting(4), back(4), putting(5), putting(6), merging([5, 6], 7)]);
  expect(open(put, "2027-03-03T00:00:00.000Z")).toEqual([
    ["sign", "merge", "withdraw"],
    ["merge", "withdraw"],
    ["adopt"],
    [],
    [],
    ["sign", "merge", "withdraw"],
  ]);
  const supported = told(put, [reached(2, "2027-03-04T00:00:00.000Z")]);
  expect(open(supported, "2027-03-12T00:00:00.000Z").slice(0, 3)).toEqual([["merge", "withdraw"], ["merge", "withdraw"], []]);
  expect(open(supported, "2027-03-17T00:00:00.000Z").flat()).toEqual([]);
});

test("amendments and texts beside a motion are amended while amendments may be put, and accepted in the mediation too", () => {
  const put = after(begun("open"), [putting(2, { what: "alternative" }), amending(3), amending(4, { on: option(2) }), accepting(3)]);
  expect(open(put, "2027-03-03T00:00:00.000Z")).toEqual([["amend", "merge", "withdraw"], [], ["amend", "accept", "withdraw"]]);
  expect(open(put, "2027-03-12T00:00:00.000Z")).toEqual([["merge", "withdraw"], [], ["accept", "withdraw"]]);
  expect(options(put, at("2027-03-03T00:00:00.000Z"))[0]?.keeps.accept).toMatchObject([{ code: "option", evidence: { is: "no amendment" } }]);
});
