import { describe, expect, it } from "vitest";
import { condition, outcomes } from "./condition.js";
import { Lexicon } from "./lexicon.js";
import { read } from "./read.js";

const lexicon = new Lexicon([
  { kind: "class", id: "member", forms: ["member"] },
  { kind: "body", id: "group", forms: ["local group"] },
  { kind: "meeting", id: "general", forms: ["general meeting"] },
  { kind: "meeting", id: "annual", forms: ["annual meeting"] },
  { kind: "office", id: "chair", forms: ["Chair"] },
  { kind: "ruling", id: "urgent", forms: ["urgent"] },
]);
const among = { lexicon, days: "clear", working: false } as const;

describe("a condition", () => {
  it.each([
    ["Where it changes Article 1, Article 5 or Article 11", { kind: "touches", articles: ["number:1", "number:5", "number:11"] }],
    ["Where it changes local groups or this article", { kind: "touches", articles: ["body:group", "this"] }],
    ["Where the meeting was adjourned", { kind: "adjourned" }],
    ["Where the meeting was called by members", { kind: "called-by", who: { kind: "class" } }],
    ["Where no general meeting has been held for 12 months", { kind: "dormant", thing: "meeting:general", span: { n: 12, unit: "month" } }],
    ["Until the first annual meeting", { kind: "until", event: "first meeting:annual" }],
    [
      "Where a person was paying the subscription on 10 January 2017",
      { kind: "on", date: "2017-01-10", words: "a person was paying the subscription" },
    ],
    ["For changing this constitution or any matter", { kind: "decides", matters: [{ kind: "change-constitution" }, { kind: "any" }] }],
    ["Where the Chair has ruled it urgent", { kind: "ruled", ruling: "urgent" }],
  ])("is read from “%s”", (words, value) => {
    const reading = read(condition, "condition", words, among);
    expect(reading.ok && reading.value).toMatchObject(value);
  });

  it.each(["Where it is urgent", "If it changes Article 1", "Where it does not change Article 1", "Where"])("is not read from “%s”", (words) =>
    expect(read(condition, "condition", words, among).ok).toBe(false),
  );
});

describe("an outcome", () => {
  it.each([
    ["If the Chair refuses it", ["refused"]],
    ["If the Chair refuses it or has not decided in time", ["refused", "silent"]],
  ])("is read from “%s”", (words, value) => {
    const reading = read(outcomes, "outcomes", words, among);
    expect(reading.ok && reading.value).toEqual(value);
  });
});
