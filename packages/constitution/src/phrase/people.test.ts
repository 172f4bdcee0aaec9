import { describe, expect, it } from "vitest";
import { doubtsOf, valueOf } from "../testing/values.js";

const who = (kind: string, id: string, more: object = {}) => ({ kind, id, quantifier: "the", memberOf: false, asOf: null, but: [], ...more });

describe("people", () => {
  it.each([
    ["the Board", who("body", "board")],
    ["any member", who("class", "member", { quantifier: "any" })],
    ["every member", who("class", "member", { quantifier: "all" })],
    ["members", who("class", "member", { quantifier: "all" })],
    ["any member of the Board", who("body", "board", { quantifier: "any", memberOf: true })],
    ["all members of the Board at the same time", who("body", "board", { quantifier: "all", memberOf: true, but: ["at the same time"] })],
    ["All who were members on the day notice was given", who("class", "member", { quantifier: "all", asOf: "notice given" })],
    ["all who are members at the start of the meeting", who("class", "member", { quantifier: "all", asOf: "meeting starts" })],
    ["the members on the day notice was given", who("class", "member", { asOf: "notice given" })],
    ["the member concerned", who("concerned", "member")],
    ["the Board, except those who brought the charge,", who("body", "board", { but: ["except those who brought the charge"] })],
    ["the members who have paid the subscription", who("class", "member", { but: ["who have paid the subscription"] })],
    ["the members who hold no office", who("class", "member", { but: ["who hold no office"] })],
    ["the union members", who("seats", "unions")],
    ["the Secretary", who("office", "secretary")],
    ["the Council", who("body", "council")],
    ["the Charity Commission", who("outside", "charity")],
    ["those who asked", who("askers", "askers")],
  ])("are read from “%s”, with their quantifier", (words, value) => expect(valueOf("people", words)).toEqual(value));

  it.each(["the Committee", "everybody", "the member of", "members members", "not the Board", "the Board unless it objects"])(
    "are not read from “%s”",
    (words) => expect(doubtsOf("people", words)).toEqual(["unread"]),
  );

  it("may be several, or a meeting, where something is sent or put to them", () => {
    expect(valueOf("recipients", "every member and the Secretary")).toMatchObject({ kind: "described", id: "every member and the secretary" });
    expect(valueOf("recipients", "the next general meeting")).toMatchObject({ kind: "described", id: "the next general meeting" });
    expect(valueOf("recipients", "every member")).toEqual(who("class", "member", { quantifier: "all" }));
  });

  it("may be described where they only hold seats", () => {
    expect(valueOf("holders", "those who held them when these rules began")).toMatchObject({ kind: "described" });
    expect(doubtsOf("people", "those who held them when these rules began")).toEqual(["unread"]);
  });
});
