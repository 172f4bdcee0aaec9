import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, inLanguage, mayBeInForce } from "../compile.js";
import { plainText } from "../document.js";
import type { Finding } from "../finding.js";

const reference = readFileSync(new URL("../../../../docs/reference/live-text.de.md", import.meta.url), "utf8");
const club = /^```markdown\n([^]*?)^```$/mu.exec(reference)?.[1] ?? "";

describe("a text in German", () => {
  it("may be put in force, and says that it is German", () => {
    const compiled = compile(club);
    expect(compiled.findings).toEqual([]);
    expect(mayBeInForce(compiled)).toBe(true);
    expect(compiled.rules.lang).toBe("de");
    expect(compile(club.replace(" auf Deutsch", "")).rules.lang).toBeUndefined();
  });

  it("is cited in its own words, its defaults among them", () => {
    const amendment = compile(club).rules.procedures.find(({ id }) => id === "amendment");
    const vote = amendment?.stages.find((stage) => stage.kind === "vote");
    expect(vote?.carried[0]?.words).toBe("mindestens zwei Drittel der abgegebenen Stimmen dafür sind");
    expect(vote?.tie).toEqual({ value: "the proposal is lost", clause: null, words: "Bei Stimmengleichheit ist der Antrag abgelehnt." });
  });

  it("is said back in the language of whoever reads it", () => {
    const compiled = compile(club);
    expect(clause("4.4", compiled.clauses)).toContain("carried if for ≥ 2/3 of (for + against)");
    expect(clause("4.4", inLanguage(compiled, "de").clauses)).toContain("angenommen, wenn: mindestens 2 Drittel der abgegebenen Stimmen dafür sind");
    expect(inLanguage(compiled, "de").defaults.map(({ sentence }) => sentence)).toContain("Bei Stimmengleichheit ist der Antrag abgelehnt.");
  });

  it("shows the formal words of a title beside the words that they stand for", () => {
    const source = instead("[14 volle Tage](rule:period)", '[zwei Wochen](rule:period "14 clear days")');
    expect(compile(source).findings.map(({ code }) => code)).toEqual(["title-differs"]);
    const loose = compile(instead("[14 volle Tage](rule:period)", '[gute zwei Wochen](rule:period "14 clear days")'));
    expect(loose.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning unchecked-words"]);
    expect(words(loose)).toContain("gute zwei Wochen (“14 clear days”)");
    expect(loose.rules.procedures[0]?.stages[0]).toMatchObject({
      period: { value: { n: 14, unit: "day", days: "clear" }, words: "gute zwei Wochen" },
    });
    expect(codes('[14 volle Tage](rule:period "14 clear days")')).toEqual([]);
    expect(codes('[14 volle Tage](rule:period "vierzehn")')).toEqual(["unread"]);
  });

  it.each([
    ["[14 volle Tage]", "[höchstens 14 volle Tage]", "bound-most"],
    ["[10 % der Mitglieder]", "[10 % der Mitglieder oder 100 Mitglieder]", "lower-or-higher"],
    ["[mindestens zwei Drittel der abgegebenen Stimmen dafür sind]", "[mindestens die Hälfte der abgegebenen Stimmen dafür sind]", "tie-carries"],
    ["[mindestens zwei Drittel der abgegebenen Stimmen dafür sind]", "[einfache Mehrheit]", "majority-of-what"],
    ["[mindestens zwei Drittel der abgegebenen Stimmen dafür sind]", "[einfache Mehrheit (51 %)]", "fifty-one"],
    ["[mindestens zwei Drittel der abgegebenen Stimmen dafür sind]", "[mindestens 30 % der Stimmberechtigten]", "no-verb"],
    ["[mindestens zwei Drittel der abgegebenen Stimmen dafür sind]", "[höchstens zwei Drittel der abgegebenen Stimmen dafür sind]", "ceiling"],
    ["[14 Tagen nach der Feststellung des Ergebnisses]", "[14 Tagen]", "of-what"],
    ["[Der Vorstand](rule:starts)", "[Der Beirat](rule:starts)", "nobody-by-that-name"],
    ["und zwar [14 volle Tage]", "und zwar, falls nötig, [14 volle Tage]", "loose-word"],
    ["und zwar [14 volle Tage]", "und zwar mindestens [14 volle Tage]", "outside"],
    ["Er tritt", "Er tritt nicht vor", "negated"],
    ["Der Klub spielt Schach.", "Der Klub spielt Scha\u200bch.", "hidden-character"],
    ["Der Klub spielt Schach.", "Der Klub öffnet um acht.".normalize("NFD"), "not-composed"],
    ["Der Antrag ist angenommen, wenn", "Der Antrag ist abgelehnt, wenn", "other-sense"],
    ["vorher.", "vorher. Danach gilt eine Frist von 3 Tagen.", "dead-figure"],
  ])("has “%s” sent back as “%s”: %s", (from, to, code) => {
    const found = compile(instead(from, to)).findings;
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(found.flatMap(({ suggestions }) => suggestions).filter((one) => /\b(the|of|members|days|votes)\b/u.test(one))).toEqual([]);
  });

  it.each(["bound-most", "lower-or-higher", "tie-carries", "majority-of-what", "no-verb", "ceiling", "of-what"])(
    "has wordings proposed in German that settle what is wrong: %s",
    (code) => {
      const source = SETTLED[code] ?? "";
      const finding = compile(source).findings.find((one) => one.code === code);
      expect(finding?.suggestions.length).toBeGreaterThan(0);
      for (const proposed of finding?.suggestions ?? [])
        expect([proposed, compile(put(source, finding, proposed)).findings.map((one) => one.code)]).toEqual([proposed, []]);
    },
  );

  it("has another way found where it says that only one may be gone", () => {
    const second = "\n## 5. [Anders](procedure:quick)\n\n1. [Jedes Mitglied](rule:starts) darf [diese Satzung ändern](rule:decides).\n";
    expect(compile(club + second).findings.map(({ code }) => code)).toContain("not-only");
  });

  it("offers its blanks what can stand there, in German", () => {
    const { blanks } = compile(club);
    const carried = blanks.find(({ rule }) => rule === "carried");
    expect(carried?.offers).toContain("mehr als die Hälfte der abgegebenen Stimmen dafür sind");
    for (const { rule, offers } of blanks) for (const offer of offers) expect([rule, offer, codesOf(rule, offer)]).toEqual([rule, offer, []]);
  });

  it("never throws, whatever stands in it, and is read in a moment", () => {
    const bits = fc.constantFrom(
      "[",
      "](rule:carried)",
      "](rule:starts)",
      "mindestens",
      "zwei",
      "Drittel",
      "der",
      "Mitglieder",
      "oder",
      ",",
      "je nachdem",
      "**",
      "ß",
      "ü",
      "1.000",
      "%",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        expect(() => compile(`${club}\n## 5. X\n\n1. ${parts.join(" ")}`)).not.toThrow();
      }),
      { numRuns: 60 },
    );
    const long = `[${"mindestens zwei Drittel der Mitglieder oder ".repeat(1_000)}](rule:carried)`;
    const begun = performance.now();
    compile(`${club}\n1. ${long}`);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

const SETTLED: Readonly<Record<string, string>> = {
  "bound-most": instead("[14 volle Tage]", "[höchstens 14 volle Tage]"),
  "lower-or-higher": instead("[10 % der Mitglieder]", "[10 % der Mitglieder oder 100 Mitglieder]"),
  "tie-carries": instead("[mindestens zwei Drittel der", "[mindestens die Hälfte der"),
  "majority-of-what": instead("[mindestens zwei Drittel der abgegebenen Stimmen dafür sind]", "[einfache Mehrheit]"),
  "no-verb": instead("[mindestens zwei Drittel der abgegebenen Stimmen dafür sind]", "[mindestens 30 % der Mitglieder]"),
  ceiling: instead("[mindestens zwei Drittel der", "[höchstens zwei Drittel der"),
  "of-what": instead("[14 Tagen nach der Feststellung des Ergebnisses]", "[14 Tagen]"),
};

function instead(from: string, to: string): string {
  expect(club).toContain(from);
  return club.replace(from, () => to);
}

function codes(notice: string): string[] {
  return compile(instead("[14 volle Tage](rule:period)", notice)).findings.map(({ code }) => code);
}

/** What is wrong with an offer where it would stand, but for what only another place can have. */
function codesOf(rule: string, offer: string): string[] {
  const blank = compile(club).blanks.find((one) => one.rule === rule);
  if (blank === undefined) return [];
  const source = club.slice(0, blank.start) + offer + club.slice(blank.end);
  return compile(source).findings.flatMap(({ code }) => (code === "unread" || code === "nobody-by-that-name" ? [code] : []));
}

function put(source: string, finding: Finding | undefined, proposed: string): string {
  const { line = 1, column = 1, words: said = "" } = finding ?? {};
  const start =
    source
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length +
    1 +
    column -
    1;
  return source.slice(0, start) + proposed + source.slice(start + said.length);
}

function clause(number: string, clauses: ReturnType<typeof compile>["clauses"]): readonly string[] {
  return clauses.find((one) => one.number === number)?.printBack ?? [];
}

function words({ document }: ReturnType<typeof compile>): string {
  return document.flatMap((block) => (block.kind === "clauses" ? block.items.map(({ inline }) => plainText(inline)) : [])).join("\n");
}
