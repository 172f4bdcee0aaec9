import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTexts, needsSomebody, settle } from "../merge.js";
import { cameOf } from "./came-of.js";

const line = fc.constantFrom("1. one", "2. two", "1. three", "   1. four", "## head", "", "words", "- dash", "7. seven");
const anyText = fc.array(line, { maxLength: 12 }).map((some) => some.join("\n"));

test("whatever somebody chooses where they have to, the text has come of the merge", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (base, mine, theirs, own) => {
      const merge = mergeTexts(base, mine, theirs);
      for (const choice of ["mine", "theirs", "own"] as const) {
        const settled = merge.parts.flatMap((part, index) =>
          needsSomebody(part) ? [{ part: index, text: choice === "own" ? `${own}\n` : part[choice] }] : [],
        );
        const text = settle(merge, settled);
        expect(text.ok && cameOf(merge, text.value)).toBe(true);
      }
    }),
  );
});

test("a text that leaves out what only one side changed, or has other words where nobody had to choose, has not", () => {
  const base = "1. one\n2. two\n3. three\n";
  const clear = mergeTexts(base, "1. one a\n2. two\n3. three\n", "1. one\n2. two\n3. three b\n");
  expect(cameOf(clear, "1. one a\n2. two\n3. three b\n")).toBe(true);
  expect(cameOf(clear, "1. one a\n2. two\n3. three\n")).toBe(false);
  expect(cameOf(clear, "1. one a\n2. TWO\n3. three b\n")).toBe(false);
  expect(cameOf(clear, "1. one a\n2. two\n3. three b\n4. four\n")).toBe(false);
  expect(cameOf(clear, "")).toBe(false);
  const clash = mergeTexts(base, "1. one\n2. A\n3. three\n", "1. one\n2. B\n3. three\n");
  expect(cameOf(clash, "1. one\n2. both A and B\n3. three\n")).toBe(true);
  expect(cameOf(clash, "1. one\n3. three\n")).toBe(true);
  expect(cameOf(clash, "1. one\n2. A\n3. something else\n")).toBe(false);
});
