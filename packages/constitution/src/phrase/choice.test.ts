import { describe, expect, it } from "vitest";
import { doubtsOf, valueOf } from "../testing/values.js";
import type { TypeName } from "../schema/types.js";

describe("a choice, a size, a need or a right", () => {
  it.each<[TypeName, string, unknown]>([
    ["how", "in writing", { kind: "writing" }],
    ["how", "at a meeting", { kind: "meeting", meeting: null }],
    ["how", "a members' ballot", { kind: "ballot", ballot: "members" }],
    ["how", "at a general meeting", { kind: "meeting", meeting: "general" }],
    ["secrecy", "in secret", "secret"],
    ["secrecy", "by name", "named"],
    ["secrecy", "Openly", "open"],
    ["otherwise", "it counts as refused", "refused"],
    ["otherwise", "those who asked may call it within 3 months of the request at the expense of the Club", "those who asked may call it"],
    ["procedure", "changing these rules", "amendment"],
    ["range", "twelve", { least: 12, most: 12 }],
    ["range", "at least 3 and at most 12", { least: 3, most: 12 }],
    ["range", "at most 8", { least: null, most: 8 }],
    ["seatNumber", "4 for each division", { n: 4, each: true }],
    ["seatNumber", "nine", { n: 9, each: false }],
    ["need", "is at least 14 years old", { kind: "age", years: 14 }],
    ["need", "has paid the subscription", { kind: "fact", fact: "paid" }],
    ["need", "without more", { kind: "nothing" }],
    ["rights", "may attend, speak, propose, sign, vote and stand for office", ["attend", "speak", "propose", "sign", "vote", "stand"]],
    ["delivery", "An e-mail counts as given 48 hours after it was sent", { channel: "e-mail", after: { n: 48, unit: "hour", days: null } }],
    ["anchor", "the day the last signature needed was given", "last signature"],
  ])("%s is read from “%s”", (type, words, value) => expect(valueOf(type, words)).toEqual(value));

  it.each<[TypeName, string]>([
    ["how", "by shouting"],
    ["secrecy", "more or less secretly"],
    ["otherwise", "it does not count as agreed"],
    ["rights", "may not vote"],
    ["range", "some"],
    ["need", "is nice"],
    ["delivery", "A pigeon counts as given 1 hour after it was sent"],
  ])("%s is not read from “%s”", (type, words) => expect(doubtsOf(type, words)).toEqual(["unread"]));
});
