import { compile, type Representation, type VoteStage } from "@folkmoot/constitution";
import { type Appointed, holders } from "@folkmoot/procedure";
import { describe, expect, it } from "vitest";
import { voicesOf } from "./ask.js";
import { capture } from "./capture.js";

const text = (rules: string) => `# [The Club](organisation:club)

## 1. The club

1. These rules are written as [Folkmoot live text 1](rule:language). A **[member](class:member)** joins [without more](rule:needs). The **[Chair](office:chair)** is chosen by [the members](rule:roll).

## 2. [Changing these rules](procedure:change)

1. Only this procedure may [change these rules](rule:decides). [Any member](rule:starts) may propose it.
2. **[Vote.](vote:vote)** [All who were members on the day notice was given](rule:roll) vote [in writing](rule:how), [by name](rule:secrecy). ${rules} It is carried if [more than half of those entitled to vote are in favour](rule:carried).
`;
const whole = (rules: string, members = 100) => capture(compile(text(rules)), { members }).powers.find(({ id }) => id === "whole")?.ways[0];

describe("what a text allows where some vote for others", () => {
  it("is counted with as many votes in each hand as the text lets be there", () => {
    expect(whole("")).toMatchObject({ people: 51, represented: false });
    expect(
      whole("A member may [appoint another member as proxy](rule:represented), who votes for [at most four](rule:represents) others."),
    ).toMatchObject({
      people: 11,
      certain: 51,
      represented: true,
    });
    expect(whole("A member may [appoint another member as proxy](rule:represented).")).toMatchObject({ people: 1 });
    expect(whole("A member may [appoint the Chair as proxy](rule:represented), who votes for [at most 20](rule:represents) others.")).toMatchObject({
      people: 31,
    });
  });

  it("needs nobody where it is carried unless somebody objects, and the others sleep", () => {
    expect(whole("Unless [any 3 members](rule:objects) object within [7 days](rule:objecting), it is agreed.")).toMatchObject({
      people: 1,
      certain: 51,
      runs: false,
    });
  });

  it("can be stopped by those who are represented, each of whom takes a vote away and casts it against", () => {
    const way = whole("A member may [appoint another member as proxy](rule:represented), who votes for [at most four](rule:represents) others.");
    // 11 cast 55 of 100 votes, and need 51: the 45 who have appointed nobody stop nothing, five of the 44 who have do.
    expect(way?.stops.find(({ kind }) => kind === "vote")).toMatchObject({ people: 5 });
  });
});

it.each([1, 2, 3, 4])("no way in which %i people can appoint each other brings more votes into the hands of some than is counted", (size) => {
  const people = Array.from({ length: size }, (_, n) => n);
  for (const [onward, most] of [
    [false, 1],
    [true, 1],
    [true, 2],
    [false, null],
  ] as const) {
    const represented = { value: { by: "delegate", holder: null, standing: false, onward } satisfies Representation, clause: "1", words: "" };
    const stage = { represented, ...(most === null ? {} : { represents: { value: most, clause: "1", words: "" } }) } as unknown as VoteStage;
    for (let acting = 1; acting <= size; acting++) {
      const voted = new Set(people.slice(0, acting).map(String));
      let found = 0;
      for (let graph = 0; graph < size ** size; graph++) {
        const appointed = people
          .map((person): Appointed => [String(person), String(Math.floor(graph / size ** person) % size)])
          .filter(([from, to]) => from !== to);
        found = Math.max(found, acting + holders(voted, appointed, { onward, most }).size);
      }
      expect([acting, most, voicesOf(stage, acting, size)]).toEqual([acting, most, found]);
    }
  }
});
