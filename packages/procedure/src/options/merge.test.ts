import { expect, test } from "vitest";
import { decide } from "../decide.js";
import { at, done, handle, told } from "../../testing/facts.js";
import { after, amending, begun, member, merging, motion, option, optionIn, putting, reached, reasons, seat, text } from "../../testing/options.js";
import { options } from "./standing.js";

const inMediation = "2027-03-12T00:00:00.000Z";
const three = () => after(begun(), [putting(2), putting(3, { with: [handle(7), handle(4)] }), putting(4, { actor: seat(4) })]);

test("two become one when every mover of each agrees: it stands in their place, moved by all of them, sorted", () => {
  expect(reasons(three(), merging([2, 3], 10, { agreed: [handle(2), handle(3), handle(4)] }))).toEqual([["movers", undefined]]);
  const events = done(decide(three(), merging([2, 3], 10, { agreed: [7, 4, 3].map(handle) }), at(inMediation.replace("12", "05"))));
  expect(events).toMatchObject([{ t: "merged", of: [option(2), option(3)], by: [handle(2), handle(3), handle(4), handle(7)], text: text(10) }]);
  expect(options(told(three(), events), at("2027-03-06T00:00:00.000Z")).map(({ option: { id }, state }) => [id, state])).toEqual([
    [option(2), "merged"],
    [option(3), "merged"],
    [option(4), "has support"],
    [option(10), "gathers support"],
  ]);
});

test("it keeps the support of a part that had it, and is merged again like any other", () => {
  const supported = told(three(), [reached(2, "2027-03-04T00:00:00.000Z")]);
  const once = after(supported, [merging([2, 4], 10)], "2027-03-05T00:00:00.000Z");
  expect(optionIn(once, 10)).toMatchObject({ of: [option(2), option(4)], with: [handle(4)], support: { reachedAt: "2027-03-05T00:00:00.000Z" } });
  const all = { agreed: [2, 3, 4, 7].map(handle), actor: member(2) };
  const twice = after(once, [merging([10, 3], 11, all)], inMediation);
  expect(optionIn(twice, 11).support.reachedAt).toBe(inMediation);
  expect(optionIn(twice, 10).mergedInto).toBe(option(11));
});

test("amendments, one alone, one twice, what was never put, or what is gone is not merged", () => {
  expect(reasons(three(), merging([2], 10))).toEqual([["option", "of another kind"]]);
  expect(reasons(three(), merging([2, 2], 10))).toEqual([["option", "of another kind"]]);
  expect(reasons(three(), merging([2, 99], 10))).toEqual([["option", "unknown"]]);
  expect(reasons(three(), merging([2, 4], 3))).toEqual([["option", "there already"]]);
  const back = after(three(), [{ kind: "withdraw-option", motion, option: option(2), actor: member(2), agreed: [] }]);
  expect(reasons(back, merging([2, 4], 10))).toEqual([["option", "withdrawn"]]);
  const texts = after(begun("open"), [amending(2), amending(3), putting(4, { what: "alternative" }), putting(5, { what: "alternative" })]);
  expect(reasons(texts, merging([2, 3], 10))).toEqual([["option", "of another kind"]]);
  expect(reasons(texts, merging([3, 4], 10))).toEqual([["option", "of another kind"]]);
  expect(reasons(texts, merging([4, 5], 10))).toEqual([]);
});

test("only one of the movers asks for it, while the stage or the mediation lasts, and at most 20 at once", () => {
  expect(reasons(three(), merging([2, 4], 10, { actor: member(9), agreed: [handle(2), handle(4)] }))).toEqual([["standing", undefined]]);
  expect(reasons(three(), merging([2, 4], 10), "2027-03-16T00:00:00.000Z")).toEqual([["right-stage", "vote"]]);
  const people = Array.from({ length: 21 }, (_, n) => n + 20);
  const many = after(
    begun(),
    people.map((n) => putting(n)),
  );
  expect(reasons(many, merging(people, 10))).toEqual([["option", "of another kind"]]);
  expect(reasons(many, merging(people.slice(1), 10))).toEqual([]);
});

test("no more than 100 people move one thing together", () => {
  const crowd = (from: number) => Array.from({ length: 59 }, (_, n) => handle(from + n));
  const two = after(begun(), [putting(2, { with: crowd(100) }), putting(3, { with: crowd(300) })]);
  expect(reasons(two, merging([2, 3], 10, { agreed: [...crowd(100), ...crowd(300), handle(3)] }))).toEqual([["room", undefined]]);
  expect(reasons(begun(), putting(4, { with: [...crowd(100), ...crowd(300)] }))).toEqual([["room", undefined]]);
});
