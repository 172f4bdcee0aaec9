import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { compileUnder } from "./compile-under.js";

const text = (name: string): string => readFileSync(new URL(`../../texts/${name}.md`, import.meta.url), "utf8");
const [constitution, orders, act, cio] = [text("model"), text("layers/standing-orders"), text("layers/charities-act"), text("cio")];
const under = (lower: string, ...above: string[]) =>
  compileUnder(lower, above).findings.map(({ code, words, message }) => ({ code, words, message }));
const codes = (lower: string, ...above: string[]) => under(lower, ...above).map(({ code }) => code);

describe("standing orders under a constitution", () => {
  it("fill what it leaves open and set up what is their own, without a finding", () => {
    const layered = compileUnder(orders, [constitution]);
    expect(layered.findings).toEqual([]);
    expect(layered.filled.filter(({ as }) => as === "open").map(({ thing, rule, words, clause }) => [thing, rule, words, clause])).toEqual([
      ["organisation:association", "under", "under article 6 of the constitution", "1.1"],
      ["procedure:committee.committee-meeting", "again", "3 months", "2.1"],
    ]);
    expect(layered.filled.some(({ thing, as }) => thing === "procedure:events.fair" && as === "own")).toBe(true);
  });

  it("are one rule set with it, in which each rule cites the text that set it", () => {
    const { rules, hash } = compileUnder(orders, [constitution]);
    const meeting = rules.procedures.find(({ id }) => id === "committee-meeting");
    expect(meeting?.again).toMatchObject({ value: { n: 3, unit: "month" }, clause: "2.1" });
    expect(meeting?.starts[0]?.clause).toMatch(/^A6/u);
    expect(rules.procedures.some(({ id }) => id === "fair")).toBe(true);
    expect(hash).not.toBe(compile(constitution).hash);
  });

  it("change nothing of the constitution by itself", () => {
    const { above } = compileUnder(orders, [constitution]);
    expect(above[0]?.hash).toBe(compile(constitution).hash);
  });

  it.each([
    [
      "another value of a rule that it says",
      "[3 months](rule:again).",
      "[3 months](rule:again). [Any member](rule:starts) may call a meeting.",
      "layer-contradicts",
    ],
    [
      "an exception to one",
      "[3 months](rule:again).",
      "[3 months](rule:again).\n   1. [Where it is the first of May](where:may), [any member](rule:starts) may call a meeting.",
      "layer-contradicts",
    ],
    ["the same value again", "1. They stand", "1. Days are [clear days](rule:days). They stand", "layer-repeats"],
    [
      "how the constitution is changed, where it is silent",
      "[3 months](rule:again).",
      "[3 months](rule:again). A change needs [100 members](rule:amendment.ballot.quorum).",
      "layer-guarded",
    ],
    ["who belongs to the organisation", "1. They stand", "1. A **[friend](class:friend)** [may attend](rule:may). They stand", "layer-adds"],
    [
      "a stage of one of its procedures",
      "[3 months](rule:again).",
      "[3 months](rule:again).\n2. **[Talk.](discussion:talk)** It is discussed for [7 days](rule:lasts).",
      "layer-adds",
    ],
    [
      "what it gives to its own procedures",
      "decides on [the summer fair](rule:decides)",
      "decides on [the summer fair](rule:decides) and may [exclude a member](rule:decides)",
      "layer-takes",
    ],
    [
      "a matter that it has named and given away",
      "decides on [the summer fair](rule:decides)",
      "decides on [a campaign priority](rule:decides)",
      "layer-takes",
    ],
    [
      "nothing of what it stands under",
      "[under article 6 of the constitution](rule:under), which prevails",
      "under the constitution, which prevails",
      "layer-silent",
    ],
  ])("may not say %s", (_, from, to, code) => {
    expect(orders.includes(from)).toBe(true);
    expect(codes(orders.replace(from, to), constitution)).toContain(code);
  });

  it("are told both clauses where they contradict", () => {
    const [found] = under(
      orders.replace("[3 months](rule:again).", "[3 months](rule:again). [Any member](rule:starts) may call a meeting."),
      constitution,
    );
    expect(found?.words).toContain("Any member");
    expect(found?.message).toMatch(
      /^“Any member” \(clause 2\.1\) is against “.+” \(clause A6.+ above\), which says starts of procedure:committee\.committee-meeting already and prevails\.$/u,
    );
  });

  it("say by themselves only that they are read with another text", () => {
    expect(compile(orders).findings.map(({ code }) => code)).toContain("layer-alone");
  });
});

describe("a constitution under a statute", () => {
  it("says what the law leaves open, and may say it again", () => {
    expect(under(cio, act)).toEqual([]);
    expect(
      codes(cio.replace("[at least 75% of the votes cast](rule:carried)", "[at least three quarters of the votes cast](rule:carried)"), act),
    ).toEqual([]);
  });

  it("says nothing else than the law where the law says something", () => {
    const found = under(cio.replace("[at least 75% of the votes cast](rule:carried)", "[at least two thirds of the votes cast](rule:carried)"), act);
    expect(found.map(({ code }) => code)).toEqual(["layer-contradicts"]);
    expect(found[0]?.message).toContain(
      "“at least two thirds of the votes cast” (clause 8A.3) is against “at least 75% of the votes cast” (clause A2A.2 above)",
    );
  });

  it("is changed by nobody here: the law by itself needs no procedure to change it", () => {
    expect(compile(act).findings.map(({ code }) => code)).not.toContain("cannot-change");
  });

  it("stands over standing orders, all three as one rule set", () => {
    const rules = `# Orders of [the CIO](organisation:cio)\n\n## 1. These orders\n\n1. They stand [under the constitution](rule:under) and are written as [Folkmoot live text 1](rule:language).\n\n## 2. [By resolution of a general meeting](procedure:amend-meeting)\n\n1. It is carried by [more than half of the votes cast](rule:amend-meeting.vote.carried).\n`;
    expect(codes(rules, act, cio)).toContain("layer-contradicts");
  });
});

describe("whatever the texts are", () => {
  it("nothing is thrown", () => {
    for (const lower of ["", "# x", "[", "# [a](organisation:a)\n\n## 1. [x](procedure:x)\n\n1. [y](rule:z.z.z)", orders, constitution])
      for (const upper of ["", "# [a](organisation:a.b)", constitution, act]) expect(() => compileUnder(lower, [upper])).not.toThrow();
    expect(() => compileUnder(orders, [])).not.toThrow();
  });
});
