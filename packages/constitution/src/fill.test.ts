import { readFileSync } from "node:fs";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { compile, mayBeInForce } from "./compile.js";
import { fill, fillAll, LONGEST_WORDS, refuseWords, type BlankPlace } from "./fill.js";

const model = readFileSync(new URL("../texts/model.md", import.meta.url), "utf8");
const places = placesIn(model);

describe("filling a blank", () => {
  it("with the words it has changes nothing, for every blank of the model", () => {
    const { blanks } = compile(model);
    expect(blanks.length).toBeGreaterThan(150);
    for (const blank of blanks) expect(fillAll(model, blanks, new Map([[blank.id, blank.words]]))).toEqual({ ok: true, value: model });
  });

  it("puts the words in and leaves everything else to the letter, whatever words are not refused", () => {
    const short =
      '# A [club](organisation:club)\n\n1. Days are [clear days](rule:days), **[times](rule:zone)** of\n   [Europe/London](rule:zone "a title").\n';
    const blanks = placesIn(short);
    const unit = fc.oneof(fc.constantFrom(..."ab 12%.,:;'\"()[]{}<>!?&#*_`~|\\/-+=@"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }));
    fc.assert(
      fc.property(fc.nat(blanks.length - 1), fc.string({ unit, minLength: 1, maxLength: 12 }), (index, words) => {
        const place = blanks[index];
        if (place === undefined || refuseWords(words) !== null) return;
        const filled = fillAll(short, blanks, new Map([[place.id, words]]));
        if (!filled.ok) throw new Error(filled.reason.kind);
        expect(placesIn(filled.value).map((p) => p.words)).toEqual(blanks.map((p) => (p.id === place.id ? words : p.words)));
        expect(filled.value.length).toBe(short.length + words.length - place.words.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("makes the model vote openly, which is what the rehearsal does with it", () => {
    const { blanks } = compile(model);
    const secrecy = blanks.find((blank) => blank.thing === "ballot:members" && blank.rule === "secrecy");
    const open = fill(model, secrecy?.id ?? "", "openly");
    if (!open.ok) throw new Error(open.reason.kind);
    const compiled = compile(open.value);
    expect(compiled.rules.ballots.map((ballot) => ballot.secrecy.value)).toEqual(["open"]);
    expect(mayBeInForce(compiled)).toBe(true);
  });

  it("can put words in several blanks at once", () => {
    const [first, second] = [places[3], places[10]];
    if (first === undefined || second === undefined) throw new Error("the model has more blanks");
    const filled = fillAll(
      model,
      places,
      new Map([
        [second.id, "two"],
        [first.id, "one"],
      ]),
    );
    const words = filled.ok ? placesIn(filled.value).map((place) => place.words) : [];
    expect([words[3], words[10]]).toEqual(["one", "two"]);
    expect(words).toHaveLength(places.length);
  });

  it("refuses words that would end the link, begin another or mean something else", () => {
    for (const words of ["14 days](rule:period) or [1 hour", "a [b", "<b>", "*x*", "two\nlines", "\\", "`x`", "a_b_", "&amp;", "look!"])
      expect(refuseWords(words)?.kind).toBe("mark");
    expect(refuseWords("")).toEqual({ kind: "empty" });
    expect(refuseWords(" 14 days")).toEqual({ kind: "space-at-the-ends" });
    expect(refuseWords("14\u00a0days")).toEqual({ kind: "hidden-character" });
    expect(refuseWords("x".repeat(LONGEST_WORDS + 1))).toEqual({ kind: "too-long", most: LONGEST_WORDS });
    expect(fill(model, "nothing.here", "x")).toEqual({ ok: false, reason: { kind: "no-such-blank", blank: "nothing.here" } });
  });
});

function placesIn(source: string): BlankPlace[] {
  const found: BlankPlace[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === "link" && node.url.startsWith("rule:")) {
      const [first] = node.children;
      const [start, end] = [first?.position?.start.offset ?? 0, node.children.at(-1)?.position?.end.offset ?? 0];
      found.push({ id: `blank.${found.length}`, words: source.slice(start, end), start, end });
    }
    if ("children" in node) node.children.forEach(walk);
  };
  walk(fromMarkdown(source));
  return found;
}
