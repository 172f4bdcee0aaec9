import { describe, expect, it } from "vitest";
import { doubtsOf, valueOf } from "../testing/values.js";

describe("a matter", () => {
  it.each([
    ["change this constitution", { kind: "change-constitution" }],
    ["change these rules", { kind: "change-constitution" }],
    ["a change to this constitution", { kind: "change-constitution" }],
    ["changing this constitution", { kind: "change-constitution" }],
    ["adopt a constitution", { kind: "adopt-constitution" }],
    ["change who is a member", { kind: "change-membership" }],
    ["create or dissolve a body", { kind: "create-or-dissolve-body" }],
    ["dissolve the Club", { kind: "dissolve", what: "organisation:club" }],
    ["exclude a member", { kind: "exclude", who: "member" }],
    ["remove a member of the Board", { kind: "remove", who: "body:board" }],
    ["remove the Secretary", { kind: "remove", who: "office:secretary" }],
    ["elect the Board", { kind: "elect", who: "body:board" }],
    ["any question that a general meeting may decide", { kind: "whatever a meeting may decide", meeting: "general" }],
    ["a general meeting", { kind: "meeting", meeting: "general" }],
    ["everything that this constitution gives to nobody else", { kind: "residual" }],
    ["everything that these rules give to nobody else", { kind: "residual" }],
    ["any matter", { kind: "any" }],
    ["a campaign priority", { kind: "named", matter: "priority" }],
  ])("is read from “%s”", (words, value) => expect(valueOf("matter", words)).toEqual(value));

  it.each(["change this", "everything", "exclude", "not change this constitution", "dissolve the Moon", "change this constitution quickly"])(
    "is not read from “%s”",
    (words) => expect(doubtsOf("matter", words)).toEqual(["unread"]),
  );
});
