import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";

const model = compile(readFileSync(new URL("./fixtures/model.md", import.meta.url), "utf8"));
const said = (number: string): readonly string[] | undefined => model.clauses.find((clause) => clause.number === number)?.printBack;

describe("a clause is said back from its meaning", () => {
  it.each([
    ["3.1", ["condition: age ≥ 14 years and has accepted this constitution and has paid the subscription"]],
    [
      "4.4",
      [
        "who votes or chooses: the Committee except those who brought the charge",
        "secrecy: secret: nobody learns how anybody voted",
        "way of deciding: at a meeting",
        "carried if for ≥ 2/3 of the roll",
      ],
    ],
    ["6.4", ["quorum: those present (whoever answers) ≥ the higher of 1/3 of the seats, rounded up and 4 members"]],
    [
      "6B.3",
      [
        "who votes or chooses: every member of the Committee at the same time",
        "way of deciding: in writing",
        "how long: 7 calendar days",
        "closes early: when everybody has answered",
        "carried if for > 1/2 of all seats, vacant ones included",
      ],
    ],
    ["8.2.1", ["where the meeting was adjourned (Folkmoot can't tell yet, so this never holds): length of notice: 7 clear days"]],
    ["9.5", ["in which time: 14 clear days after the result is declared", "who may challenge: any one member", "to whom: the Panel"]],
    ["11.2", ["may be started by: the Committee, by a decision of its own or the lower of 2 % of all members and 200 members, together"]],
    ["11.5", ["way of deciding: by ballot: members' ballot", "carried if for ≥ 2/3 of (for + against) and for ≥ 10 % of the roll"]],
    ["11.6", ["takes effect: 14 clear days after the result is declared"]],
    ["1.2", []],
  ])("%s", (number, lines) => expect(said(number)).toEqual(lines));

  it("which follows the value and not the words around it", () => {
    const after = compile(
      model.source.replace("at least 10% of those entitled to vote are in favour", "at least a fifth of those entitled to vote take part"),
    );
    expect(after.clauses.find(({ number }) => number === "11.5")?.printBack.at(-1)).toBe(
      "carried if for ≥ 2/3 of (for + against) and those who take part ≥ 1/5 of the roll",
    );
  });
});

describe("a clause", () => {
  it("has its own number and source, without its sub-clauses", () => {
    const clause = model.clauses.find(({ number }) => number === "8.3");
    expect(clause?.article).toBe("general");
    expect(clause?.source).toMatch(/^3\. \[The higher of 5% of the members and 10 members\]/);
    expect(clause?.source).not.toContain("called-by-members");
    expect(new Set(model.clauses.map(({ number }) => number)).size).toBe(model.clauses.length);
  });
});
