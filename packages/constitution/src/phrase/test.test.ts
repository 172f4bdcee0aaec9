import { describe, expect, it } from "vitest";
import { doubtsOf, valueOf } from "../testing/values.js";

const test = (n: number, d: number, of: string, more: object = {}) => ({
  kind: "share",
  strict: false,
  share: { n, d },
  of: { kind: of },
  counts: "in favour",
  ...more,
});

describe("a majority", () => {
  it.each([
    ["at least two thirds of the votes cast are in favour", test(2, 3, "cast")],
    ["more than half of the votes cast", test(1, 2, "cast", { strict: true })],
    ["more than half of the ballots cast are in favour", test(1, 2, "answered", { strict: true })],
    ["more than half of those present", test(1, 2, "present", { strict: true })],
    ["at least 10% of those entitled to vote are in favour", test(10, 100, "entitled")],
    ["at least 30% of those eligible vote", test(30, 100, "entitled", { counts: "taking part" })],
    ["at least 30% of those eligible vote in favour", test(30, 100, "entitled")],
    ["more than half of the seats are in favour", test(1, 2, "seats", { strict: true })],
    ["all those entitled to vote agree", test(1, 1, "entitled")],
    ["all the seats are in favour", test(1, 1, "seats")],
    ["more than half of those in office are in favour", test(1, 2, "in office", { strict: true })],
    ["no quorum is required", { kind: "none" }],
  ])("is read from “%s”", (words, value) => expect(valueOf("carried", words)).toEqual(value));

  it("may be of some people", () => {
    expect(valueOf("carried", "more than half of the union members are in favour")).toMatchObject({
      of: { kind: "who", who: { kind: "seats", id: "unions" } },
    });
  });

  it.each([
    ["at least 50% of the votes cast", "tie-carries"],
    ["50% or more of the votes cast", "tie-carries"],
    ["at least half of those present", "tie-carries"],
    ["half of the votes cast", "bare-share"],
    ["a majority", "majority-of-what"],
    ["a simple majority", "majority-of-what"],
    ["simple majority (51%)", "majority-of-what"],
    ["at least 30% of those eligible", "no-verb"],
    ["more than half of the seats", "no-verb"],
    ["at most two thirds of the votes cast are in favour", "ceiling"],
    ["fewer than half of the votes cast", "ceiling"],
    ["two-thirds of the votes cast", "unread"],
    ["at least two thirds of the votes", "unread"],
    ["at least two thirds of the votes cast are not in favour", "unread"],
    ["more than half of the votes cast unless the Board objects", "unread"],
  ])("is doubted in “%s”: %s", (words, doubt) => expect(doubtsOf("carried", words)).toContain(doubt));
});

describe("a quorum", () => {
  it("counts those who take part where nothing else is said", () => {
    expect(valueOf("carried", "at least three halves of the square root of the members are in favour")).toMatchObject({
      kind: "amount",
      amount: { kind: "root", times: { n: 3, d: 2 } },
      counts: "in favour",
    });
    expect(valueOf("quorum", "the higher of 5% of the members and 10 members")).toMatchObject({ kind: "amount", counts: "taking part" });
    expect(valueOf("quorum", "more than half of the seats")).toMatchObject({ of: { kind: "seats" }, counts: "taking part", strict: true });
  });
});
