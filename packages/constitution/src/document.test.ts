import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "./compile.js";
import { plainText, type Block, type Inline } from "./document.js";

const model = readFileSync(new URL("../texts/model.md", import.meta.url), "utf8");
const compiled = compile(model);

describe("the tree of a text", () => {
  it("numbers its clauses as findings and refusals cite them", () => {
    const numbers = compiled.document.flatMap(numbersIn);
    expect(numbers).toEqual(compiled.clauses.map(({ number }) => number));
    expect(numbers).toContain("11.7.1");
    expect(numbers).toContain("6B.3");
  });

  it("shows every live value as live words that can be opened", () => {
    const live = compiled.document.flatMap(inlines).filter((piece) => piece.kind === "live");
    expect(live.map((piece) => piece.blank)).toEqual(compiled.blanks.map(({ id }) => id));
    expect(live.map((piece) => piece.text)).toEqual(compiled.blanks.map(({ words }) => words));
  });

  it("tells what opens a thing from what mentions one and what points to an article", () => {
    const pieces = compiled.document.flatMap(inlines);
    expect(pieces).toContainEqual({ kind: "term", thing: "procedure:amendment", opens: true, text: "Changing this constitution" });
    expect(pieces).toContainEqual({ kind: "term", thing: "challenge:members.challenge", opens: false, text: "challenge" });
    expect(pieces).toContainEqual({ kind: "see", article: "exclusion", text: "Article 4" });
  });

  it("has an anchor of its own for every heading and clause", () => {
    const anchors = compiled.document.flatMap(anchorsIn);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toContain("clause-11.7.1");
  });

  it("holds HTML, images, code and links to elsewhere as the letters that were written", () => {
    const [block] = compile("A <b>bold</b> word, `code`, ![pic](http://x.test/p.png) and [a page](http://x.test)").document;
    const text = block?.kind === "paragraph" ? plainText(block.inline) : "";
    expect(text).toBe("A <b>bold</b> word, `code`, ![pic](http://x.test/p.png) and [a page](http://x.test)");
    expect(compile("<script>alert(1)</script>").document).toEqual([
      { kind: "paragraph", inline: [{ kind: "text", text: "<script>alert(1)</script>" }] },
    ]);
  });

  it("comes from any text whatever without throwing", () => {
    const line = fc.oneof(fc.constantFrom(...model.split("\n")), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => void compile(lines.join("\n")).document.flatMap(inlines)),
      { numRuns: 100 },
    );
  });
});

function numbersIn(block: Block): string[] {
  return block.kind === "clauses" ? block.items.flatMap((item) => [item.number, ...item.children.flatMap(numbersIn)]) : [];
}

function anchorsIn(block: Block): string[] {
  if (block.kind === "heading") return [block.anchor];
  return block.kind === "clauses" ? block.items.flatMap((item) => [item.anchor, ...item.children.flatMap(anchorsIn)]) : [];
}

function inlines(block: Block): Inline[] {
  if (block.kind === "clauses") return block.items.flatMap((item) => [...item.inline.flatMap(flat), ...item.children.flatMap(inlines)]);
  return block.inline.flatMap(flat);
}

function flat(piece: Inline): Inline[] {
  return "inline" in piece ? piece.inline.flatMap(flat) : [piece];
}
