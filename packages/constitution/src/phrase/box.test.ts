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
    ["spares", "at most five spare credentials", 5],
    ["spares", "1 spare credential", 1],
    ["spares", "no spare credentials", 0],
    ["sampled", "30 of those on the roll", 30],
  ])("%s is read from “%s”", (type, words, value) => expect(valueOf(type, words)).toEqual(value));

  it.each<[TypeName, string]>([
    ["key", "all of the Board"],
    ["key", "zero of the Board"],
    ["key", "any two of the Secretary"],
    ["key", "whoever has it"],
    ["registrar", "the Board"],
    ["shuffles", "none of them"],
    ["spares", "2,000 spare credentials"],
    ["sampled", "none of them"],
  ])("%s is not read from “%s”", (type, words) => expect(doubtsOf(type, words)).toEqual(["unread"]));
});

const club = (ballot: string): ReturnType<typeof compile> => compile(source(ballot));
const source = (ballot: string): string => `# Rules of [the Walkers](organisation:walkers)

## 1. The club

1. These rules are written as [Folkmoot live text 1](rule:language).
2. A **[member](class:member)** is somebody who joins [without more](rule:needs).
3. The **[Tellers](body:tellers)** are [three](rule:size) people chosen by [the members](rule:roll).
4. **[Ballots](ballot:members "members' ballot")** are for [all who were members on the day notice was given](rule:roll), [in secret](rule:secrecy). ${ballot}

## 2. [Changing these rules](procedure:amendment)

1. [Any member](rule:starts) may propose to [change these rules](rule:decides).
2. **[Notice.](notice:notice)** [Every member](rule:to) is sent [the text](rule:contents) with [7 days' notice](rule:period).
3. **[Ballot.](vote:ballot)** The text is put to [a members' ballot](rule:how).
`;

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
    expect(told).toEqual(["registrar", "shuffles", "revote", "turnout", "sampled"]);
  });

  it("without a key has its secrecy kept by nobody, and no default speaks of a box", () => {
    const { defaults, unrun } = club("");
    expect(unrun.map(({ words }) => words)).toContain("in secret");
    expect(defaults.map(({ rule }) => rule)).not.toContain("registrar");
  });

  it("may be asked for in the group of version 2.0, and to stay open where members could not vote; a text without the words has no such rule", () => {
    const said =
      "[Any two of the Tellers](rule:key) open the box, which is [one that Belenios 2.0 verifies](rule:format). If members could not vote for more than [one hour](rule:extended) in all, it stays open as much longer.";
    const { rules, findings, unrun, clauses } = club(said);
    const vote = rules.procedures[0]?.stages.find((stage) => stage.kind === "vote");
    expect(vote).toMatchObject({ format: { value: true, clause: "1.4" }, extended: { value: { n: 1, unit: "hour" } } });
    expect([findings, unrun.map(({ words }) => words)]).toEqual([[], expect.not.arrayContaining(["one hour", "one that Belenios 2.0 verifies"])]);
    expect(clauses.flatMap(({ printBack }) => printBack).filter((line) => /Belenios|longer/.test(line))).toEqual([
      "the archive of the ballot box: one that Belenios 2.0 verifies",
      "stays open as much longer, where members could not vote for more than: 1 hour",
    ]);
    const silent = club("[Any two of the Tellers](rule:key) open the box.").rules.procedures[0]?.stages.find((stage) => stage.kind === "vote");
    expect(Object.keys(silent ?? {})).not.toEqual(expect.arrayContaining(["format"]));
    expect(Object.keys(silent ?? {})).not.toEqual(expect.arrayContaining(["extended"]));
  });

  it("may have its paper in the order in which things were put forward; a text that doesn't say so has no such rule", () => {
    const said = "On the paper they stand [in the order in which they were put forward](rule:listed).";
    const { rules, findings, clauses } = club(said);
    const vote = rules.procedures[0]?.stages.find((stage) => stage.kind === "vote");
    expect([vote, findings]).toMatchObject([{ listed: { value: true, clause: "1.4" } }, []]);
    expect(clauses.flatMap(({ printBack }) => printBack)).toContain("what is on the paper stands: in the order in which they were put forward");
  });

  it.each([
    ["[one that Belenios 2.0 verifies](rule:format), and the key is nobody's", "in secret", "openly", "no-box"],
    [
      "It lasts [an hour](rule:lasts). If members could not vote for more than [one hour](rule:extended) in all, it stays open as much longer",
      "",
      "",
      "extended-never",
    ],
  ])("%s is found", (said, from, to, code) => {
    const { findings } = compile(source(`${said}.`).replace(from, to));
    expect(findings.map((finding) => finding.code)).toContain(code);
  });
});
