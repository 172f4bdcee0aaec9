import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import type { Compiled } from "./compiled.js";
import type { Rules } from "./rules.js";

const model = readFileSync(new URL("./fixtures/model.md", import.meta.url), "utf8");
const sound = compile(model);
const shipped = readFileSync(new URL("../texts/model.md", import.meta.url), "utf8");
const soundShipped = compile(shipped);

/** Small changes that turn the sense of the text round. Most were found in real amendments, or are how somebody would cheat. */
const DAMAGE: readonly (readonly [from: string, to: string])[] = [
  ["at least two thirds", "at most two thirds"],
  ["lower of 2%", "higher of 2%"],
  ["Only this procedure may [exclude", "This procedure may not [exclude"],
  ["Within [28 days of", "After [28 days of"],
  ["no more than 28 days", "28 days"],
  ["Any 20 members", "The members"],
  ["more than half of the votes cast", "half of the votes cast"],
  ["more than half of the votes cast", "50% or more of the votes cast"],
  ["is excluded if", "is not excluded if"],
  ["14 days' notice", "14 weekdays' notice"],
  ["three quarters", "three-quarters"],
  ["3 days before the vote opens", "three days before voting begins"],
  ["may challenge a ballot before", "may not challenge a ballot before"],
  [", except those who brought the charge,", ""],
  [" at the same time", ""],
  ["The Committee may send", "The Committee may stop it, and may send"],
  ["[The Secretary](rule:by) sends [every member]", "If the Committee agrees, [the Secretary](rule:by) sends [every member]"],
  ["   1. [Where it changes", "  1. [Where it changes"],
  ["**[Challenge.](challenge:challenge)**", "[Challenge.](challenge:challenge)"],
  ["## 9. [Members' ballots]", "### 9. [Members' ballots]"],
  ["(rule:carried) and [at least 10%", "(rule:carried) or [at least 10%"],
  ["**[Secretary](office:secretary)**", "**[Clerk](office:secretary)**"],
  ["**[Panel](body:panel)**", "**[Members](body:panel)**"],
  ["**[Treasurer](office:treasurer)**", "**[Secretary](office:treasurer)**"],
  ["[The Committee](rule:starts)", "[The Board](rule:starts)"],
  ["## 4. [Excl", "## 4. New\n\n1. Something new.\n\n## 5. [Excl"],
  ["[14 days' notice](rule:period), and does", "14 days' notice, and does"],
  ["[14 days' notice](rule:period)", '[14 days\' notice](rule:period "1 hour")'],
  ["[14 days' notice](rule:period)", "[14 days' notice][p]"],
  ["[14 days' notice](rule:period)", "`[14 days' notice](rule:period)`"],
  ["[The lower of 5% of the members and 1,000 members]", "[5% of the members or 1,000 members]"],
  ["[14 days of the result](rule:within)", "[14 days](rule:within)"],
  ["[more than half of the votes cast](rule:carried). If", "[more than half of the votes cast](rule:carried) unless the Chair objects. If"],
  ["A ballot is open for [7 days]", "A ballot is open for at least [7 days]"],
  ["[Any 20 members](rule:starts)", "[Any 0 members](rule:starts)"],
  ["[at least 10% of those entitled to vote are in favour]", "[at least 0% of those entitled to vote are in favour]"],
  ["[at least 10% of those entitled to vote are in favour]", "[at least 110% of those entitled to vote are in favour]"],
  ["[at least 10% of those entitled to vote are in favour]", "[at least 10% of those entitled to vote]"],
  ["Article 1, Article 5 or Article 11", "Article 1 or Article 5"],
  ["members", "m\u0435mbers"],
  ["14 days' notice", "14\u200b days' notice"],
];

/** The same where members bring something up. */
const DAMAGED_CALLS: readonly (readonly [from: string, to: string])[] = [
  ["may put changes to the text", "may not put changes to the text"],
  ["any 5 members](rule:starts) may put a proposal", "any 5 members](rule:starts), if the Committee agrees, may put a proposal"],
  ["For [28 days](rule:lasts)", "For at most [28 days](rule:lasts)"],
  ["For [28 days](rule:lasts)", "For [at most 28 days](rule:lasts)"],
  ["[when each of their movers agrees](rule:merging)", "when each of their movers agrees"],
  ["[when each of their movers agrees](rule:merging)", "[when most of their movers agree](rule:merging)"],
  ["Several become one [when", "Several become one only [when"],
  ["every other that has its support is put", "every other that has its support and pleases the mover is put"],
  ["every other that has its support is put", "no other is put"],
  ["helps those who have put texts", "chooses among those who have put texts"],
  ["**[Mediation.](mediation:mediation)**", "[Mediation.](mediation:mediation)"],
  ["may rule that a text", "may not rule that a text"],
  ["[asks for what the association may not do](rule:standard)", "[displeases the Committee](rule:standard)"],
  ["its movers may appeal", "its movers may not appeal"],
  ["appeal to [the Panel](rule:to)", "appeal to [the Secretary](rule:to)"],
  ["appeal to [the Panel](rule:to)", "appeal to the Panel"],
  ["Within [7 days](rule:within) its movers", "After [7 days](rule:within) its movers"],
  ["which decides within [14 days](rule:decided)", "which decides after [14 days](rule:decided)"],
  ["A proposal stays while an appeal is undecided.", "A proposal is gone while an appeal is undecided."],
  ["approve of as many as they like", "approve of at most one"],
  ["[members approve of as many as they like](rule:several)", "members approve of as many as they like"],
  ["[At most three](rule:most)", "[Three](rule:most)"],
  ["[At most three](rule:most)", "At least [three](rule:most)"],
  ["[At most three](rule:most) are adopted, each if", "[At most three](rule:most) are rejected, each if"],
  ["are adopted, each if [more than half", "are adopted, each unless [more than half"],
  ["the one with more support is adopted", "the one with less support is adopted"],
  [
    "[“None of these” stands on the ballot paper](rule:none) beside them",
    "[“None of these” does not stand on the ballot paper](rule:none) beside them",
  ],
  ["[£5,000](rule:budget)", "[5,000](rule:budget)"],
  ["[£5,000](rule:budget)", "about [£5,000](rule:budget)"],
  ["[£5,000](rule:budget)", "£5,000"],
  ["[£5,000](rule:budget)", "[€5.000](rule:budget)"],
  ["[10 points](rule:points) each", "[10 points](rule:points) or fewer each"],
  ["[10 points](rule:points) each", "10 points each"],
  ["counted by equal shares", "counted fairly"],
  ["counted by Schulze's method", "counted by the Secretary"],
  ["What is adopted stands for [12 months]", "What is adopted stands until the Committee says otherwise, at least for [12 months]"],
  ["somebody else may take on", "nobody else may take on"],
  ["Only this procedure may decide on [campaign", "This procedure may not decide on [campaign"],
];

describe("a damaged text", () => {
  it("starts from one that is sound", () => {
    expect(sound.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(DAMAGE)("is noticed: %s → %s", (from, to) => {
    expect(model).toContain(from);
    const damaged = compile(model.replace(from, () => to));
    const known = new Set(sound.findings.map(key));
    const found = damaged.findings.filter((finding) => !known.has(key(finding)));
    expect({ found: found.length > 0, changed: meaning(damaged.rules) !== meaning(sound.rules) }).not.toEqual({ found: false, changed: false });
  });

  it.each(DAMAGED_CALLS)("is noticed where members bring something up: %s → %s", (from, to) => {
    expect(shipped).toContain(from);
    const damaged = compile(shipped.replace(from, () => to));
    const noticed = damaged.findings.length > 0 || meaning(damaged.rules) !== meaning(soundShipped.rules);
    expect({ noticed, listed: unenforced(damaged) !== unenforced(soundShipped) }).not.toEqual({ noticed: false, listed: false });
  });

  it("is noticed wherever a word is put into the articles in which members bring something up", () => {
    const part = shipped.slice(shipped.indexOf("## 11."));
    const words = fc.constantFrom(
      " not",
      " only",
      " unless the Chair objects",
      ", if the Committee agrees,",
      " never",
      " after 3 days",
      " nobody",
      " cannot",
    );
    fc.assert(
      fc.property(fc.constantFrom(...deadGaps(part)), words, (gap, word) => {
        const at = shipped.length - part.length + gap;
        const damaged = compile(shipped.slice(0, at) + word + shipped.slice(at));
        const noticed = damaged.findings.length > 0 || meaning(damaged.rules) !== meaning(soundShipped.rules);
        expect(noticed || unenforced(damaged) !== unenforced(soundShipped)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it("is noticed wherever a word is put between live ones, if only in the list of what is not enforced", () => {
    const gaps = deadGaps(model);
    const words = fc.constantFrom(
      " not",
      " only",
      " unless the Chair objects",
      ", if the Committee agrees,",
      " never",
      " after 3 days",
      " nobody",
      " cannot",
    );
    fc.assert(
      fc.property(fc.constantFrom(...gaps), words, (at, word) => {
        const damaged = compile(model.slice(0, at) + word + model.slice(at));
        const known = new Set(sound.findings.map(key));
        const noticed = damaged.findings.some((finding) => !known.has(key(finding))) || meaning(damaged.rules) !== meaning(sound.rules);
        const listed = JSON.stringify(damaged.unenforced.map((one) => one.words)) !== JSON.stringify(sound.unenforced.map((one) => one.words));
        expect(noticed || listed).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is noticed when the clauses of the amendment article change places", () => {
    const swapped = model.replace(/(5\. \*\*\[Ballot[^]*?)(6\. \*\*\[Commencement.*\n)/, "$2$1");
    expect(compile(swapped).findings.map(({ code }) => code)).toContain("order");
  });

  it("is noticed when the notice of a ballot is gone", () => {
    const silent = compile(
      model.replace(/2\. \*\*\[Notice\.\]\(notice:notice\)\*\* \[The Secretary\]\(rule:by\) sends \[every member\]\(rule:to\) \[the full.*\n/, ""),
    );
    expect(silent.findings.filter(({ code }) => code === "no-notice").length).toBeGreaterThan(0);
  });

  it("is noticed when the article on ballots is gone", () => {
    const without = compile(model.replace(/## 9\.[^]*?(?=## 10\.)/, ""));
    expect(without.findings.map(({ code }) => code)).toContain("unread");
  });
});

/** Offsets of the spaces between words that are not live, in clauses that have live ones. */
function deadGaps(source: string): number[] {
  const live = [...source.matchAll(/\[[^\]]*\]\([^)]*\)/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return [...source.matchAll(/(?<=[a-z]) (?=[a-z])/g)]
    .map(({ index }) => index)
    .filter((at) => !live.some(([from, to]) => at >= from && at < to))
    .filter((at) => /^ *\d+\. .*\(rule:/.test(source.slice(source.lastIndexOf("\n", at) + 1, source.indexOf("\n", at))));
}

function unenforced({ unenforced: sentences }: Compiled): string {
  return JSON.stringify(sentences.map(({ words }) => words));
}

function key(finding: { code: string; words: string; message: string }): string {
  return JSON.stringify([finding.code, finding.words, finding.message]);
}

/** The rules without the words, numbers and hashes of the text: what runs. */
function meaning(rules: Rules): string {
  return JSON.stringify(rules, (name, value: unknown) => (name === "words" || name === "clause" || name === "hash" ? undefined : value));
}
