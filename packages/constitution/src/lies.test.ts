import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareTexts } from "./compare.js";
import { compile } from "./compile.js";

const model = readFileSync(new URL("../texts/model.md", import.meta.url), "utf8");
const before = compile(model);

/** The findings and sentences that a member would see beside such a change. */
function seen(from: string | RegExp, to: string): { readonly codes: readonly string[]; readonly said: string } {
  const text = model.replace(from, to);
  expect(text).not.toBe(model);
  const after = compile(text);
  return {
    codes: after.findings.map(({ code }) => code),
    said: compareTexts(before, after)
      .sentences.map(({ sentence }) => sentence)
      .join("\n"),
  };
}

type Lie = readonly [what: string, from: string | RegExp, to: string, tells: string | RegExp];

const start = "2. [The Committee](rule:starts) or [the lower of 2%";
const discussion = "for [21 days](rule:lasts)";
const tenth = "[at least 10% of those entitled to vote are in favour](rule:carried).\n   1.";

describe("an amendment that reads harmless and changes the machine, or would slip past the checker, has a finding", () => {
  const lies: readonly Lie[] = [
    ["a joining word turned round", "Within [14 days of the result]", "After [14 days of the result]", "loose-word"],
    ["and for or", "in favour](rule:carried) and [at least 10%", "in favour](rule:carried) or [at least 10%", "and-or"],
    ["a condition in dead words", start, start.replace("[The", "If the Committee agrees, [the"), "loose-word"],
    ["a footnote", "may propose a change.", "may propose a change[^1].\n\n[^1]: Save in an emergency.", "broken-mark"],
    ["an exception moved out of its clause", "   1. [Where it changes Article 1,", "5. [Where it changes Article 1,", "empty-exception"],
    ["struck words", tenth, tenth.replace("[at", "~~[at").replace(").", ")~~."), "broken-mark"],
    ["an emphasised not", "A text is carried if [at least two thirds", "A text is *not* carried if [at least two thirds", "loose-word"],
    ["a character without width", discussion, "for [2\u200b1 days](rule:lasts)", "hidden-character"],
    ["a soft hyphen", discussion, "for [21 da\u00adys](rule:lasts)", "hidden-character"],
    ["digits of another script", discussion, "for [\u0662\u0661 days](rule:lasts)", "unread"],
    ["wide digits", discussion, "for [\uff12\uff11 days](rule:lasts)", "lookalike"],
    [
      "a fraction in one character",
      "[at least two thirds of the votes cast are in favour](rule:carried) and [at least 10%",
      "[at least ⅔ of the votes cast are in favour](rule:carried) and [at least 10%",
      "unread",
    ],
    ["the letter O for a nought", "[any 10 members](rule:starts) may propose", "[any 1O members](rule:starts) may propose", "unread"],
    ["a second name that belongs to a body", '"members\' ballot, members ballot"', '"members\' ballot, Panel"', "same-name"],
    ["a name of a class that belongs to a body", "**[member](class:member)**", '**[member](class:member "Committee")**', "same-name"],
    ["an address by reference", discussion, "for [21 days][d]\n\n[d]: rule:lasts", "by-reference"],
    ["characters by their numbers", discussion, "for [&#50;&#8203;1 days](rule:lasts)", "unread"],
    ["brackets by their numbers", discussion, "for &#x5b;21 days&#x5d;(rule:lasts)", "dead-figure"],
    ["escaped brackets", discussion, "for \\[21 days](rule:lasts)", "dead-figure"],
    ["a space between words and address", discussion, "for [21 days] (rule:lasts)", "broken-mark"],
    ["a table", "3. **[Discussion.]", "   | notice | 1 hour |\n   |---|---|\n\n3. **[Discussion.]", "dead-figure"],
    ["a fence of code", start, `   \`\`\`\n   Nothing here counts.\n   \`\`\`\n\n${start}`, "code"],
    ["a comment", discussion, "for <!-- at most --> [21 days](rule:lasts)", "html"],
    ["an underlined heading", start, `\nChanging\n--------\n\n${start}`, "unknown-rule"],
    ["a quotation", "3. **[Discussion.]", "> There is no discussion.\n\n3. **[Discussion.]", "quotation"],
    ["a stage that is no longer bold", "**[Discussion.](discussion:discussion)**", "[Discussion.](discussion:discussion)", "unknown-name"],
    ["a number that leads to another article", "[Article 4](see:exclusion)", "[Article 4](see:group)", "stale-number"],
    ["a name that leads to another body", "The Committee may send a text", "[The Committee](body:panel) may send a text", "wrong-name"],
    ["a title that says something else", discussion, 'for [21 days](rule:lasts "1 hour")', "title"],
    [
      "a bar turned into a power",
      "It is barred in this way from deciding to [exclude a member](rule:bars), [change this constitution](rule:bars) or",
      "It is free in this way to decide to [exclude a member](rule:bars), [change this constitution](rule:bars) or",
      "other-sense",
    ],
    [
      "a majority with which it is lost",
      "[Where it changes Article 1, Article 3, Article 4, local groups or this article](where:entrenched), it is carried",
      "[Where it changes Article 1, Article 3, Article 4, local groups or this article](where:entrenched), it is lost",
      "other-sense",
    ],
    ["a quorum that only may be there", "(rule:quorum) must be present, in the room", "(rule:quorum) may be present, in the room", "other-sense"],
    ["a beginning that is an end", "It takes effect [14 days after", "It ends [14 days after", "other-sense"],
    ["an opening that is a closing", "which opens within [42 days", "which closes within [42 days", "other-sense"],
    [
      "a floor outside the brackets",
      "[The lower of 5% of the members and 1,000 members](rule:starts)",
      "No more than [the lower of 5% of the members and 1,000 members](rule:starts)",
      "outside",
    ],
    ["a challenge that is taken away", "[any member](rule:who) may challenge", "[any member](rule:who) may not challenge", "negated"],
    [
      "a tie turned round",
      "If the votes are equal, [the proposal is lost](rule:tie).\n5. **[Chall",
      "If the votes are not equal, [the proposal is lost](rule:tie).\n5. **[Chall",
      "loose-word",
    ],
    ["working days", "with [14 days' notice](rule:period), and does so", "with [14 working days' notice](rule:period), and does so", "working-days"],
    [
      "a wider exception that undoes the narrow one",
      /$/u,
      "\n## 13. Haste\n\n1. [Where it changes Article 9](where:nine), it is carried if [more than half of the votes cast are in favour](rule:amendment.ballot.carried).\n",
      "both-hold",
    ],
  ];
  it.each(lies)("%s", (_, from, to, code) => {
    expect(seen(from, to).codes).toContain(code);
  });
});

describe("what may be proposed and is easily overlooked has a sentence on the motion's page", () => {
  const lies: readonly Lie[] = [
    [
      "a procedure opened again far behind",
      /$/u,
      "\n## 13. [Changing this constitution](procedure:amendment)\n\n1. [Any member](rule:starts) may propose a change.\n",
      /Who may start “Changing this constitution”.*Any member/u,
    ],
    [
      "and under another name",
      /$/u,
      "\n## 13. [Style](procedure:amendment)\n\n1. [Any member](rule:starts) may send corrections.\n",
      /Who may start “Changing this constitution”.*Any member/u,
    ],
    [
      "a way round with a harmless name",
      /$/u,
      "\n## 13. [Emergencies](procedure:emergency)\n\n1. [Any member of the Committee](rule:starts) may start it. It may [change who is a member](rule:decides).\n2. **[Vote.](vote:vote)** [The Committee](rule:roll) decides [in writing](rule:how) by [more than half of the votes cast](rule:carried).\n",
      "New procedure: “Emergencies”",
    ],
    [
      "live words moved to another scope",
      "3. A ballot is open for [7 days](rule:lasts). No",
      "3. No",
      /Time to vote in .*“Changing this constitution”.*the text no longer says it/u,
    ],
    ["an article that becomes a part of the one before", "## 11. [Changing", "### 11. [Changing", "the same words, which mean something else now"],
    ["a heading taken out", "## 12. Disputes and the first year\n", "", "The ruling “Rulings” is gone"],
    ["two articles that change numbers", /## 1\. (\[Name[^]*?)## 5\. /u, "## 5. $1## 1. ", "the same words, which mean something else now"],
    [
      "two officers who change names",
      /\*\*\[Chair\](\(office:chair\)\*\*, the )\*\*\[Secretary\]/u,
      "**[Secretary]$1**[Chair]",
      "The office “Chair” is called “Secretary”",
    ],
    [
      "the same words for another rule",
      tenth,
      tenth.replace("rule:carried", "rule:quorum"),
      /Quorum for “Changing this constitution”.*nothing said → at least 10%/u,
    ],
    ["another time zone", "[Europe/London](rule:zone)", "[Pacific/Kiritimati](rule:zone)", "Time zone: Europe/London → Pacific/Kiritimati"],
    [
      "the ballot under an article that is protected",
      "A ballot is open for [7 days]",
      "A ballot is open for [1 hour]",
      /Article 11, .* keeps its words/u,
    ],
  ];
  it.each(lies)("%s", (_, from, to, tells) => {
    expect(seen(from, to).said).toMatch(tells);
  });
});

describe("what reads drastic and changes nothing is said to change nothing", () => {
  const lies: readonly Lie[] = [
    [
      "the end of a body in prose",
      "2. A member of the Committee may serve",
      "2. The Committee is abolished with effect from today.\n3. A member of the Committee may serve",
      "New words that Folkmoot runs nothing from: “The Committee is abolished with effect from today.”",
    ],
    [
      "a clause that is said to sleep",
      "may propose a change.",
      "may propose a change. This clause has no effect before 2050.",
      "runs nothing from: “This clause has no effect before 2050.”",
    ],
    [
      "a condition in a sentence of its own",
      "3. **[Discussion.]",
      "3. Clause 4 applies only if the Committee agrees.\n4. **[Discussion.]",
      "runs nothing from: “Clause 4 applies only if the Committee agrees.”",
    ],
    [
      "somebody's consent",
      "may propose a change.",
      "may propose a change with the consent of the Committee.",
      "“[…] or […] may propose a change.” → “[…] or […] may propose a change with the consent of the Committee.”",
    ],
    [
      "another one who decides",
      "1. The Committee decides [everything",
      "1. The Chair decides [everything",
      "“The Committee decides […].” → “The Chair decides […].”",
    ],
    [
      "another roll in dead words",
      "](rule:roll) may vote, [in secret]",
      "](rule:roll) are told, and the Committee votes, [in secret]",
      "are told, and the Committee votes",
    ],
    [
      "another meaning of clear days",
      "neither the day on which a notice is given nor the day of the event is one of them",
      "the day on which a notice is given is one of them",
      "“Where this constitution counts days it counts […]: neither",
    ],
    [
      "only, taken out",
      "1. Only this procedure may [change",
      "1. This procedure may [change",
      "“Only this procedure may […].” → “This procedure may […].”",
    ],
    [
      "a promise taken out",
      "No partial result is known to anybody before it closes.",
      "",
      "Words that Folkmoot ran nothing from are gone: “No partial result is known to anybody before it closes.”",
    ],
  ];
  it.each(lies)("%s", (_, from, to, tells) => {
    const text = model.replace(from, to);
    expect(compile(text).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(seen(from, to).said).toContain(tells);
  });
});

describe("what looks otherwise in the source and reads the same is the same", () => {
  it.each([
    ["a space that does not break", "[21\u00a0days](rule:lasts)"],
    ["the same by its name", "[21&nbsp;days](rule:lasts)"],
    ["a line end inside the words", "[21\n   days](rule:lasts)"],
  ])("%s", (_, words) => {
    const after = compile(model.replace("[21 days](rule:lasts)", words));
    expect(after.rules.procedures.find(({ id }) => id === "amendment")?.stages[0]).toMatchObject({ lasts: { value: { n: 21, unit: "day" } } });
    expect(after.findings).toEqual([]);
  });
});
