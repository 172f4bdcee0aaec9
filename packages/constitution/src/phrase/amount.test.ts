import { describe, expect, it } from "vitest";
import { doubtsOf, valueOf } from "../testing/values.js";

const members = { kind: "class", id: "member", quantifier: "the", memberOf: false, asOf: null, but: [] };
const some = { ...members, quantifier: "all" };
const share = (n: number, d: number, of: object = members) => ({ kind: "share", share: { n, d }, of, rounding: null });

describe("an amount", () => {
  it.each([
    ["10 members", { kind: "count", n: 10, of: some }],
    ["any 5 members", { kind: "count", n: 5, of: some }],
    ["1,000 members", { kind: "count", n: 1000, of: some }],
    ["10% of the members", share(10, 100)],
    ["10 per cent of the members", share(10, 100)],
    ["33.3% of the members", share(333, 1000)],
    ["a quarter of the members", share(1, 4)],
    ["half of the members", share(1, 2)],
    ["one third of the members, rounded up", { ...share(1, 3), rounding: "up" }],
    ["the square root of the members", { kind: "root", times: { n: 1, d: 1 }, of: members }],
    ["at least half the square root of the number of members", { kind: "root", times: { n: 1, d: 2 }, of: some }],
    ["three halves of the square root of the members", { kind: "root", times: { n: 3, d: 2 }, of: members }],
    [
      "the lower of 3 times the square root of the members and 200 members",
      {
        kind: "lower",
        of: [
          { kind: "root", times: { n: 3, d: 1 }, of: members },
          { kind: "count", n: 200, of: some },
        ],
      },
    ],
    ["the lower of 2% of the members and 200 members", { kind: "lower", of: [share(2, 100), { kind: "count", n: 200, of: some }] }],
    [
      "the higher of one third of the members, rounded to the nearest whole number, and 2 members",
      {
        kind: "higher",
        of: [
          { ...share(1, 3), rounding: "nearest" },
          { kind: "count", n: 2, of: some },
        ],
      },
    ],
  ])("is read from “%s”", (words, value) => expect(valueOf("amount", words)).toEqual(value));

  it.each([
    "10,00 members",
    "many members",
    "the lower of 5% of the members",
    "2% of",
    "10%",
    "-5 members",
    "0x10 members",
    "the square root of 100",
    "the root of the members",
    "the lower of the lower of 1 member and 2 members and 3 members",
  ])("is not read from “%s”", (words) => expect(doubtsOf("amount", words)).toEqual(["unread"]));

  it("asks which, of two", () => {
    expect(doubtsOf("starter", "5% of members or 1,000 members")).toEqual(["lower-or-higher"]);
  });

  it("keeps the difference between any of them, so many of them and all of them together", () => {
    expect(valueOf("starter", "any member")).toEqual({ who: { ...members, quantifier: "any" }, amount: null });
    expect(valueOf("starter", "any 5 members")).toEqual({ who: some, amount: { kind: "count", n: 5, of: some } });
    expect(valueOf("starter", "the Board")).toMatchObject({ who: { kind: "body", quantifier: "the" }, amount: null });
  });
});
