import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeInWords } from "../people/change-in-words.js";

const model = readFileSync(join(import.meta.dirname, "../../../../../constitution/texts/model.md"), "utf8");

test("a mail about a change says the rule that changes and the clause before and after, and nothing else of the text", () => {
  const words = changeInWords(
    model,
    model.replace("calendar](rule:contents) with [14 days' notice]", "calendar](rule:contents) with [10 days' notice]"),
  );
  expect(words).toMatch(/^What it changes in the rules:\n(?:- .*\n)?- Notice for .*: 14 clear days → 10 clear days \(clause 9\.2\)/);
  expect(words).toMatch(/Clause 9\.2 as it is:\nNotice\. The Secretary sends every member .* with 14 days' notice/);
  expect(words).toMatch(/Clause 9\.2 as it would be:\n.* with 10 days' notice/);
  expect(words).not.toMatch(/rule:|Clause 9\.1/);
});

test("a clause that goes is said to be taken out, and a new one to be new", () => {
  const clause = "\n5. A petition that was lost may be put again after [12 months](rule:again).";
  expect(changeInWords(model, model.replace(clause, ""))).toContain("Clause 10.5, taken out:\nA petition that was lost");
  expect(changeInWords(model.replace(clause, ""), model)).toContain("Clause 10.5, new:\nA petition that was lost");
});

test("other words without another rule are said to be that", () => {
  expect(changeInWords(model, model.replace("No partial result is known", "No partial count is known"))).toMatch(/^No rule changes, only words\./);
});
