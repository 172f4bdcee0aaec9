import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { doubtsOf, valueOf } from "../testing/values.js";
import type { TypeName } from "../schema/types.js";

describe("who holds the key of a ballot box", () => {
  it.each<[TypeName, string, unknown]>([
    ["key", "any two of the Board", { kind: "trustees", body: "board", needed: 2 }],
    ["key", "3 of the Board", { kind: "trustees", body: "board", needed: 3 }],
    ["key", "any two members of the Council", { kind: "trustees", body: "council", needed: 2 }],
    ["key", "the platform", { kind: "platform" }],
    ["registrar", "the Secretary", { kind: "office", office: "secretary" }],
    ["registrar", "The platform", { kind: "platform" }],
    ["shuffles", "two of them", 2],
    ["shuffles", "1", 1],
  ])("%s is read from “%s”", (type, words, value) => expect(valueOf(type, words)).toEqual(value));

  it.each<[TypeName, string]>([
    ["key", "all of the Board"],
    ["key", "zero of the Board"],
    ["key", "any two of the Secretary"],
    ["key", "whoever has it"],
    ["registrar", "the Board"],
    ["shuffles", "none of them"],
  ])("%s is not read from “%s”", (type, words) => expect(doubtsOf(type, words)).toEqual(["unread"]));
});

const club = (ballot: string): ReturnType<typeof compile> =>
  compile(`# Rules of [the Walkers](organisation:walkers)

## 1. The club

1. These rules are written as [Folkmoot live text 1](rule:language).
2. A **[member](class:member)** is somebody who joins [without more](rule:needs).
3. The **[Tellers](body:tellers)** are [three](rule:size) people chosen by [the members](rule:roll).
4. **[Ballots](ballot:members "members' ballot")** are for [all who were members on the day notice was given](rule:roll), [in secret](rule:secrecy). ${ballot}

## 2. [Changing these rules](procedure:amendment)

1. [Any member](rule:starts) may propose to [change these rules](rule:decides).
2. **[Notice.](notice:notice)** [Every member](rule:to) is sent [the text](rule:contents) with [7 days' notice](rule:period).
3. **[Ballot.](vote:ballot)** The text is put to [a members' ballot](rule:how).
`);

describe("a vote that takes over a way of deciding with a ballot box", () => {
  it("has its key and is told what the text leaves out", () => {
    const { rules, defaults, findings, unrun } = club("[Any two of the Tellers](rule:key) open the box within [5 days](rule:opened).");
    const vote = rules.procedures[0]?.stages.find((stage) => stage.kind === "vote");
    expect(vote).toMatchObject({
      key: { value: { kind: "trustees", body: "tellers", needed: 2 }, clause: "1.4" },
      opened: { value: { n: 5, unit: "day", days: "calendar" } },
      registrar: null,
      turnout: null,
    });
    expect(findings).toEqual([]);
    expect(unrun.map(({ words }) => words)).not.toContain("in secret");
    const told = defaults.filter(({ thing }) => thing === "ballot:members").map(({ rule }) => rule);
    expect(told).toEqual(["registrar", "shuffles", "revote", "turnout"]);
  });

  it("without a key has its secrecy kept by nobody, and no default speaks of a box", () => {
    const { defaults, unrun } = club("");
    expect(unrun.map(({ words }) => words)).toContain("in secret");
    expect(defaults.map(({ rule }) => rule)).not.toContain("registrar");
  });
});
