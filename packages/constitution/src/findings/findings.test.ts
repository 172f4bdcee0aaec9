import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import type { Finding } from "../finding.js";
import { CLUB } from "../testing/club.js";

/** What the checker says when something in the club's rules is put in the place of something else. */
function found(from: string, to: string): readonly Finding[] {
  if (!CLUB.includes(from)) throw new Error(`the club's rules don't say “${from}”`);
  return compile(CLUB.replace(from, () => to)).findings;
}

describe("the texts that an engine must send back (all met in real rules)", () => {
  it.each([
    ["lower or higher?", "[10% of the members](rule:starts)", "[5% of members or 1,000 members](rule:starts)", "lower-or-higher"],
    [
      "taking part, or in favour?",
      "[at least two thirds of the votes cast are in favour](rule:carried)",
      "[at least 30% of those eligible](rule:carried)",
      "no-verb",
    ],
    ["a tie adopts", "at least two thirds of the votes cast are in favour", "at least 50% of the votes cast", "tie-carries"],
    ["501 or 510 of 1,000?", "at least two thirds of the votes cast are in favour", "a simple majority (51%)", "fifty-one"],
    [
      "by whom, by what test?",
      "2 years](rule:term).",
      "2 years](rule:term). Whoever is absent [may be deemed to have resigned](rule:member.lapse).",
      "who-decides",
    ],
    ["21 days of what?", "[14 days of the result](rule:within)", "[21 days](rule:within)", "of-what"],
    ["two instants", "[28 days after the result is declared](rule:when)", "[midnight on Monday 16 April at midday](rule:when)", "two-moments"],
    ["2% of what?", "[in secret](rule:secrecy).", "[in secret](rule:secrecy), and [2%](rule:quorum) is a quorum.", "quorum-of-whom"],
    ["nearest to a third, with a tie at a half", "[five](rule:size)", "[the number nearest to one third of the members](rule:size)", "nearest-tie"],
    ["the roll of which day?", "[All who were members on the day notice was given](rule:roll)", "[The members](rule:roll)", "roll-without-day"],
  ])("%s", (_, from, to, code) => expect(found(from, to).map((finding) => finding.code)).toContain(code));
});

describe("dead words beside live ones", () => {
  it.each([
    ["Within [14 days of the result]", "After [14 days of the result]", "loose-word", "After"],
    ["3. **[Notice.](notice:notice)** [The Secretary]", "3. **[Notice.](notice:notice)** If the Board agrees, [the Secretary]", "loose-word", "If"],
    ["It is carried if [at least two", "It is not carried if [at least two", "negated", "not"],
    ["1. Only this procedure may", "1. No procedure may", "negated", "No"],
    ["The Board has [five]", "The Board has at least [five]", "outside", "at least [five](rule:size)"],
    ["with [14 clear days' notice](rule:period).", "with [14 clear days' notice](rule:period) or more.", "outside", "or more"],
    ["[The Board](rule:starts) or [10%", "[The Board](rule:starts) and [10%", "and-or", "and"],
    ["](rule:needs) and [has paid", "](rule:needs) or [has paid", "and-or", "or"],
    [
      "may propose a change, by signing it within [3 months](rule:gathered).",
      "may propose a change, by signing it within 3 months.",
      "dead-figure",
      "3 months",
    ],
    ["vote [in secret]", "vote by a two thirds majority [in secret]", "dead-figure", "two thirds"],
  ])("%s → %s", (from, to, code, words) => expect(found(from, to)).toContainEqual(expect.objectContaining({ code, words, severity: "error" })));

  it("are left alone where a rule tolerates them", () => expect(compile(CLUB).findings).toEqual([]));
});

describe("marks that hide something", () => {
  it.each([
    ["title", '[14 clear days\' notice](rule:period "1 hour")'],
    ["html", "<b>[14 clear days' notice](rule:period)</b>"],
    ["html", "[14 clear days' notice](rule:period) <!-- or 1 hour -->"],
    ["image", "[14 clear days' notice](rule:period) ![x](y)"],
    ["autolink", "[14 clear days' notice](rule:period) <rule:period>"],
    ["code", "`[14 clear days' notice](rule:period)`"],
    ["address", "[14 clear days' notice](https://example.org)"],
    ["broken-mark", "[14 clear days' notice] (rule:period)"],
    ["broken-mark", "[14 clear days' notice][period]"],
    ["unknown-kind", "[14 clear days' notice](role:period)"],
    ["hidden-character", "[14 clear\u200b days' notice](rule:period)"],
    ["hidden-character", "[\u202e14 clear days' notice](rule:period)"],
    ["lookalike", "[14 cl\u0435ar days' notice](rule:period)"],
    ["not-composed", "[14 clear days' notice](rule:period) as de\u0301cided"],
  ])("%s: %s", (code, to) => {
    const finding = found("[14 clear days' notice](rule:period)", to).find((one) => one.code === code);
    expect(finding?.severity).toBe("error");
  });

  it("an address that stands elsewhere", () => {
    const codes = compile(`${CLUB.replace("[14 clear days' notice](rule:period)", "[14 clear days' notice][p]")}\n[p]: rule:period\n`).findings.map(
      ({ code }) => code,
    );
    expect(codes.filter((code) => code === "by-reference")).toHaveLength(2);
  });

  it("a rule in a heading, and a quotation", () => {
    expect(found("## 2. Members", "## 2. Members [five](rule:size)").map(({ code }) => code)).toContain("rule-in-heading");
    expect(found("## 2. Members", "> 1. Nothing here [is live](rule:days)\n\n## 2. Members").map(({ code }) => code)).toContain("quotation");
  });

  it("letters of other alphabets are no fault in words of their own", () => {
    expect(found("plays chess", "plays chess, which Greeks call σκάκι")).toEqual([]);
  });
});

describe("values that make no sense", () => {
  it.each([
    ["[10% of the members](rule:starts)", "[0% of the members](rule:starts)", "zero"],
    ["[10% of the members](rule:starts)", "[any 0 members](rule:starts)", "zero"],
    ["[10% of the members](rule:starts)", "[-5 members](rule:starts)", "unread"],
    ["[14 clear days' notice]", "[0 days' notice]", "zero"],
    ["at least two thirds of the votes cast are in favour", "at least 0% of the votes cast are in favour", "zero"],
    ["at least two thirds of the votes cast are in favour", "at least 110% of the votes cast are in favour", "impossible"],
    ["at least two thirds of the votes cast are in favour", "more than 100% of the votes cast are in favour", "impossible"],
    ["at least two thirds of the votes cast are in favour", "at most two thirds of the votes cast are in favour", "ceiling"],
    ["[14 clear days' notice]", "[at most 14 days' notice]", "bound-most"],
    ["[3 months](rule:gathered)", "[999 years](rule:gathered)", "absurd"],
    ["[Europe/London]", "[Middle Earth]", "unknown-zone"],
    [
      "[in secret](rule:secrecy).",
      "[in secret](rule:secrecy). It fails unless [at least 30% of those eligible vote](rule:quorum).",
      "turnout-quorum",
    ],
  ])("%s → %s", (from, to, code) => expect(found(from, to).map((finding) => finding.code)).toContain(code));
});

describe("powers and lines that don't work", () => {
  it.each([
    [
      "nobody-can-start",
      "2. [The Board](rule:starts) or [10% of the members](rule:starts) may propose a change, by signing it within [3 months](rule:gathered).\n",
      "",
    ],
    ["cannot-change", "[change these rules](rule:decides)", "[exclude a member](rule:decides)"],
    ["decides-nothing", "1. Only this procedure may [change these rules](rule:decides).\n", ""],
    [
      "no-notice",
      "3. **[Notice.](notice:notice)** [The Secretary](rule:by) sends [every member](rule:to) [the full text](rule:contents) with [14 clear days' notice](rule:period).\n",
      "",
    ],
    ["nobody-fills", ", elected by [the members](rule:roll) for", ", for"],
    ["nobody-by-that-name", "[The Board](rule:starts)", "[The Committee](rule:starts)"],
    ["same-name", "**[Secretary](office:secretary)**", "**[Member](office:secretary)**"],
    ["defined-twice", "**[Secretary](office:secretary)** is", "**[Secretary](office:secretary)** or **[Clerk](office:secretary)** is"],
    ["two-organisations", "1. The Club plays", "1. The **[Guild](organisation:guild)** plays"],
    ["no-organisation", "[the Club](organisation:club)", "the Club"],
    ["no-language", "[Folkmoot live text 1](rule:language)", "Folkmoot live text 1"],
    ["unread", "[Folkmoot live text 1](rule:language)", "[Folkmoot live text 2](rule:language)"],
    ["said-twice", "[five](rule:size) members", "[five](rule:size) or rather [six](rule:size) members"],
    ["entrenchment-open", "Article 1 or this article", "Article 1"],
    ["unknown-name", "Article 1 or this article", "Article 9 or this article"],
    ["empty-exception", "it is carried if [at least three quarters of the votes cast are in favour](rule:carried)", "it is harder"],
    ["judge-in-own-cause", "[All who were members on the day notice was given](rule:roll)", "[The Board](rule:roll)"],
    ["effect-before-challenge", "[28 days after the result is declared]", "[when the result is declared]"],
    ["shorter-than-delivery", "[14 clear days' notice]", "[1 hour's notice]"],
    ["unknown-name", "The Club plays", "The Club plays under [Article 9](see:nine)"],
    ["stale-number", "The Club plays", "The Club plays under [Article 9](see:amendment)"],
    ["no-number", "## 2. Members", "## Members"],
    ["number-twice", "## 2. Members", "## 1. Members"],
    ["number-twice", "2. The **[Secretary]", "\nAnd a word between.\n\n1. The **[Secretary]"],
    ["late-roll", "[All who were members on the day notice was given](rule:roll)", "[All who were members on the day the vote closes](rule:roll)"],
    ["impossible", "for [2 years](rule:term).\n2.", "for [2 years](rule:term). [6 members](rule:quorum) must be present.\n2."],
    ["impossible", "[The Board](rule:starts)", "[6 members of the Board](rule:starts)"],
    [
      "fills-itself",
      "**[Secretary](office:secretary)** is chosen by [the Board](rule:roll)",
      "**[Secretary](office:secretary)** is chosen by [the Secretary](rule:roll)",
    ],
    ["nobody-hears", " before [the Board](rule:to).", "."],
    ["wrong-kind", "The Club plays", "The Club plays for [the Board](class:board)"],
  ])("%s", (code, from, to) => expect(found(from, to).map((finding) => finding.code)).toContain(code));

  it("an exception that drops more than it says", () => {
    const more = found(
      "are in favour](rule:carried).\n   1.",
      "are in favour](rule:carried) and [at least 10% of those entitled to vote are in favour](rule:carried).\n   1.",
    );
    expect(more.map(({ code }) => code)).toContain("replaces-more");
  });

  it("stages out of their order", () => {
    const swapped = CLUB.replace(/(4\. \*\*\[Ballot[^]*?)(5\. \*\*\[Challenge.*\n)/, "$2$1");
    expect(compile(swapped).findings.map(({ code }) => code)).toContain("order");
  });

  it("another procedure that is given what only one may decide", () => {
    const second =
      "\n### [Quickly](procedure:quick)\n\n1. [The Board](rule:starts) may [change these rules](rule:decides).\n2. **[Vote.](vote:vote)** [The Board](rule:roll) answers [in writing](rule:how).\n";
    expect(compile(CLUB + second).findings).toContainEqual(expect.objectContaining({ code: "not-only", severity: "error", line: 29 }));
  });

  it("procedures that are described by each other", () => {
    const circle =
      "\n### [First](procedure:first)\n\n1. [The Board](rule:starts) may decide [any matter](rule:decides), in the way of [second](rule:as).\n\n### [Second](procedure:second)\n\n1. [The Board](rule:starts) may decide [any matter](rule:decides), in the way of [first](rule:as).\n";
    expect(compile(CLUB + circle).findings.filter(({ code }) => code === "circle")).toHaveLength(2);
  });

  it("a ruling and a duty with something missing", () => {
    const codes = compile(
      `${CLUB}7. **[Fairness.](ruling:fair)** [The Board](rule:by) decides. **[Minutes.](duty:minutes)** [The Secretary](rule:by) must [keep minutes](rule:act).\n`,
    ).findings.map(({ code }) => code);
    expect(codes).toContain("ruling-lacks");
    expect(codes).toContain("duty-without-otherwise");
  });
});

describe("sentences that nothing enforces", () => {
  it("are listed with their place", () => {
    const { unenforced } = compile(CLUB.replace("The Club plays chess.", "The Club plays chess. Nobody may cheat."));
    expect(unenforced).toContainEqual({ line: 5, clause: "1.1", words: "Nobody may cheat." });
  });
});

describe("a sentence without live words beside one that has some", () => {
  it("is listed too, since it is easily taken for one that runs", () => {
    const { unenforced } = compile(CLUB.replace("It takes effect [28 days", "No count is shown before that. It takes effect [28 days"));
    expect(unenforced.map(({ words }) => words)).toEqual(["The Club plays chess.", "No count is shown before that."]);
  });
});

describe("every suggestion", () => {
  it.each([
    ["at least two thirds of the votes cast are in favour", "at least 50% of the votes cast"],
    ["at least two thirds of the votes cast are in favour", "half of the votes cast are in favour"],
    ["at least two thirds of the votes cast are in favour", "a simple majority"],
    ["at least two thirds of the votes cast are in favour", "at least 30% of those eligible"],
    ["at least two thirds of the votes cast are in favour", "at most two thirds of the votes cast are in favour"],
    ["at least two thirds of the votes cast are in favour", "nearly all"],
    ["at least two thirds of the votes cast are in favour", "not less than 49.5 per cent of the ballots cast are in favour"],
    ["at least two thirds of the votes cast are in favour", "one third or more of those present"],
    ["at least two thirds of the votes cast are in favour", "any 5 members or half the square root of the members agree"],
    ["[10% of the members](rule:starts)", "[5% of members or 1,000 members](rule:starts)"],
    ["[10% of the members](rule:starts)", "[10](rule:starts)"],
    ["[14 days of the result](rule:within)", "[21 days](rule:within)"],
    ["[14 clear days' notice]", "[at most 14 days' notice]"],
    ["[14 clear days' notice]", "[3 working days' notice]"],
    ["[14 clear days' notice](rule:period)", '[14 clear days\' notice](rule:period "1 hour")'],
    ["The Board has [five]", "The Board has at least [five]"],
    ["[The Board](rule:starts) or [10%", "[The Board](rule:starts) and [10%"],
    ["[All who were members on the day notice was given](rule:roll)", "[The members](rule:roll)"],
    ["Article 1 or this article", "Article 1"],
    ["The Club plays", "The Club plays under [Article 9](see:amendment)"],
    ["The Club plays", "The Club plays [Elo](class:rated)"],
    ["[Folkmoot live text 1](rule:language)", "Folkmoot live text 1"],
    ["[Folkmoot live text 1](rule:language)", "[Folkmoot live text 2](rule:language)"],
    ["[Europe/London]", "[Middle Earth]"],
    ["plays chess", "de\u0301cides"],
  ])("can be put in place of the words and settles the finding: %s → %s", (from, to) => {
    const source = CLUB.replace(from, () => to);
    const offering = compile(source).findings.filter(({ suggestions }) => suggestions.length > 0);
    expect(offering.length).toBeGreaterThan(0);
    for (const finding of offering)
      for (const suggestion of finding.suggestions)
        expect(
          compile(put(source, finding, suggestion)).findings.filter(
            ({ code, words, line }) => code === finding.code && words === finding.words && line === finding.line,
          ),
        ).toEqual([]);
  });
});

function put(source: string, { line, column, words }: Finding, suggestion: string): string {
  const start =
    source
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  return source.slice(0, start) + suggestion + source.slice(start + words.length);
}
