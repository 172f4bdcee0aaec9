import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CATALOGUE, type FindingCode } from "./catalogue.js";
import type { Example } from "./catalogue/spec.js";
import { compile } from "./compile.js";

const reference = readFileSync(new URL("../../../docs/reference/live-text.md", import.meta.url), "utf8");
const club = /^```markdown\n([^]*?)^```$/mu.exec(reference)?.[1] ?? "";
const shown = (Object.entries(CATALOGUE) as [FindingCode, (typeof CATALOGUE)[FindingCode]][]).flatMap(([code, { severity, example }]) =>
  example === null ? [] : [{ code, severity, example }],
);

function withWords({ from }: Example, words: string): ReturnType<typeof compile> {
  return compile(club.replace(from, () => words));
}

describe("every finding of the checker", () => {
  it.each(shown)("$code is brought about by its example", ({ code, severity, example }) => {
    expect(club).toContain(example.from);
    const found = withWords(example, example.to).findings.filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.severity)).toContainEqual(severity === "either" ? expect.stringMatching(/error|warning/u) : severity);
  });

  it.each(shown)("$code is gone with the wording that is proposed, and nothing else comes instead", ({ example }) => {
    expect(withWords(example, example.instead).findings.map(({ code, words }) => `${code}: ${words}`)).toEqual([]);
  });

  it.each(shown)("$code: what is proposed in place of its words settles it", ({ code, example }) => {
    const source = club.replace(example.from, () => example.to);
    for (const { line, column, words, suggestions } of compile(source).findings.filter((finding) => finding.code === code)) {
      const start = startOfLine(source, line) + column - 1;
      for (const proposed of suggestions) {
        const settled = compile(source.slice(0, start) + proposed + source.slice(start + words.length)).findings;
        expect(settled.filter((one) => one.code === code && one.line === line && one.column === column && one.words === words)).toEqual([]);
      }
    }
  });

  it("says what is wrong and why it matters with a number, in whole sentences", () => {
    for (const [code, { what, why }] of Object.entries(CATALOGUE)) {
      expect([code, /[.?]$/u.test(what)]).toEqual([code, true]);
      expect([code, /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred)\b/u.test(why) && why.endsWith(".")]).toEqual([
        code,
        true,
      ]);
    }
  });

  it("has an example, but for what no line of text can show", () => {
    expect(Object.entries(CATALOGUE).flatMap(([code, { example }]) => (example === null ? [code] : []))).toEqual([
      "title-differs",
      "unchecked-words",
      "not-read",
      "too-long",
      "too-tangled",
      "layer-contradicts",
      "layer-repeats",
      "layer-guarded",
      "layer-takes",
      "layer-adds",
      "layer-silent",
    ]);
  });
});

function startOfLine(source: string, line: number): number {
  return source
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
}
