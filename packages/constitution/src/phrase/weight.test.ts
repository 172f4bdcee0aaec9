import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";

const text = (words: string, more = "") => `# [The Club](organisation:club)

## 1. The club

1. These rules are written as [Folkmoot live text 1](rule:language). A **[member](class:member)** joins [without more](rule:needs).
2. The **[Unions](body:unions)** are [nine](rule:size) people, chosen by [the members](rule:roll). The **[Chair](office:chair)** is chosen by [the members](rule:roll).

## 2. [Changing these rules](procedure:change)

1. [Any member](rule:starts) may [change these rules](rule:decides).
2. **[Vote.](vote:vote)** [All who were members on the day notice was given](rule:roll) vote [by name](rule:secrecy)${words}.${more}
`;
const votesOf = (source: string) =>
  compile(source)
    .rules.procedures.flatMap(({ stages }) => stages)
    .filter((stage) => stage.kind === "vote");

describe("votes of unequal weight", () => {
  it("are those of a body or of an office, in figures or in words", () => {
    const [vote] = votesOf(text("; [each of the Unions has 10 votes](rule:weight), [the Chair has two votes](rule:weight)"));
    expect(vote?.weight?.map(({ value: { who, votes } }) => [who.kind, who.id, votes])).toEqual([
      ["body", "unions", 10],
      ["office", "chair", 2],
    ]);
  });

  it("are as many as a local group has members, or a share of them, with a bound that keeps the roll short", () => {
    const of = (words: string) =>
      votesOf(text(`; [each of the Unions has one vote for ${words}](rule:weight)`))[0]?.weight?.map(({ value }) => value);
    expect(of("each member of their local group, at most 10")).toMatchObject([{ votes: 10, per: 1, who: { id: "unions" } }]);
    expect(of("every 25 members of their local group, at most 40")).toMatchObject([{ votes: 40, per: 25 }]);
    for (const words of [
      "each member of their local group",
      "each member of their local group, at most 101",
      "every 0 members of their local group, at most 5",
    ])
      expect([words, compile(text(`; [each of the Unions has one vote for ${words}](rule:weight)`)).findings.map(({ code }) => code)]).toEqual([
        words,
        expect.arrayContaining(["unread"]),
      ]);
  });

  it("are more than one, and no more than a thousand", () => {
    for (const votes of ["one", "1", "0", "1,001"]) {
      const { findings } = compile(text(`; [the Chair has ${votes} votes](rule:weight)`));
      expect([votes, findings.map(({ code }) => code)]).toEqual([votes, expect.arrayContaining(["unread"])]);
    }
  });

  it("are left out of the rules where nobody has them, so that nothing of other texts is hashed otherwise", () => {
    const [vote] = votesOf(text(""));
    expect([Object.hasOwn(vote ?? {}, "weight"), Object.hasOwn(vote ?? {}, "together")]).toEqual([false, false]);
  });
});

describe("a chamber", () => {
  const beside = "\n3. **[Unions.](vote:unions)** [At the same time](rule:together) [the Unions](rule:roll) vote.";

  it("has its own roll, quorum and majority, and everything else of the vote before it", () => {
    const [vote, other] = votesOf(
      text(
        " for [9 days](rule:lasts), with [10% of the members](rule:quorum), if [three quarters of the votes cast are in favour](rule:carried)",
        beside,
      ),
    );
    expect([vote?.lasts?.value.n, other?.lasts?.value.n, other?.secrecy.value]).toEqual([9, 9, "named"]);
    expect([other?.roll.value.id, other?.together?.value]).toEqual(["unions", true]);
    expect(other?.carried.map(({ value }) => value.kind === "share" && value.share)).toEqual([{ n: 1, d: 2 }]);
    expect(other?.quorum.map(({ clause }) => clause)).toEqual([null]);
  });
});
