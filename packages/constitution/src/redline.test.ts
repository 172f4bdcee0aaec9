import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proseLines } from "./redline/prose.js";
import { redline, type RedlineLine } from "./redline.js";

const model = readFileSync(new URL("../texts/model.md", import.meta.url), "utf8");
const dayZero = readFileSync(new URL("../texts/day-zero.md", import.meta.url), "utf8");
const offered = readFileSync(new URL("../texts/offered.md", import.meta.url), "utf8");

describe("a redline", () => {
  it("holds the text before in its same and gone parts and the text after in its same and new parts, line by line", () => {
    for (const [before, after] of [
      [model, model],
      [dayZero, offered],
      [model, dayZero],
      ["", model],
      [model, ""],
    ] as const)
      expectExact(before, after);
  });

  it("is exact for any two texts", () => {
    const line = fc.oneof(fc.constantFrom(...model.split("\n")), fc.string({ unit: "grapheme" }));
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
    fc.assert(fc.property(text, text, expectExact), { numRuns: 150 });
  });

  it("shows one blank as its old words taken out and its new words put in, and everything else as it was", () => {
    const after = model.replace("[21 days](rule:lasts)", "[48 hours](rule:lasts)");
    const changed = redline(model, after).filter((line) => line.change !== "same");
    expect(changed).toHaveLength(1);
    expect(changed[0]?.clause).toBe("11.3");
    expect(changed[0]?.parts.map((part) => [part.kind, part.text])).toEqual([
      ["same", "Discussion. The text is open to discussion for "],
      ["gone", "21 days"],
      ["new", "48 hours"],
      ["same", "."],
    ]);
  });

  it("names words that keep standing there but are no longer live", () => {
    const after = model.replace("[21 days](rule:lasts)", "21 days");
    const changed = redline(model, after).filter((line) => line.change !== "same");
    expect(changed[0]?.relinked).toEqual([{ words: "21 days", before: "rule:lasts", after: null }]);
    expect(changed[0]?.parts.every((part) => part.kind === "same")).toBe(true);
  });

  it("shows that a definition has become a mention, and that an exception has come out of the clause that it belongs to", () => {
    const mention = redline(model, model.replace("**[Challenge.](challenge:challenge)**", "[Challenge.](challenge:challenge)"));
    expect(mention.flatMap((line) => line.relinked)).toEqual([
      { words: "Challenge.", before: "challenge:challenge (opened here)", after: "challenge:challenge" },
    ]);
    const flattened = redline(model, model.replace("\n   1. [Where it changes", "\n  1. [Where it changes"));
    expect(flattened.filter((line) => line.movedFrom !== null).map((line) => [line.movedFrom, line.clause])).toContainEqual(["11.7.1", "11.8"]);
  });

  it("calls a clause that stands elsewhere moved, with the number it had", () => {
    const [, ballot, commencement] = /(\n7\. \*\*\[Ballot\.[^]*?)(\n8\. \*\*\[Commencement\.[^\n]*)/u.exec(model) ?? [];
    const swapped = model.replace(`${ballot}${commencement}`, `${commencement}${ballot}`);
    const moved = redline(model, swapped).filter((line) => line.movedFrom !== null);
    expect(moved.map((line) => [line.movedFrom, line.clause])).toEqual([["11.8", "11.7"]]);
  });

  it("says that only the number of a clause has changed where one was put in above", () => {
    const after = model.replace("\n3. **[Discussion.]", "\n3. Proposals are read aloud.\n4. **[Discussion.]");
    const lines = redline(model, after);
    expect(lines.filter((line) => line.change === "new").map((line) => line.clause)).toEqual(["11.3"]);
    expect(lines.find((line) => line.clause === "11.4")).toMatchObject({ change: "same", renumberedFrom: "11.3", movedFrom: null });
  });

  it("aligns a procedure that was renamed by what it is and not by what it is called", () => {
    const after = model.replace("[Changing this constitution](procedure:amendment)", "[How we alter our rules](procedure:amendment)");
    expect(redline(model, after).filter((line) => line.change !== "same")).toMatchObject([{ kind: "heading", clause: "11", change: "changed" }]);
  });

  it("prints characters that turn words round or can't be seen by their names", () => {
    const after = model.replace("[14 days' notice](rule:period), and does so", "[14 days\u202e' notice](rule:period), and\u200b does so");
    const shown = redline(model, after).flatMap((line) => line.parts.flatMap((part) => part.shown ?? []));
    expect(shown.join("")).toContain("⟨U+202E right-to-left override⟩");
    expect(shown.join("")).toContain("⟨U+200B zero-width space⟩");
  });

  it("is exact and quick for two long texts that have nothing in common", () => {
    const long = (word: string) =>
      Array.from({ length: 1_900 }, (_, n) => `${n % 400}. ${word} ${n} says that ${word} ${n * 7} may ask ${word} ${n * 3}`).join("\n\n");
    const before = process.cpuUsage();
    expectExact(long("moot"), long("folk"));
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });

  it("keeps HTML, code and images as the letters that were written", () => {
    const lines = redline("", "1. <b onclick=x>hello</b> `code` ![pic](http://x.test/y.png)\n\n<script>alert(1)</script>");
    expect(lines.flatMap((line) => line.parts.map((part) => part.text))).toEqual(["<b onclick=x>hello</b> code ![pic]", "<script>alert(1)</script>"]);
  });
});

function expectExact(before: string, after: string): void {
  const lines = redline(before, after);
  expect(side(lines, "new")).toEqual(proseLines(after).map((line) => line.text));
  expect(side(lines, "gone").sort()).toEqual(
    proseLines(before)
      .map((line) => line.text)
      .sort(),
  );
}

function side(lines: readonly RedlineLine[], kind: "new" | "gone"): string[] {
  const other = kind === "new" ? "gone" : "new";
  return lines
    .filter((line) => line.change !== other)
    .map((line) =>
      line.parts
        .filter((part) => part.kind !== other)
        .map((part) => part.text)
        .join(""),
    );
}
