import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.js";
import { CATALOGUE } from "./catalogue.js";
import { compile } from "./compile.js";
import { TEXT_LIMIT } from "./limits.js";
import { CALL } from "./testing/call.js";

/** 5,000 texts and more in all; with FOLKMOOT_LONG=1 100,000 and more. */
const TIMES = process.env["FOLKMOOT_LONG"] === "1" ? 20 : 1;

const PIECES =
  "# |## 1. |### |\n\n|\n|1. |   1. |- |> |**|*|_|[|](|)|rule:|procedure:a|vote:v|where:w|see:a|as|.|[The Board](rule:starts) |[Any member](rule:starts) |**[x](body:b)** |**[v](vote:v)** |[x](meeting:m) |[14 days](rule:period) |[Where it changes Article 1](where:w) |[If x refuses it](after:a.v) |[a](rule:a.b.c) |[a](rule:as) |[x](rule:how) |[51% majority](rule:carried) |[2%](rule:quorum) |`|```|<b>|<!-- |--> |![i](j)|[r]: rule:x|\u202e|\u200b|е|é|e\u0301|\ud800|🏛|\0|%|0|-1|99999999999999999999|two thirds of|, |or |and |if |only this procedure may |\t|\r\n".split(
    "|",
  );
const piece = fc.constantFrom(...PIECES);
const FRAME = "# Rules of [x](organisation:x)\n\n## 1. [a](procedure:a)\n\n1. ";

/** What holds of any text at all. Without `expect`, which takes longer than reading the text. */
function isRead(source: string): boolean {
  const { rules, findings, blanks, clauses } = compile(source);
  canonical(rules);
  const starts = startsOf(source);
  return (
    findings.length > 0 &&
    findings.every(({ code, line, column, words }) => code in CATALOGUE && source.startsWith(words, (starts[line - 1] ?? NaN) + column - 1)) &&
    blanks.every(({ start, end, words }) => source.slice(start, end) === words) &&
    clauses.every(({ start, end, source: own }) => source.slice(start, end) === own)
  );
}

function startsOf(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

describe("whatever is given to the checker", () => {
  it("bytes of any file", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => isRead(new TextDecoder().decode(bytes))),
      { numRuns: 2_000 * TIMES },
    );
  });

  it("the marks of the language in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 14 }), (parts) => isRead(parts.join(""))),
      { numRuns: 1_600 * TIMES },
    );
  });

  it("the same in a procedure", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => isRead(FRAME + parts.join(""))),
      { numRuns: 1_400 * TIMES },
    );
  });

  it("a sound text with something broken out of it or put into it", () => {
    fc.assert(
      fc.property(fc.nat(CALL.length), fc.nat(200), fc.array(piece, { maxLength: 5 }), (at, length, parts) => {
        const source = CALL.slice(0, at) + parts.join("") + CALL.slice(at + length);
        return isRead(source) || compile(source).findings.length === 0;
      }),
      { numRuns: 60 * TIMES },
    );
  });

  it.each([
    ["a text without end", "a ".repeat(TEXT_LIMIT), "too-long"],
    ["more lines than a rule book has", "a\n".repeat(10_000), "too-long"],
    ["quotations in quotations", ">".repeat(50_000), "too-tangled"],
    ["brackets in brackets", "[".repeat(50_000), "too-tangled"],
    ["links in links", "[a](".repeat(12_500), "too-tangled"],
    ["stars", "**a ".repeat(12_500), "too-tangled"],
    ["underlined headings", "a\n-\n".repeat(1_500), "too-tangled"],
    ["lists in lists", "- ".repeat(25_000), "too-tangled"],
    ["quotations without end", "> a\n\n".repeat(1_990), "too-tangled"],
    ["escapes without end", "a\\# b. ".repeat(1_900).replaceAll(". a", ".\n\na"), "too-tangled"],
    ["a comment without end in a long text", `<!--\n\n${"The river is open to everybody. ".repeat(600)}`, "too-tangled"],
    ["lists in lists on every line", "1. 1. 1. 1. 1. a\n".repeat(2_900), "too-tangled"],
  ])("is refused quickly when it is %s", (_, source, code) => {
    const { findings, rules } = compile(source);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(rules.procedures).toEqual([]);
  });
});
